import { type Folded, foldText } from './normalise.ts';
import { ownsHeading, type SearchableBlock, type SearchablePage } from './page.ts';

/** A stretch of text, as offsets in UTF-16 units; `end` is past the last. */
export type Span = { readonly start: number; readonly end: number };

/** A block with its texts folded once. */
export type FoldedBlock = {
  readonly block: SearchableBlock;
  readonly heading: Folded;
  readonly text: Folded;
};

const NOTHING: Folded = { text: '', starts: [], ends: [] };

/** Folds the texts of a page, for matching terms against them. */
export function foldPage({ blocks }: SearchablePage): FoldedBlock[] {
  return blocks.map((block) => ({
    block,
    heading: ownsHeading(block) ? foldText(block.heading) : NOTHING,
    text: foldText(block.text),
  }));
}

const DIGIT = /\p{N}/u;

/** Where a folded term stands in a folded text; a number not inside another number. */
export function findIn(text: string, term: string): number[] {
  const found: number[] = [];
  if (!term) return found;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!insideNumber(text, at, at + term.length)) found.push(at);
  }
  return found;
}

function insideNumber(text: string, start: number, end: number): boolean {
  const digit = (at: number) => DIGIT.test(text.charAt(at));
  const point = (at: number) => /[.,]/.test(text.charAt(at));
  const before = digit(start) && (digit(start - 1) || (point(start - 1) && digit(start - 2)));
  const after = digit(end - 1) && (digit(end) || (point(end) && digit(end + 1)));
  return before || after;
}

/** Whether a stretch of letters is not a piece of a longer word. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const letter = (at: number) => /[a-z]/.test(text.charAt(at));
  return !(letter(start) && letter(start - 1)) && !(letter(end - 1) && letter(end));
}

/** Where the folded terms stand in a text, in order, overlaps merged. */
export function findSpans(folded: Folded, terms: readonly string[]): Span[] {
  const spans = terms.flatMap((term) =>
    findIn(folded.text, term).map((at) => ({
      start: folded.starts[at] ?? 0,
      end: folded.ends[at + term.length - 1] ?? 0,
    })),
  );
  return mergeSpans(spans);
}

function mergeSpans(spans: { start: number; end: number }[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
