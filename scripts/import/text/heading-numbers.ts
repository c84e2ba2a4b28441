import { readNumeral } from './numbers.ts';

/** The ways in which headings are numbered, from the highest to the lowest where they stand together. */
export const NUMBER_KINDS = [
  'part',
  'chapter',
  'section',
  'han',
  'han-bracket',
  'arabic',
  'dotted-2',
  'dotted-3',
  'dotted-4',
  'arabic-bracket',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** A number at the head of a line, and what stands behind it. */
export type HeadingNumber = {
  readonly kind: NumberKind;
  /** The last of its parts: 3 of 1.2.3. */
  readonly value: number;
  /** The parts before that. */
  readonly above: readonly number[];
  readonly rest: string;
};

const HAN = '[〇零一二三四五六七八九十百]{1,6}';
const NUMERAL = `(${HAN}|\\d{1,3})`;
/** Behind `Chapter 3`: a colon, a stop, a dash, or a space. */
const APART = '[\\s:：.、．—–-]*';

const FORMS: readonly (readonly [NumberKind, RegExp])[] = [
  ['part', new RegExp(`^第\\s*${NUMERAL}\\s*(?:部分|部|篇|编|卷)(?![\\p{Script=Han}])${APART}(.*)$`, 'u')],
  ['chapter', new RegExp(`^第\\s*${NUMERAL}\\s*章${APART}(.*)$`, 'u')],
  ['section', new RegExp(`^第\\s*${NUMERAL}\\s*[节節]${APART}(.*)$`, 'u')],
  ['part', new RegExp(`^Part\\s+([IVXLC]+|\\d{1,3})(?![\\w])${APART}(.*)$`, 'iu')],
  ['chapter', new RegExp(`^Chapter\\s+([IVXLC]+|\\d{1,3})(?![\\w])${APART}(.*)$`, 'iu')],
  ['section', new RegExp(`^Section\\s+([IVXLC]+|\\d{1,3})(?![\\w.])${APART}(.*)$`, 'iu')],
  ['han', new RegExp(`^(${HAN})、\\s*(.*)$`, 'u')],
  ['han-bracket', new RegExp(`^[（(]\\s*(${HAN})\\s*[）)]、?\\s*(.*)$`, 'u')],
  ['arabic-bracket', /^[（(]\s*(\d{1,3})\s*[）)]\s*(.*)$/u],
];
const DOTTED = /^(\d{1,3}(?:[.．]\d{1,3}){1,3})[.．、]?(?![\d%])\s*(.*)$/u;
const ARABIC = /^(\d{1,3})(?:[.．、]\s*|\s+)(?!\d)(.*)$/u;

/** Reads the number at the head of a line; `undefined` if there is none. */
export function readNumber(line: string): HeadingNumber | undefined {
  for (const [kind, form] of FORMS) {
    const [, numeral, rest] = form.exec(line) ?? [];
    if (numeral !== undefined)
      return { kind, value: readNumeral(numeral), above: [], rest: (rest ?? '').trim() };
  }
  const [, dotted, behind = ''] = DOTTED.exec(line) ?? [];
  if (dotted) {
    const parts = dotted.split(/[.．]/).map(Number);
    const kind = (['dotted-2', 'dotted-3', 'dotted-4'] as const)[parts.length - 2];
    if (kind) return { kind, value: parts.at(-1) ?? 0, above: parts.slice(0, -1), rest: behind.trim() };
  }
  const [, arabic, rest = ''] = ARABIC.exec(line) ?? [];
  return arabic ? { kind: 'arabic', value: Number(arabic), above: [], rest: rest.trim() } : undefined;
}

/** Headings of reports that have no number where the others have one. */
const UNNUMBERED =
  /^(?:前言|序言?|序章|引言|导言|绪论|摘要|提要|致谢|鸣谢|后记|结语|结论|参考文献|参考资料|附录.*|附件.*|名词解释|术语表?|Preface|Foreword|Introduction|Abstract|Executive summary|Acknowledge?ments?|Conclusions?|References|Bibliography|Glossary|Appendi(?:x|ces)\b.*|About\b.*)$/iu;

/** Whether a title is that of a preface, an appendix and the like. */
export function isUnnumbered(title: string): boolean {
  return UNNUMBERED.test(title.trim());
}
