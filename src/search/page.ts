/**
 * What can be found, as the search knows it. The model's records are made in `views/search-records.ts`; everything
 * in this folder works on these types alone.
 */

/** What a block is; results say so where it is not plain text. */
export type BlockKind =
  | 'opening'
  | 'heading'
  | 'subheading'
  | 'text'
  | 'problem'
  | 'measure'
  | 'note'
  | 'caption'
  | 'table'
  | 'footnote'
  | 'since'
  | 'diagram';

/** A part of a page that a result can lead to. */
export type SearchableBlock = {
  /** The nearest heading's or figure's address on the page; empty for the page itself. */
  readonly fragment: string;
  readonly kind: BlockKind;
  /** The nearest heading. Searched where the kind is `opening`, `heading` or `subheading`, else shown only. */
  readonly heading: string;
  /** Paragraphs are parted by line breaks. */
  readonly text: string;
};

export type PageKind = 'section' | 'chapter' | 'term' | 'page';

export type SearchablePage = {
  /** Relative to the base path: `market/competition/`. */
  readonly route: string;
  /** `1.2`, `1`, or nothing. */
  readonly number: string;
  readonly kind: PageKind;
  readonly title: string;
  /** Of its text, where the original lends it. */
  readonly language?: string | undefined;
  /** The first is the opening: the title is its heading, the summary its text. */
  readonly blocks: readonly SearchableBlock[];
};

/** Whether the heading of a block is a part of it, and not only where it stands. */
export function ownsHeading({ kind }: SearchableBlock): boolean {
  return kind === 'opening' || kind === 'heading' || kind === 'subheading';
}
