import type { Localised } from '../../domain/language.ts';
import type { FailedMarkup, Typed } from './failed.ts';
import { type Line, type ParagraphLines, readParagraphLines } from './paragraph-lines.ts';

/** Spaces that Markdown takes for characters. */
const WIDE_SPACE = String.raw`[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]`;
const HAN = String.raw`\p{Script=Han}`;

type Mark = {
  readonly pattern: RegExp;
  readonly becomes?: (groups: RegExpExecArray, line: Line) => string | undefined;
  readonly message: (mark: string) => Localised;
};

const spaced =
  (expected: string) =>
  (mark: string): Localised => ({
    zh: `行首的“${mark}”后面没有半角空格，不起作用，会原样显示。应写成“${expected}”，后面空一个半角空格；确实要显示符号的，前面加反斜杠。`,
    en: `"${mark}" at the start of the line has no effect without a plain space behind it, and would be shown. Expected "${expected}" and a space; for the sign itself put a backslash before it.`,
  });

/** What is said of a sign that makes no list. */
export const bullet = (mark: string): Localised => ({
  zh: `行首的“${mark}”不是列表的记号，几行会连成一段。列表的每一项写成“- ”加文字。`,
  en: `"${mark}" makes no list: its lines run together. Write each item as "- " and its words.`,
});

const container = (mark: string): Localised => ({
  zh: `“${mark}”是别处的写法，这里不起作用，会原样显示。编者的话写进 <Note> 与 </Note> 之间（各占一行），报告自己的话写成引用（行首 > ）；确实要显示符号的，前面加反斜杠。`,
  en: `"${mark}" is not of this Markdown and would be shown. Put a remark of the editors between <Note> and </Note>, each on a line of its own, and the report's own words into a quotation ("> "); for the signs themselves put a backslash before them.`,
});

