import type { Span } from './match.ts';

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
