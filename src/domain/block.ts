/** What a piece of a page's text is. */
export const BLOCK_KINDS = [
  'text',
  'heading',
  'quotation',
  'table',
  'code',
  /** A remark by the editors. */
  'note',
  /** The caption of a picture, and what stands for it. */
  'caption',
  'footnote',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A piece of a page's text without markup: a paragraph, a list item, a row of a table, a note, … */
export type Block = {
  readonly kind: BlockKind;
  readonly text: string;
  /** The nearest place above it that has an address of its own; empty for the top of the page. */
  readonly fragment: string;
  /** Of a remark: that it stands where the source breaks off. */
  readonly breaksOff?: true;
};

/** A heading below the points, with an address of its own. */
export type Subheading = { readonly depth: number; readonly text: string; readonly fragment: string };
