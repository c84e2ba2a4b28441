import { fold, joinLetters } from './normalise.ts';

/** A stretch of text, as offsets in UTF-16 units; `end` is past the last. */
export type Span = { readonly start: number; readonly end: number };

/** One part of a page: title and summary (no fragment), heading and prose of a point, words of a diagram (no heading). */
export type Block = { readonly fragment: string; readonly heading: string; readonly body: string };

/** A page as Pagefind stores it: words parted by spaces, and where its headings stand among them. */
export type StoredPage = {
  readonly title: string;
  readonly content: string;
  readonly headings: readonly { readonly fragment: string; readonly text: string; readonly word: number }[];
};

/** Cuts a stored page at its headings and puts its letters together again. */
export function splitBlocks({ title, content, headings }: StoredPage): Block[] {
  const words = content.split(/\s+/);
  const starts = [{ fragment: '', text: title, word: 0 }, ...[...headings].sort((a, b) => a.word - b.word)];
  return starts.map(({ fragment, text, word }, index) => {
    const heading = joinLetters(text);
    const whole = joinLetters(words.slice(word, starts[index + 1]?.word).join(''));
    const body = whole.startsWith(heading) ? whole.slice(heading.length) : whole;
    return { fragment, heading, body: body.replace(/^[.\s]+/, '') }; // Pagefind ends each block with a full stop
  });
}

/** Where the folded terms stand in a text, in order, overlaps merged. */
export function findSpans(text: string, terms: readonly string[]): Span[] {
  const folded = fold(text);
  const spans: { start: number; end: number }[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      spans.push({ start: at, end: at + term.length });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.reduce<{ start: number; end: number }[]>((merged, span) => {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
    return merged;
  }, []);
}

/** The labels of a diagram that hold a match: its words stand in the order of drawing, which says nothing. */
export function pickLabels(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  const picked: { text: string; spans: Span[] } = { text: '', spans: [] };
  let start = 0;
  for (const label of text.split('。')) {
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

/** The part of a text around its first match, about `length` characters long, with the spans moved to fit. */
export function excerptAround(
  text: string,
  spans: readonly Span[],
  length: number,
): { text: string; spans: Span[] } {
  const first = spans[0]?.start ?? 0;
  const start = first < length / 2 ? 0 : first - Math.floor(length / 4);
  const end = Math.min(text.length, start + length);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + (end < text.length ? '…' : ''),
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}
