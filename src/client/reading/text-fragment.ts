/** Links to words of a page (https://wicg.github.io/scroll-to-text-fragment/), with the point that they are in for browsers that do not find them. */

/** Words that were selected. */
export type Words = { readonly range: Range; readonly text: string };

/** Longer texts are named by their first and last words. */
const LONGEST = 40;
/** So many characters at either end of those, or before words that occur more than once. */
const ENDS = 12;

/** The address of words in a point: browsers look for whole words, so what was selected of one stands for all of it. */
export function linkToWords({ range }: Words, point: Element): string {
  const { origin, pathname } = location;
  const main = point.closest('main') ?? point;
  const start = offsetIn(main, range.startContainer, range.startOffset);
  const end = offsetIn(main, range.endContainer, range.endOffset);
  const text = main.textContent ?? '';
  return `${origin}${pathname}#${point.id}:~:text=${nameStretch(text, start, end)}`;
}

/** The words of a text from one offset to another, as a directive of an address has them. */
function nameStretch(text: string, from: number, to: number): string {
  const stops = [
    0,
    ...Array.from(
      new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(text),
      ({ index, segment }) => index + segment.length,
    ),
  ];
  const before = (at: number) => stops.findLast((stop) => stop <= at) ?? 0;
  const after = (at: number) => stops.find((stop) => stop >= at) ?? text.length;
  const [start, end] = [before(from), after(to)];
  const whole = text.slice(start, end);
  const line = clean(whole);
  const parts =
    line.length <= LONGEST && !whole.trim().includes('\n')
      ? [line]
      : [clean(text.slice(start, after(start + ENDS))), clean(text.slice(before(end - ENDS), end))];
  const isRepeated = text.indexOf(whole) !== text.lastIndexOf(whole);
  const context = isRepeated ? clean(text.slice(before(Math.max(0, start - ENDS)), start)) : '';
  return [...(context ? [`${encode(context)}-`] : []), ...parts.map(encode)].join(',');
}

/** In one line, from its first word to its last. */
function clean(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '') || line;
}

/** Commas and ampersands part directives, a hyphen is a mark in them. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** Where a place is in the text of an element. */
function offsetIn(element: Element, container: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(container, offset);
  return range.toString().length;
}
