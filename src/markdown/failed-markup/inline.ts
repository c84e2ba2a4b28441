import type { Localised } from '../../domain/language.ts';
import { OPAQUE, type ProseRun } from '../prose-runs.ts';
import type { FailedKind, FailedMarkup, Typed } from './failed.ts';

type Pattern = {
  readonly kind: FailedKind;
  readonly pattern: RegExp;
  readonly isMeant?: (match: RegExpExecArray) => boolean;
  /** What it should be, of the groups as they are typed. */
  readonly becomes?: (groups: readonly string[]) => string | undefined;
  readonly message: (typed: string) => Localised;
};

/** An address as people write it: a path, a file, an anchor, or what the run has in its place. */
const ADDRESS = new RegExp(
  `^\\s*(?:${OPAQUE}|https?:|mailto:|www\\.|#[\\w\\-]|\\.{0,2}/|[\\w.\\-\\/% \\p{L}]+\\.(?:mdx?|html?|png|jpe?g|webp|avif|gif|svg|csv|tsv|xlsx|ods|pdf)\\b)`,
  'iu',
);

const isAddressed = ([, , , address = '']: RegExpExecArray) => ADDRESS.test(address);

function linked([picture = '', label = '', address = '']: readonly string[]): string | undefined {
  const bare = address.trim();
  if (/[\s<>()]/u.test(bare) || /[[\]]/u.test(label)) return undefined;
  return `${picture ? '!' : ''}[${label}](${bare})`;
}

const link = (typed: string): Localised => ({
  zh: `“${typed}”不成链接，会原样显示。应写成 [文字](地址)：方括号、圆括号都用半角，中间不空格，地址里也没有空格；图片前面加半角的 !。确实要显示符号的，在 [ 前加反斜杠。`,
  en: `"${typed}" makes no link and would be shown. Expected [words](address): half-width brackets, no space between them, none in the address; ! before a picture. For the signs themselves put a backslash before [.`,
});