/** What is markup at the start of a line if it is typed a little otherwise, or elsewhere. */
const MARKS: readonly Mark[] = [
  {
    pattern: new RegExp(`^(#{1,6})${WIDE_SPACE}+(?=\\S)`, 'u'),
    becomes: ([, signs]) => `${signs} `,
    message: spaced('## '),
  },
  { pattern: /^(#{2,6})(?=[^#\s])/u, becomes: ([, signs]) => `${signs} `, message: spaced('## ') },
  { pattern: new RegExp(`^(#)(?=${HAN})(?!.*#)`, 'u'), message: spaced('## ') },
  { pattern: /^#{7,}(?=.)/u, message: spaced('## ') },
  {
    pattern: new RegExp(`^(＃{2,6}|＃(?=[ \\t]|${WIDE_SPACE}))(?:[ \\t]|${WIDE_SPACE})*(?=\\S)`, 'u'),
    becomes: ([, signs = '']) => `${'#'.repeat(signs.length)} `,
    message: spaced('## '),
  },
  { pattern: new RegExp(`^(＃)(?=${HAN})(?!.*[＃#])`, 'u'), message: spaced('## ') },
  { pattern: /^\[[ xX]\][ \t]+(?=\S)/u, message: spaced('- [ ] ') },
  { pattern: /^[!?]>[ \t]+(?=\S).*/u, message: container },
  {
    pattern: new RegExp(`^[\\-+*]${WIDE_SPACE}+(?=\\S)`, 'u'),
    becomes: () => '- ',
    message: spaced('- '),
  },
  { pattern: new RegExp(`^[\\-+](?=${HAN}|[“《（【])`, 'u'), becomes: () => '- ', message: spaced('- ') },
  { pattern: /^-(?=\p{L})/u, message: spaced('- ') },
  { pattern: new RegExp(`^\\*(?=${HAN})(?!.*\\*)`, 'u'), message: spaced('- ') },
  {
    pattern: new RegExp(`^(\\d{1,3})[.)．]${WIDE_SPACE}+(?=\\S)`, 'u'),
    becomes: ([, number]) => `${number}. `,
    message: spaced('1. '),
  },
  {
    pattern: new RegExp(`^([０-９]{1,3})[.)．](?:[ \\t]|${WIDE_SPACE})+(?=\\S)`, 'u'),
    becomes: ([, number = '']) => `${number.normalize('NFKC')}. `,
    message: spaced('1. '),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})\\.(?=${HAN})`, 'u'),
    becomes: ([, number]) => `${number}. `,
    message: spaced('1. '),
  },
  { pattern: /^(\d{1,2})\.(?=\p{Lu}\p{Ll})/u, message: spaced('1. ') },
  {
    pattern: new RegExp(`^(?:[•‣⁃◦▪‧∙\\ue000-\\uf8ff](?:[ \\t]|${WIDE_SPACE})*)+(?=\\S)`, 'u'),
    becomes: () => '- ',
    message: bullet,
  },
  {
    pattern: new RegExp(`^[●○■□◆◇➢➤❖·](?:[ \\t]|${WIDE_SPACE})+(?=\\S)`, 'u'),
    message: bullet,
  },
  {
    pattern: /^(?:＞[ \t]*)+(?=\S)/u,
    becomes: ([marks]) => '> '.repeat(marks.split('＞').length - 1),
    message: (mark) => ({
      zh: `行首的“${mark.trim()}”是全角，不是引用的记号，会原样显示。请改成“> ”。`,
      en: `"${mark.trim()}" at the start of the line is full-width and makes no quotation. Write "> ".`,
    }),
  },
  { pattern: /^:{3,}[ \t]*[^\s:].*/u, message: container },
  { pattern: /^：{2,}.*/u, message: container },
  { pattern: /^::[a-z][\w-]*\[.*/iu, message: container },
  { pattern: /^\+{3,}(?:[ \t].*)?$/u, message: container },
  { pattern: /^\.\.[ \t]+[\w-]+::.*/u, message: container },
  { pattern: /^#\+[a-z]\w*(?::.*|[ \t].*)?$/iu, message: container },
  {
    pattern: /^(?:h[1-6]\.[ \t]|={1,6}[ \t]*(?=[^=\s](?:[^=]*[^=\s])?[ \t]*={1,6}[ \t]*$))/u,
    message: spaced('## '),
  },
  {
    pattern: /^\*\[[^\]\n]{1,60}\][:：]/u,
    message: (mark) => ({
      zh: `“${mark}”是别处的写法，这里会原样显示。缩写的意思写进 terms/ 的一篇术语。`,
      en: `"${mark}" is not of this Markdown and would be shown. Say what an abbreviation means in a term of terms/.`,
    }),
  },
  { pattern: /^(?:!!!|\?\?\?\+?)[ \t]+[\w"].*/u, message: container },
  { pattern: /^===[ \t]+".*/u, message: container },
  {
    pattern: /^[\u2502-\u257f].*/u,
    message: (mark) => ({
      zh: `“${mark.slice(0, 8)}”这样画的表格会连成一段。写成 | 列 | 列 |，第二行 | --- | --- |；图放进代码块。`,
      en: `"${mark.slice(0, 8)}" draws a table whose lines would run together. Write | column | column |, and | --- | --- | in the second line; put a drawing into a block of code.`,
    }),
  },
  {
    pattern: /^\[(?:TOC|toc|_TOC_)\][ \t]*$/u,
    message: (mark) => ({
      zh: `“${mark.trim()}”在这里不起作用，会原样显示。目录由网站自己做，请删去这一行。`,
      en: `"${mark.trim()}" has no effect here and would be shown. The site makes the contents itself; remove the line.`,
    }),
  },
  {
    pattern: new RegExp(`^(?:[:~](?:[ \\t]|${WIDE_SPACE})+|：)(?=\\S)`, 'u'),
    message: (mark) => ({
      zh: `行首的“${mark.trim()}”不是定义列表：这里没有这种写法，会原样显示。请写成列表：- **词**：解释；术语写进 terms/。`,
      en: `"${mark.trim()}" at the start of a line makes no definition list: there is none here, and it would be shown. Write a list, "- **word**: meaning", or put terms into terms/.`,
    }),
  },
  {
    pattern: /^(?:'{3}|·{3}|｀{3}|[‘’]{3}|[“”]{3}|´{3}|、{3}(?=[ \t]*\w*$)).*/u,
    message: (mark) => ({
      zh: `“${mark.slice(0, 3)}”不是代码块的记号，会原样显示。代码块的前后各写一行三个反引号（\`\`\`）。`,
      en: `"${mark.slice(0, 3)}" does not fence code and would be shown. Write a line of three backticks (\`\`\`) before and after the code.`,
    }),
  },
];

