import type { Block } from './block.ts';

/** What a point said, and since when. */
export type Wording = {
  /** The day from which it said it. */
  readonly since: string;
  readonly heading: string;
  /** Paragraphs apart by a blank line, without markup. */
  readonly text: string;
};

/** How a point has come to say what it says. */
export type PointWordings = {
  /** The day from which it says it; `undefined` if nobody knows. */
  readonly since: string | undefined;
  /** What it said before, the latest first. */
  readonly former: readonly Wording[];
};

/** What of a text is not the report's: its editors say it. */
const EDITORIAL: readonly Block['kind'][] = ['note', 'caption'];

/** What a point says, in words: its text without pictures and the editors' remarks. */
export function wordingOf(blocks: readonly Block[]): string {
  return blocks
    .filter(({ kind }) => !EDITORIAL.includes(kind))
    .map(({ text }) => text)
    .join('\n\n');
}
