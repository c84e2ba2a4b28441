import { visit } from 'unist-util-visit';
import type { Localised } from '../../domain/language.ts';
import { isPictureAddress } from '../file-names.ts';
import { OPAQUE, type ProseRun } from '../prose-runs.ts';
import type { FailedKind, FailedMarkup, Typed } from './failed.ts';

type Pattern = {
  readonly kind: FailedKind;
  readonly pattern: RegExp;
  readonly isMeant?: (match: RegExpExecArray) => boolean;
  /** What it should be, of the groups as they are typed. */
  readonly becomes?: (groups: readonly string[]) => string | undefined;
  readonly message: (typed: string) => Localised;
  /** Whether front matter is left alone, where YAML has a use for it. */
  readonly isOfBody?: true;
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

/** The same where no backslash would help: it takes effect before half-width signs alone. */
const wide =
  (zh: string, en: string) =>
  (typed: string): Localised => ({
    zh: `“${typed}”不起作用，会原样显示。${zh}`,
    en: `"${typed}" has no effect and would be shown as it is. ${en}`,
  });

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'link',
    pattern: /([!！]?)[[［【]([^[\]［］【】\n]{0,200})[\]］】][ \t\u3000\n]*[(（]([^()（）\n]{1,300})[)）]/gu,
    isMeant: isAddressed,
    becomes: linked,
    message: link,
  },
  {
    kind: 'link',
    pattern:
      /[〔「『〖]([^〔〕「」『』〖〗\n]{1,200})[〕」』〗][ \t\u3000\n]*[(（][^()（）\n]{1,300}\.mdx[^()（）\n]{0,100}[)）]/gu,
    message: link,
  },
  {
    kind: 'link',
    // an address, by its length, which may have taken the bracket along
    pattern: /\[\ufffc{10,}(?:(?:[ \t]+[^[\]\n]{1,200})?\])?/gu,
    message: link,
  },
  { kind: 'link', pattern: /[(（][\w./-]{1,200}\.mdx(?:#[\w-]{1,60})?[)）]/gu, message: link },
  {
    kind: 'link',
    // words in brackets, and an address right behind them
    pattern: /\[[^[\]\n^]{1,200}\](?=\ufffc{10,})/gu,
    message: link,
  },
  {
    kind: 'link',
    pattern: /https?(?=[:：][/／]{2}\w)(?!:\/\/)[:：][/／]{2}[\w./-]{1,200}/giu,
    becomes: ([typed = '']) => typed.normalize('NFKC'),
    message: (typed) => ({
      zh: `“${typed}”不成链接：冒号和斜线要用半角（https://）。`,
      en: `"${typed}" makes no link: its colon and slashes are half-width (https://).`,
    }),
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
    pattern: /[!！]?(?:\[\[[^[\]\n]{1,100}\]\]|［［[^［］\n]{1,100}］］|【【[^【】\n]{1,100}】】)/gu,
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
    pattern: /(?<!=)==(?=[^=\s])(?:[^=\n]|=(?!=)){1,200}(?<=[^=\s])==(?!=)/gu,
    message: foreign('强调写成 **文字**。', 'Write emphasis as **words**.'),
  },
  {
    kind: 'foreign',
    pattern:
      /(?<![+\w])\+\+(?=[^+\s])[^+\n]{1,200}(?<=[^+\s])\+\+(?![+\w])|%%[^%\n]{1,200}%%|\|\|(?=[^|\s])[^|\n]{1,200}(?<=[^|\s])\|\|/gu,
    message: foreign(
      '留下文字，删去符号；强调写成 **文字**。',
      'Keep the words alone; write emphasis as **words**.',
    ),
  },
  {
    kind: 'foreign',
    pattern:
      /＊(?=[^＊\s\d])[^＊\n]{1,200}＊|～～(?=[^～\s])[^～\n]{1,200}～～|＿＿(?=[^＿\s])[^＿\n]{1,200}＿＿|＝＝(?=[^＝\s])[^＝\n]{1,200}＝＝/gu,
    message: wide(
      '记号用半角：*文字*、**文字**、~~文字~~。',
      'The signs are half-width: *words*, **words**, ~~words~~.',
    ),
  },
  {
    kind: 'foreign',
    pattern: /(?<!')('{2,3})(?=[^'\s])[^'\n]{1,200}(?<=[^'\s])\1(?!')/gu,
    message: foreign('强调写成 **文字**。', 'Write emphasis as **words**.'),
  },
  {
    kind: 'foreign',
    pattern: /\[\/?(?:b|i|u|s|url|img|color|size|quote|code|list)(?:=[^[\]\n]{0,200})?\](?![([:])/giu,
    message: foreign(
      '强调写成 **文字**，链接写成 [文字](地址)。',
      'Write emphasis as **words**, a link as [words](address).',
    ),
  },
  {
    kind: 'foreign',
    pattern: /(?<![\w:：/])[:：](?:[a-z][a-z_+-]{1,30}|[+-]1)[:：](?![\w:/])/gu,
    message: foreign('直接写表情字符，或不写。', 'Write the sign itself, or nothing.'),
  },
  {
    kind: 'foreign',
    pattern: /(?<![\w:]):[a-z][\w-]*\[[^[\]\n]{0,200}\]|@\[[^[\]\n]{1,200}\](?:\([^()\n]{0,200}\))?/giu,
    message: foreign('留下文字，删去记号。', 'Keep the words alone.'),
  },
  {
    kind: 'foreign',
    pattern: /＜[/／]?[a-z][a-z\d]{0,12}(?:[ \t][^＜＞\n]{0,200})?[ \t]*[/／]?＞|＜[!！]--/giu,
    message: wide('标签的尖括号用半角：< >。', 'Tags take half-width brackets: < >.'),
  },
  {
    kind: 'foreign',
    pattern:
      /[&＆](?:nbsp|ensp|emsp|thinsp|lt|gt|amp|quot|apos|copy|reg|mdash|ndash|ldquo|rdquo|lsquo|rsquo|hellip|middot|times|#\d{2,6}|#x[\da-f]{2,6})(?![\w=])[;；]?/giu,
    message: wide('直接写那个字符。', 'Write the character itself.'),
  },
  {
    kind: 'foreign',
    isOfBody: true,
    pattern: /\\(?=[^\n\ufffc])[^\s\w]?/gu,
    message: (typed) => ({
      zh: `“${typed}”里的反斜杠会原样显示：它只在半角标点前面起作用。请删去；确实要显示反斜杠的，写成 \\\\。`,
      en: `The backslash in "${typed}" would be shown: it takes effect before half-width punctuation alone. Remove it; for the backslash itself write \\\\.`,
    }),
  },
  {
    kind: 'foreign',
    // a sign that stands alone; 3*4, a * b and 0.05* are none
    pattern:
      /(?<!\*|\d\s?|[A-Za-z)]\s?(?=\*\s?[\dA-Za-z(]))\*(?!\*)|(?<![A-Za-z\d_])_(?=[^\s_])[^_\n]{1,100}(?<=[^\s_])_(?![A-Za-z\d_])/gu,
    message: foreign(
      '强调写成一对 **文字**，紧贴文字。',
      'Write emphasis as a pair, **words**, close to the words.',
    ),
  },
  {
    kind: 'foreign',
    pattern: /`+/gu,
    message: (typed) => ({
      zh: `“${typed}”没有配成一对，会原样显示。代码前后各一个反引号（\`）；确实要显示反引号的，在前面加反斜杠。`,
      en: `"${typed}" has no partner and would be shown. Code stands between two backticks; for the sign itself put a backslash before it.`,
    }),
  },
  {
    kind: 'foreign',
    pattern: /＊＊[^＊\n]{1,200}＊＊/gu,
    message: wide('强调用半角的星号：**文字**。', 'Emphasis takes half-width asterisks: **words**.'),
  },
  {
    kind: 'foreign',
    pattern: /｀[^｀\n]{1,100}｀/gu,
    message: wide('代码用半角的反引号。', 'Code takes half-width backticks.'),
  },
  {
    kind: 'foreign',
    pattern:
      /(?<=[A-Za-z)])~[0-9A-Za-z+-]{1,6}~|(?<=[\p{L}\d)])\^[0-9A-Za-z+\-−]{1,6}\^|(?<=[\p{L}\d)）])\^[-−]?\d{1,3}(?![\w^])|(?<=[A-Z])_\{?\d{1,2}\}?_?(?=[A-Z\s\p{Script=Han}，。、；）]|$)/gu,
    message: foreign(
      '下标写成 <sub>2</sub>，上标写成 <sup>2</sup>。',
      'Write <sub>2</sub> and <sup>2</sup>.',
    ),
  },
];

/** Finds marks within the text that have no effect. */
export function findFailedInline({ source, tree, prose }: Typed): FailedMarkup[] {
  const bodyAt = tree.children[0]?.position?.start.offset ?? source.length;
  return [
    ...prose.flatMap((run) => {
      const isBody = (run.offsets[0] ?? 0) >= bodyAt;
      return PATTERNS.flatMap((pattern) =>
        isBody || !pattern.isOfBody ? findPattern(source, run, pattern) : [],
      );
    }),
    ...findWidePictures(source, tree),
  ];
}

/** Links that were meant for pictures. */
function findWidePictures(source: string, tree: Typed['tree']): FailedMarkup[] {
  const found: FailedMarkup[] = [];
  visit(tree, 'link', ({ url, position }) => {
    const end = position?.start.offset ?? 0;
    if (!isPictureAddress(url) || source.charAt(end - 1) !== '！') return;
    const message = {
      zh: '图片前面的“！”是全角，成了链接。请改成半角的 !。',
      en: 'The "！" before this picture is full-width, which makes a link of it. Write !.',
    };
    found.push({ kind: 'link', start: end - 1, end, message, becomes: '!' });
  });
  return found;
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
