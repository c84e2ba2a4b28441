import {
  type HeadingNumber,
  isUnnumbered,
  NUMBER_KINDS,
  type NumberKind,
  readNumber,
} from './heading-numbers.ts';
import type { Outline, OutlinePart } from './outline.ts';
import type { PlacedText } from './placed-text.ts';

/** A line with something on it. */
type Line = {
  readonly text: string;
  readonly at: number;
  /** Whether a line without anything stands before it. */
  readonly opens: boolean;
  readonly number: HeadingNumber | undefined;
  /** The title that it would have as a heading. */
  readonly title: string;
};

const MOST_HAN_TITLE = 50;
const MOST_LATIN_TITLE = 100;
const SENTENCE_END = /[。！？；…，,;.!?:：][”’」』）)\]"']*$/u;
const BULLET = /^[-*•·●○◆■▪–]\s+(\S.*)$/u;
const ITEM = /^\d{1,3}[.)、．]\s*(\S.*)$/u;
/** A line of a table of contents: a title, dots, and a page. */
const CONTENTS_LINE = /(?:\.{4,}|…{2,}|·{4,})\s*\d{1,4}$/u;
/** Kinds that number nothing else than headings; the others number lists as well. */
const STRONG: ReadonlySet<NumberKind> = new Set([
  'part',
  'chapter',
  'section',
  'han',
  'dotted-2',
  'dotted-3',
]);

/**
 * Finds headings on lines of their own by their numbers, whichever way they are written, and the paragraphs between them.
 * `undefined` where no kind of number opens two parts.
 */
export function parseLines({ text }: PlacedText): Outline | undefined {
  const all = linesOf(text);
  const contents = all.filter((line) => CONTENTS_LINE.test(line.text));
  const lines = all.filter((line) => !CONTENTS_LINE.test(line.text));
  const depths = depthsOf(lines);
  if (depths.size === 0) return undefined;
  const parts: OutlinePart[] = [];
  const faults: Outline['faults'][number][] = [];
  const leftover: Outline['leftover'][number][] = [];
  const counting = new Counting(depths);
  const wrapped = isWrapped(lines);
  for (const line of lines) {
    const { number, title, at } = line;
    const depth = number && title !== '' ? depths.get(number.kind) : undefined;
    const judged = number && depth !== undefined ? counting.judge(number) : 'text';
    if (number && depth !== undefined && judged !== 'text') {
      const found = line.text.slice(0, line.text.length - title.length).trim();
      if (judged === 'fault') faults.push({ at, found, expected: counting.expected(number.kind) });
      counting.count(number);
      parts.push({ kind: 'heading', depth, title: withoutSecondNumber(number, title), at });
    } else if (line.opens && isUnnumbered(line.text)) {
      parts.push({ kind: 'heading', depth: 1, title: line.text, at });
    } else {
      if (depth !== undefined) leftover.push({ at, text: line.text });
      addText(parts, line, wrapped);
    }
  }
  return { parts, faults, leftover, contents };
}

/** `第一章 1. 市场` is numbered twice. */
function withoutSecondNumber({ value }: HeadingNumber, title: string): string {
  const second = readNumber(title);
  return second && second.value === value && second.rest !== '' ? second.rest : title;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let opens = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') opens = true;
    else {
      const number = readNumber(line);
      const title = number && isTitle(number.rest) ? number.rest : '';
      lines.push({ text: line, at: at + raw.indexOf(line), opens, number, title });
      opens = false;
    }
    at += raw.length + 1;
  }
  return lines;
}

function isTitle(text: string): boolean {
  const most = /\p{Script=Han}/u.test(text) ? MOST_HAN_TITLE : MOST_LATIN_TITLE;
  return text !== '' && text.length <= most && !SENTENCE_END.test(text.replace(/[？?]$/, ''));
}

/** Which kinds of numbers are those of headings, and how deep each is. */
function depthsOf(lines: readonly Line[]): Map<NumberKind, number> {
  const kinds = NUMBER_KINDS.filter((kind) => areHeadings(lines, kind));
  const depths = new Map<NumberKind, number>();
  for (const kind of kinds) depths.set(kind, depths.size + 1);
  return depths;
}

/** Whether lines with a kind of number are headings: text follows them, rather than the next of a list. */
function areHeadings(lines: readonly Line[], kind: NumberKind): boolean {
  let headings = 0;
  let listed = 0;
  let hasFirst = false;
  for (const [index, { number, title }] of lines.entries()) {
    if (number?.kind !== kind || title === '') continue;
    headings++;
    hasFirst ||= number.value === 1;
    const next = lines[index + 1]?.number;
    if (next?.kind === kind || lines[index + 1] === undefined) listed++;
  }
  const least = STRONG.has(kind) ? 1 : 2;
  return headings >= least && hasFirst && listed <= headings / 2;
}

/** The numbers of headings as they come: at 1 in each part, or on and on over the whole text. */
class Counting {
  private readonly inPart = new Map<NumberKind, number>();
  private readonly inAll = new Map<NumberKind, number>();
  private readonly depths: ReadonlyMap<NumberKind, number>;

  constructor(depths: ReadonlyMap<NumberKind, number>) {
    this.depths = depths;
  }

  /** What a number is: the one that comes next, one that should not be there, or one of a list in the text. */
  judge({ kind, value }: HeadingNumber): 'next' | 'fault' | 'text' {
    const last = this.inPart.get(kind);
    const goesOn =
      value === (last ?? 0) + 1 || (last === undefined && value === (this.inAll.get(kind) ?? 0) + 1);
    return goesOn ? 'next' : STRONG.has(kind) || value === last ? 'fault' : 'text';
  }

  expected(kind: NumberKind): number {
    return (this.inPart.get(kind) ?? 0) + 1;
  }

  count({ kind, value }: HeadingNumber): void {
    this.inPart.set(kind, value);
    this.inAll.set(kind, value);
    const depth = this.depths.get(kind) ?? 0;
    for (const [each, other] of this.depths) if (other > depth) this.inPart.delete(each);
  }
}

/** Whether lines end where there was no more room, not where a paragraph does. */
function isWrapped(lines: readonly Line[]): boolean {
  let inside = 0;
  let open = 0;
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.opens || next.number) continue;
    inside++;
    if (!SENTENCE_END.test(text)) open++;
  }
  return inside >= 3 && open > inside / 2;
}

function addText(parts: OutlinePart[], { text, at, opens, number }: Line, wrapped: boolean): void {
  const last = parts.at(-1);
  const [, bullet] = BULLET.exec(text) ?? [];
  const [, item] = ITEM.exec(text) ?? [];
  if (bullet) parts.push({ kind: 'item', text: bullet, at, ordered: false });
  else if (item && (number?.value === 1 || (last?.kind === 'item' && last.ordered)))
    parts.push({ kind: 'item', text: item, at, ordered: true });
  else if (wrapped && !opens && last && last.kind !== 'heading' && !number)
    parts[parts.length - 1] = { ...last, text: joinLines(last.text, text) };
  else parts.push({ kind: 'text', text, at });
}

/** Han stands without a space between its lines; a word that was parted at a line's end is joined. */
function joinLines(one: string, other: string): string {
  if (/[\p{Script=Han}，。、；：！？”’）》]$/u.test(one) || /^[\p{Script=Han}“‘（《]/u.test(other))
    return one + other;
  return /\p{Ll}-$/u.test(one) && /^\p{Ll}/u.test(other) ? one.slice(0, -1) + other : `${one} ${other}`;
}
