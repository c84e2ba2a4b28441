/** The words of the interface in Simplified Chinese. Client code gets the ones it needs from the page. */
export const zhHans = {
  skipToText: '跳到正文',
  home: '首页',
  contents: '目录',
  closeContents: '关闭目录',
  breadcrumb: '当前位置',
  chapterLabel: (numeral: string) => `第${numeral}章`,
  pageTurn: '前后翻页',
  previous: '上一页',
  next: '下一页',
  onThisPage: '本节要点',
  summaryLabel: '提要',
  noteLabel: '本版注',
  truncatedLabel: '原文至此中断',
  startReading: '从头读起',
  search: '搜索',
  searchLabel: '全文搜索',
  searchHint: '输入字词，如“反洗钱”',
  searchPageTitle: '搜索',
  searchNeedsScript:
    '搜索要用到 JavaScript，而这个浏览器没有启用。可以从下面的目录进入各节，再用浏览器的“在页面中查找”。',
  searchEmpty: '输入要找的字词。一个字、一个词、半句话都可以；空格隔开的几个词，要在同一节里都出现。',
  searchBusy: '正在搜索……',
  searchExact: '找到 {count} 节，都含有“{query}”。',
  searchRelaxed: '没有哪一节同时含有全部字词。下面 {count} 节含有其中一部分。',
  searchNone: '没有找到“{query}”。可以换个说法，或只写关键的两三个字。',
  searchError: '搜索索引没有下载成功。请检查网络，然后刷新本页重试。',
  searchChapters: '相关的章',
  theme: '配色',
  themeSystem: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  about: '关于本站',
  allSections: '全部章节',
  notFound: '没有这一页',
  notFoundText: '地址可能写错了，或者页面已经改名。可以回到首页，或搜索要找的内容。',
  contactTitle: '联系与更正',
  contactText: '发现错误，或者是权利人希望我们改动、撤下内容，都可以写信到',
  contactRepository: '习惯用 GitHub 的，也可以在代码仓库里提出：',
  independence: '本站是独立的编辑版，与支付宝和蚂蚁集团没有任何关系。',
  licence: '本站文字按 CC BY 4.0 授权使用',
} as const;

export type Strings = typeof zhHans;

const DIGITS = '零一二三四五六七八九';

/** A chapter's number as Chinese writes it: 一, 十, 十二, 二十 (1 to 99). */
export function chapterNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS.charAt(tens) : ''}十`;
  return ten + (number % 10 || !ten ? DIGITS.charAt(number % 10) : '');
}
