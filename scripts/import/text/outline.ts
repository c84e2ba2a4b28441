/** What was found in a plain text: headings and paragraphs, in order. Offsets are in UTF-16 units. */
export type Outline = {
  readonly parts: readonly OutlinePart[];
  /** Numbers that do not continue what stands before them. */
  readonly faults: readonly { readonly at: number; readonly found: string; readonly expected: number }[];
  /** Numbers at the beginning of a sentence that open nothing. */
  readonly leftover: readonly { readonly at: number; readonly text: string }[];
  /** Lines of a table of contents, which the site makes itself. */
  readonly contents?: readonly { readonly at: number; readonly text: string }[];
};

export type OutlinePart =
  /** From 1: chapter, section, point, …; the title is empty where the source only numbers. */
  | { readonly kind: 'heading'; readonly depth: number; readonly title: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'item'; readonly text: string; readonly at: number; readonly ordered: boolean };
