import type { Localised } from '../domain/language.ts';

/** What to write in the place of elements that reports written elsewhere often have. */
const REMEDIES: readonly (readonly [elements: RegExp, remedy: Localised])[] = [
  [
    /^img$/,
    {
      zh: '图片写成 ![图里有什么](图片.png)；大小由网站管。',
      en: 'Write ![what it shows](picture.png); the site sets the size.',
    },
  ],
  [
    /^(center|figure|figcaption|caption)$/,
    {
      zh: '图题、表题写进 <Figure caption="…">，图表写在它里面；只为居中的标签请删去。',
      en: 'Put a caption into <Figure caption="…">, around the picture or table; remove tags that only centre.',
    },
  ],
  [
    /^(iframe|video|audio|embed|object)$/,
    {
      zh: '这里不嵌入别处的内容，写成链接 [文字](https://…)，或放一张图片。',
      en: 'Nothing is embedded here; write a link, [words](https://…), or show a picture.',
    },
  ],
  [
    /^a$/,
    {
      zh: '链接写成 [文字](地址)；每个标题已有自己的地址，只为定位的 <a id> 请删去。',
      en: 'Write a link as [words](address); each heading has an address of its own, so remove an <a id> that marks a place.',
    },
  ],
  [
    /^(table|thead|tbody|tfoot|tr|th|td)$/,
    {
      zh: '表格用竖线写：| 列 | 列 |，下一行 | --- | --- |。',
      en: 'Write tables with bars: | column | column |, then | --- | --- |.',
    },
  ],
  [/^(b|strong|i|em)$/, { zh: '强调写成 **文字**。', en: 'Write emphasis as **words**.' }],
  [
    /^(details|summary)$/,
    {
      zh: '这里不折叠文字：留下文字，删去标签；题目写成小标题。',
      en: 'Nothing is folded away here: keep the words and remove the tags; make the summary a heading.',
    },
  ],
  [
    /^(kbd|samp|var|tt)$/,
    { zh: '按键、代码写在反引号里：`文字`。', en: 'Put keys and code between backticks: `words`.' },
  ],
  [/^(s|del|strike)$/, { zh: '删除线写成 ~~文字~~。', en: 'Write struck words as ~~words~~.' }],
  [
    /^(p|div|span|font|u|section|small|h[1-6]|ul|ol|li|blockquote|hr|pre|code|mark|ins|abbr|cite|q|dl|dt|dd|label)$/,
    {
      zh: '留下文字，删去标签；标题、列表、引用、代码用 Markdown 的写法。',
      en: 'Keep the words and remove the tags; headings, lists, quotations and code are written as Markdown.',
    },
  ],
];

/** What to write instead of an element of HTML; `undefined` for a name that is none of these. */
export function remedyFor(element: string): Localised | undefined {
  return REMEDIES.find(([elements]) => elements.test(element))?.[1];
}
