/** The words of the interface in Simplified Chinese. Client code gets the ones it needs from the page. */
/** What `views/claim-summary.ts` counts. */
type ClaimCounts = {
  readonly problems: readonly unknown[];
  readonly measures: readonly unknown[];
  readonly proposed: number;
  readonly reported: number;
  readonly unanswered: number;
};

export const words = {
  /** What stands between a label and what it labels. */
  colon: '：',
  /** What stands between the items of a row. */
  listSeparator: '，',
  /** What stands between two sentences, or two lines of a title, in a row. */
  betweenSentences: '',
  /** What ends a sentence. */
  sentenceEnd: '。',
  /** A remark after what it is about. */
  aside: (text: string) => `（${text}）`,
  skipToText: '跳到正文',
  home: '首页',
  contents: '目录',
  allChapters: (count: number) => `全部${count}章`,
  allSections: (count: number) => `本章全部${count}节`,
  inThisSection: '本节',
  picture: '图',
  relatedShort: '相关',
  closeContents: '关闭目录',
  breadcrumb: '当前位置',
  /** A chapter's number as it stands by itself. */
  numeral: chapterNumeral,
  chapterLabel: (number: number) => `第${chapterNumeral(number)}章`,
  pageTurn: '前后翻页',
  previous: '上一页',
  next: '下一页',
  nextSection: '下一节',
  nextChapter: '下一章',
  summaryLabel: '提要',
  noteLabel: '本版注',
  drawnHere: '本版绘制',
  enlarge: '放大',
  truncatedLabel: '原文至此中断',
  besidePoint: (number: number) => `第${number}点旁注`,
  footnotes: '脚注',
  footnoteBack: (number: number) => `回到正文，脚注${number}处`,
  taskDone: '已完成',
  taskOpen: '未完成',
  tableLabel: (columns: string) => `表格：${columns}`,
  figureNumber: (number: string) => `图${number}`,
  tableNumber: (number: string) => `表${number}`,
  source: '来源',
  startReading: '从头读起',
  search: '搜索',
  searchLabel: '全文搜索',
  searchHint: (example: string | undefined) => (example ? `输入字词，如“${example}”` : '输入字词'),
  searchPageTitle: '搜索',
  searchNeedsScript:
    '搜索要用到 JavaScript，而这个浏览器没有启用。可以从下面的目录进入各节，再用浏览器的“在页面中查找”；要查的是名称，可以用按拼音排的术语索引。',
  termsByInitial: '术语索引（按拼音）',
  searchEmpty:
    '输入要找的字词。一个字、一个词、半句话都可以；空格隔开的几个词，要在同一节里都出现；引号里的照原样找，减号后面的不要。拼音和首字母也行。',
  searchScope: '搜索范围',
  searchEverywhere: '全部各章',
  searchRecent: '最近搜过的，只存在这台设备上',
  searchForget: '清除记录',
  searchElsewhere: '这一章里没有“{query}”，别的章里有{count}节。',
  searchKeys: '上下键选择，回车打开，Esc 关闭。按 Ctrl K 或 ⌘K 随时搜索。',
  searchSlash: '按 / 键也打开搜索',
  close: '关闭',
  searchBusy: '正在搜索……',
  searchExact: '找到{count}节，都含有“{query}”。',
  searchRelaxed: '没有哪一节照原样含有“{query}”。相近的有{count}节，含有其中一部分，或意思相近的词。',
  searchNone: '没有找到“{query}”。可以换个说法，或只写关键的两三个字。',
  searchListed: '先列出最相关的{listed}节。',
  searchError: '搜索索引没有下载成功。请检查网络，再试一次。',
  searchRetry: '再试一次',
  searchNothing: '这样没有可搜的字词。单个拉丁字母和标点不搜索；请至少写一个汉字、一个数字或两个字母。',
  searchPlace: '“{query}”是{place}，列在最前；后面是文中写有“{query}”的各节。',
  searchAlso: '另有几节用的是别的名称“{also}”。',
  searchPages: '没有哪一节含有“{query}”，含有它的页面列在上面。',
  searchMore: '再列一些',
  searchFacets: '按章',
  searchBadges: {
    chapter: '章',
    section: '节',
    page: '页',
    term: '术语',
    law: '法规',
    problem: '问题',
    measure: '对策',
    claim: '问题与对策',
    note: '本版注',
    caption: '图题',
    diagram: '图中文字',
    table: '表格',
    footnote: '脚注',
    alias: '又称“{name}”',
    via: '文中写作“{name}”',
  },
  foundCount: '搜到的字词，共{count}处',
  foundPlace: '第{at}处，共{count}处',
  foundNext: '下一处',
  foundPrevious: '上一处',
  foundClear: '清除标记',
  searchNames: '名称相符的',
  searchNear: '最接近的名称，以及各章',
  searchRead: '没有哪一节含有“{query}”，按最接近的“{read}”找到{count}节。',
  languages: '语言',
  notTranslated: (language: string) => `这一页还没有译文，以下是原文（${language}）。`,
  translationStep: '译文与原文',
  originalChanged: (unit: string) => `${staleUnit(unit)}的原文已改，译文还没有跟上。`,
  originalDifference: '原文改了什么',
  originalNow: '现在的原文',
  colourScheme: '配色',
  themeSystem: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  problem: '问题',
  measure: '对策',
  answers: '应对',
  measureKinds: { proposed: '报告主张', reported: '报告称已在做' },
  tieBases: { report: '报告点明', edition: '本版对应' },
  moreTies: (count: number) => `另有${count}条，本版对应`,
  unansweredHere: '报告没有给出对策',
  related: '相关各节',
  linksHere: '提到本节',
  alsoLinksHere: '也提到本节',
  linkedFromTerm: '提到它的地方',
  nothingLinks: '正文还没有链接到这里。',
  cite: '引用',
  citePoint: '引用',
  copyLink: '复制链接',
  otherForms: '其他格式',
  /** Which form is given first, and copied beside a point. */
  citeFirst: 'gbt' as 'gbt' | 'apa',
  /** The title under which a point is cited, or a heading in it. */
  citeTitle: (heading: string, section: string, point: number) => `${heading}（${section}，第${point}点）`,
  citeEdition: (title: string, edition: string) => `${title}（${edition}）`,
  citeVersion: (version: string) => `${version}版`,
  citeGbt: 'GB/T 7714—2025',
  citeApa: 'APA',
  citeBibtex: 'BibTeX',
  citeLink: '链接',
  citingDate: '引用日期',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没有复制成功，请选中文字后复制',
  problems: '问题与对策',
  problemsSummary: '报告提出的问题，报告主张怎么办、称已怎么做，以及各自的出处。',
  claimCounts: ({ problems, measures, proposed, reported, unanswered }: ClaimCounts) =>
    `全报告有${problems.length}个问题、${measures.length}条对策：${proposed}条是报告主张的，${reported}条是报告称已在做的。${unanswered > 0 ? `有${unanswered}个问题，报告没有给出对策。` : ''}`,
  tieLegend:
    '每个问题之下，先列报告自己点明的对应；标着“本版对应”的，报告没有这样说，是本版按对策的内容连上的。',
  clearFilter: '显示全部',
  pickStart: '挑选',
  section: '节',
  kind: '类别',
  basis: '对应依据',
  middot: ' · ',
  reportSize: (chapters: number, sections: number, minutes: number) =>
    `${chapters}章${sections}节，约${minutes}分钟读完`,
  leftOff: '上次读到',
  startFromProblem: '从一个问题读起',
  leftOpen: '报告没有回答的',
  unboundTitle: '报告没有点明所应对问题的对策',
  unboundCount: (count: number) => `另有${count}条做法，报告没有说明是为哪个问题。`,
  map: '全报告一图',
  mapSummary:
    '一边是报告说到的压力，另一边是回应它们的各章；带子越宽，对策越多。深的是报告点明的对应，浅的是本版的对应，断开的短线表示报告没有给出对策。',
  mapCaption: '哪些章回应哪些压力',
  mapAlt:
    '一侧是报告所说的压力，另一侧是各章；带子连着压力和回应它的章，越宽，对策越多。深的是报告点明的对应，浅的是本版的对应；断开的短线表示报告没有给出对策。每个名称、每条带子都是链接，同样的内容在下面列出。',
  tieCount: (count: number, basis: string) => `${count}条对策，${basis}`,
  mapList: '压力、对策，逐条列出',
  filter: '筛选',
  chapter: '章',
  theme: '主题',
  all: '全部',
  unansweredOnly: '没有对策',
  shown: '显示{count}个问题。',
  takeAway: '带走选中的对策',
  picked: '已选{count}条',
  pickedHere: '只存在这台设备上',
  clearPicked: '清空',
  pick: '选中',
  terms: '术语',
  termsSummary: '报告提到的法规、机构、公司、产品、技术与做法。定义是本版所加。',
  termKinds: {
    law: '法规',
    institution: '机构',
    company: '公司',
    product: '产品',
    technology: '技术',
    practice: '做法与概念',
  } as Readonly<Record<string, string>>,
  english: '英文',
  abbreviation: '缩写',
  traditional: '繁体',
  namesInText: '文中写法',
  officialTitle: '正式名称',
  issuer: '制定机关',
  lawNumber: '文号',
  adopted: '通过或发布',
  effective: '施行或生效',
  officialLink: '官方文本',
  about: '关于本站',
  notFound: '没有这一页',
  notFoundText: '地址可能写错了，或者页面已经改名。可以回到首页，或搜索要找的内容。',
  moved: '这一页换了地址',
  movedTo: '正在打开新地址。没有自动打开的，请点：',
  contactTitle: '联系与更正',
  contactText: '发现错误，或者是权利人希望我们改动、撤下内容，都可以写信到',
  contactRepository: '习惯用 GitHub 的，也可以在代码仓库里提出：',
  improve: '改进与来历',
  editPage: '编辑本页',
  reportError: '报告错误',
  suggestProblem: '建议补充问题',
  suggestMeasure: '建议补充对策',
  suggestTerm: '建议补充术语',
  pointFeedback: '就某一点提意见',
  day: (iso: string) => {
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  lastChanged: '最近修改',
  changeHistory: '修改历史',
  changeKinds: { substance: '实质', wording: '文字', unclassified: '未分类' },
  neverChanged: '还没有提交过',
  historyUnknown: { shallow: '历史未知：浅克隆', 'no-git': '历史未知：没有版本库' },
  allChanges: '全部修改',
  feed: '内容更新（Atom）',
  licence: (name: string) => `本站文字按 ${name} 授权使用`,
};

const UNITS: Readonly<Record<string, string>> = {
  title: '标题',
  summary: '提要',
  opening: '开头',
  names: '名称',
  law: '法规信息',
  note: '本版注',
  related: '相关各节',
  problems: '问题',
  measures: '对策',
};

/** A piece of a page, as a translation is kept in step: `p2`, `summary`, `problems.rivals`. */
function staleUnit(unit: string): string {
  const [, point] = /^p(\d+)$/.exec(unit) ?? [];
  const [kind = '', id] = unit.split('.');
  return point ? `第${point}点` : (UNITS[kind] ?? '这一段') + (id ? `“${id}”` : '');
}

const DIGITS = '零一二三四五六七八九';

/** A chapter's number as Chinese writes it: 一, 十, 十二, 二十 up to 99; digits above. */
function chapterNumeral(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS.charAt(tens) : ''}十`;
  return ten + (number % 10 || !ten ? DIGITS.charAt(number % 10) : '');
}