const foreign =
  (zh: string, en: string) =>
  (typed: string): Localised => ({
    zh: `“${typed}”是别处的写法，这里会原样显示。${zh}确实要显示符号的，在前面加反斜杠，或写成代码。`,
    en: `"${typed}" is not of this Markdown and would be shown as it is. ${en} For the signs themselves put a backslash before them, or write code.`,
  });

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'link',
    pattern: /([!！]?)[[［]([^[\]［］\n]{0,200})[\]］][ \t\u3000]*[(（]([^()（）\n]{1,300})[)）]/gu,
    isMeant: isAddressed,
    becomes: linked,
    message: link,
  },
  {
    kind: 'link',
    pattern: /([!！]?)【([^【】\n]{1,200})】[ \t\u3000]*[(（]([^()（）\n]{1,300})[)）]/gu,
    isMeant: isAddressed,
    becomes: linked,
    message: link,
  },
  {
    kind: 'link',
    pattern: /([!！]?)[(（]([^()（）\n]{1,200})[)）][[［]([^[\]［］\n]{1,300})[\]］]/gu,
    isMeant: isAddressed,
    becomes: linked,
    message: link,
  },
  {
    kind: 'link',
    pattern: /([!！]?)[[［]([^[\]［］\n]{1,200})[\]］][(（]([^()（）\n]{1,300})(?=\n|$)/gu,
    isMeant: isAddressed,
    message: link,
  },
  { kind: 'link', pattern: /([!！])\[([^[\]\n]{0,200})\][(（]([^()（）\n]{0,300})[)）]/gu, message: link },
  {
    kind: 'link',
    pattern: /\[[^[\]\n]{1,200}\]：[ \t]*(?=https?:|www\.|\ufffc)/gu,
    message: (typed) => ({
      zh: `“${typed}”不是链接的地址：冒号是全角。请改成半角的冒号加空格（]: ）。`,
      en: `"${typed}" gives no address: the colon is full-width. Write "]: ".`,
    }),
  },
  {
    kind: 'foreign',
    pattern: /!?\[\[[^[\]\n]{1,100}\]\]/gu,
    message: foreign('链接写成 [文字](文件.mdx)。', 'Write a link as [words](file.mdx).'),
  },
  {
    kind: 'foreign',
    pattern: /\[(?=[^[\]\n]{0,200}[^\d[\]\n])[^[\]\n^]{1,200}\] ?\[[^[\]\n^]{0,100}\]/gu,
    message: foreign('链接写成 [文字](地址)。', 'Write a link as [words](address).'),
  },
  {
    kind: 'foreign',
    pattern: /\[[^[\]\n@]{0,60}(?<![\w.])@[\w:][\w:.-]*[^[\]\n]{0,80}\]/gu,
    message: foreign('文献写成脚注：[^1]。', 'Cite by a footnote: [^1].'),
  },
  {
    kind: 'foreign',
    pattern: /(?<![\w.])@(?:tbl|fig|sec|eq|lst|thm)-[\w-]+/gu,
    message: foreign('写成链接，如 [表1](#p1)。', 'Write a link, such as [table 1](#p1).'),
  },
  {
    kind: 'foreign',
    pattern: /\$\$[^$]{1,500}\$\$|\$\$/gu,
    message: foreign(
      '公式用文字和 <sub>、<sup> 写，或放一张图片。',
      'Write formulas in words with <sub> and <sup>, or show a picture.',
    ),
  },
  {
    kind: 'foreign',
    pattern: /(?<![$\w])\$(?=[^\s$])[^$\n]{1,200}(?<=\S)\$(?!\d)/gu,
    isMeant: ([typed]) =>
      /^\$[a-z]\$$/iu.test(typed) || /[\\^_=+<>]|[\p{L}\d)]\s*[-*/]\s*[a-z(]/iu.test(typed),
    message: foreign(
      '公式用文字和 <sub>、<sup> 写，或放一张图片。',
      'Write formulas in words with <sub> and <sup>, or show a picture.',
    ),
  },
  {
    kind: 'foreign',
    pattern: /(?<!=)==(?=[^=\s])[^=\n]{1,200}(?<=[^=\s])==(?!=)/gu,
    message: foreign('强调写成 **文字**。', 'Write emphasis as **words**.'),
  },
  {
    kind: 'foreign',
    pattern: /＊＊[^＊\n]{1,200}＊＊/gu,
    message: foreign('强调用半角的星号：**文字**。', 'Emphasis takes half-width asterisks: **words**.'),
  },
  {
    kind: 'foreign',
    pattern: /｀[^｀\n]{1,100}｀/gu,
    message: foreign('代码用半角的反引号。', 'Code takes half-width backticks.'),
  },
  {
    kind: 'foreign',
    pattern: /(?<=[A-Za-z)])~[0-9A-Za-z+-]{1,6}~|(?<=[\p{L}\d)])\^[0-9A-Za-z+\-−]{1,6}\^/gu,
    message: foreign(
      '下标写成 <sub>2</sub>，上标写成 <sup>2</sup>。',
      'Write <sub>2</sub> and <sup>2</sup>.',
    ),
  },
];

/** Finds marks within the text that have no effect. */
export function findFailedInline({ source, prose }: Pick<Typed, 'source' | 'prose'>): FailedMarkup[] {
  return prose.flatMap((run) => PATTERNS.flatMap((pattern) => findPattern(source, run, pattern)));
}

function findPattern(source: string, { text, offsets }: ProseRun, pattern: Pattern): FailedMarkup[] {
  const at = (index: number) => offsets[index] ?? 0;
  return [...text.matchAll(pattern.pattern)].flatMap((match): FailedMarkup[] => {
    if (pattern.isMeant && !pattern.isMeant(match)) return [];
    const start = at(match.index);
    const end = at(match.index + match[0].length - 1) + 1;
    const typed = source.slice(start, end).replace(/\s+/g, ' ');
    // the groups as they are typed, where nothing else stands between
    const isWhole = end - start === match[0].length;
    const becomes = isWhole ? pattern.becomes?.(typedGroups(source, start, match)) : undefined;
    return [{ kind: pattern.kind, start, end, message: pattern.message(typed), becomes }];
  });
}

/** The groups of a match as the source has them: the run has addresses hidden. */
function typedGroups(source: string, start: number, match: RegExpExecArray): string[] {
  let from = 0;
  return match.slice(1).map((group = '') => {
    const index = match[0].indexOf(group, from);
    from = index + group.length;
    return source.slice(start + index, start + from);
  });
}