/** The number or letter of an item, as it is typed where nobody thinks of lists. */
const ENUMERATION =
  /^(?:([\d０-９]{1,3})[、．.)）]|[①-⒛⓪-⓿❶-➓㈠-㈩㊀-㊉]|[Ⅰ-Ⅻ][、．.)）]?|第?[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[，,：:]|[ivx]{1,4}[、．.)）]|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])[)）]|[a-zA-Z][、．.)）])(?:[ \t]|\u3000)*(?=\S)/u;

const TASK = /^(?:\[([ xX\u3000]?)\]|［([ xX\u3000]?)］|【([ xX\u3000]?)】)(?:[ \t]|\u3000)*(?=[^\s([:])/u;
const ALERT = /^(?:\[|［|【)[!！]\w+(?:\]|］|】)/u;

/** Finds marks at the start of lines that have no effect. */
export function findFailedLines({ source, tree }: Pick<Typed, 'source' | 'tree'>): FailedMarkup[] {
  return readParagraphLines(source, tree).flatMap((paragraph) => [
    ...findInContainer(paragraph),
    ...findRunTogether(paragraph),
    ...paragraph.lines.flatMap(findMark),
    ...findIndented(source, paragraph),
  ]);
}

function findMark(line: Line): FailedMarkup[] {
  if (!line.isWords) return [];
  for (const { pattern, becomes, message } of MARKS) {
    const match = pattern.exec(line.text);
    if (!match) continue;
    const [mark] = match;
    const shown = mark.trim() || mark;
    return [{ kind: 'block', ...span(line, mark), message: message(shown), becomes: becomes?.(match, line) }];
  }
  return [];
}

/** Boxes of tasks, and what other places draw as a callout. */
function findInContainer({ node, parent, lines }: ParagraphLines): FailedMarkup[] {
  const [line] = lines;
  if (!line?.isWords) return [];
  const [alert] = ALERT.exec(line.text) ?? [];
  if (alert) return [{ kind: 'block', ...span(line, alert), message: container(alert) }];
  if (parent.children[0] !== node) return [];
  const box = parent.type === 'listItem' && typeof parent.checked !== 'boolean' && TASK.exec(line.text);
  if (!box) return [];
  const state = (box[1] ?? box[2] ?? box[3] ?? '').trim();
  return [
    {
      kind: 'block',
      ...span(line, box[0]),
      message: spaced(state ? '[x] ' : '[ ] ')(box[0]),
      becomes: state ? '[x] ' : '[ ] ',
    },
  ];
}

/** Lines that are numbered and make one paragraph. */
function findRunTogether({ lines }: ParagraphLines): FailedMarkup[] {
  const items = lines.flatMap((line) => {
    const match = line.isWords ? ENUMERATION.exec(line.text) : null;
    return match ? [{ line, mark: match[0], number: match[1] }] : [];
  });
  const [, second] = items;
  if (!second) return [];
  const isList = items.length === lines.length && items.every(({ number }) => number);
  const message = (mark: string): Localised => ({
    zh: `“${mark.trim()}”另起了一行，却和上一行连成一段。列表的每一项写成“1. ”加文字；不是列表的，中间空一行。`,
    en: `"${mark.trim()}" begins a line, which runs together with the one above. Write list items as "1. " and their words; where it is no list, leave a blank line between.`,
  });
  return (isList ? items : [second]).map(({ line, mark, number }) => ({
    kind: 'block',
    ...span(line, mark),
    message: message(mark),
    becomes: isList ? `${number?.normalize('NFKC')}. ` : undefined,
  }));
}

/** A command that is indented for code, which is prose here. */
function findIndented(source: string, { parent, lines }: ParagraphLines): FailedMarkup[] {
  const [line] = lines;
  if (parent.type !== 'root' || !line) return [];
  const lineStart = source.lastIndexOf('\n', line.start - 1) + 1;
  const indent = source.slice(lineStart, line.start);
  if (!/^(?: {4}|\t)[ \t]*$/.test(indent)) return [];
  return [
    {
      kind: 'foreign',
      start: lineStart,
      end: line.start,
      message: {
        zh: '缩进四格在这里不是代码，会当作正文显示。代码写在两行三个反引号（```）之间；正文请去掉缩进。',
        en: 'Four spaces make no code here: this would be shown as prose. Put code between two lines of three backticks (```); for prose remove the spaces.',
      },
    },
  ];
}

function span({ start }: Line, mark: string): { start: number; end: number } {
  return { start, end: start + mark.length };
}
