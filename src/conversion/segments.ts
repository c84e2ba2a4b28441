/** A text cut into words, as `Intl.Segmenter` knows them; a word that it does not know falls into single characters. */
export type Segments = {
  /** Where the word begins that this unit stands in. */
  readonly startOf: (at: number) => number;
  /** Where it ends. */
  readonly endOf: (at: number) => number;
  /** The word that begins here, or nothing at the end of the text. */
  readonly from: (start: number) => string;
  /** The word that ends here, or nothing at the beginning of the text. */
  readonly upTo: (end: number) => string;
};

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Cuts a text into words. */
export function cut(text: string): Segments {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text))
    for (let inside = 0; inside < segment.length; inside++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  const startOf = (at: number) => starts[at] ?? text.length;
  const endOf = (at: number) => ends[at] ?? text.length;
  return {
    startOf,
    endOf,
    from: (start) => text.slice(start, endOf(start)),
    upTo: (end) => (end > 0 ? text.slice(startOf(end - 1), end) : ''),
  };
}

/** Whether a stretch lies within one word, or goes from border to border. */
export function isWord(start: number, end: number, { startOf, endOf }: Segments): boolean {
  return startOf(start) === startOf(end - 1) || (startOf(start) === start && endOf(end - 1) === end);
}
