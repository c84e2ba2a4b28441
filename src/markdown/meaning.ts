/// <reference types="hast" />
/// <reference types="mdast" />

/**
 * What a node is that a plugin of ours has made, beside the markup that it gets on a page. A page needs the markup alone;
 * a book is written in several forms, and is made from this.
 */
export type Meaning =
  /** A numbered point. */
  | { readonly kind: 'point'; readonly number: number; readonly fragment: string }
  /** Nothing but a box around what belongs together on a page. */
  | { readonly kind: 'box' }
  /** The words that state a problem or a measure, by the name that their front matter has for it. */
  | { readonly kind: 'claim'; readonly claim: 'problem' | 'measure'; readonly name: string }
  /** A heading that has an address. */
  | { readonly kind: 'heading'; readonly fragment: string }
  /** A reference to a footnote; the first of several is where its note leads back to. */
  | { readonly kind: 'footnote-reference'; readonly number: number; readonly first: boolean }
  /** The footnotes of a part of the page. */
  | { readonly kind: 'footnotes' }
  | { readonly kind: 'footnote'; readonly number: number }
  /** An item of a list of tasks. */
  | { readonly kind: 'task'; readonly done: boolean }
  /** A drawn diagram, by its number on the page. */
  | { readonly kind: 'drawing'; readonly number: number }
  /** An element of the content, with its attributes. */
  | {
      readonly kind: 'element';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    };

declare module 'mdast' {
  interface Data {
    meaning?: Meaning;
  }
}

// not its data, which packages that read HTML declare in their own way
declare module 'hast' {
  interface Element {
    meaning?: Meaning;
  }
}
