import type { Span } from './match.ts';

/** The part of a text around its first match, about `length` characters long, with the spans moved to fit. */
export function excerptAround(
  text: string,
  spans: readonly Span[],
  length: number,
): { text: string; spans: Span[] } {
  const first = spans[0]?.start ?? 0;
  const start = first < length / 2 ? 0 : wordStart(text, first - Math.floor(length / 4), first);
  const end = wordEnd(text, Math.min(text.length, start + length), spans[0]?.end ?? start);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + (end < text.length ? '…' : ''),
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

const INSIDE = /^(?!\p{Script=Han})[\p{L}\p{N}'’-](?!\p{Script=Han})[\p{L}\p{N}'’-]$/u;

/** Whether a place is inside a word of letters. */
function isInside(text: string, at: number): boolean {
  return INSIDE.test(text.slice(at - 1, at + 1));
}

/** The first place from one on, but not past a match, at which no word is cut. */
function wordStart(text: string, from: number, most: number): number {
  let at = from;
  while (at < most && (isInside(text, at) || text[at] === ' ')) at++;
  return at;
}

/** The last place up to one, but not before a match ends, at which no word is cut. */
function wordEnd(text: string, to: number, least: number): number {
  let at = to;
  while (at > least && at < text.length && isInside(text, at)) at--;
  return at === to || text[at - 1] !== ' ' ? at : at - 1;
}

/** The labels of a diagram that hold a match: its words stand in the order of drawing, which says nothing. */
export function pickLabels(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  const picked: { text: string; spans: Span[] } = { text: '', spans: [] };
  let start = 0;
  for (const label of text.split('\n')) {
    const end = start + label.length;
    const inside = spans.filter((span) => span.start >= start && span.end <= end);
    if (inside.length > 0) {
      if (picked.text) picked.text += '；';
      const shift = picked.text.length - start;
      picked.spans.push(...inside.map((span) => ({ start: span.start + shift, end: span.end + shift })));
      picked.text += label;
    }
    start = end + 1;
  }
  return picked;
}
