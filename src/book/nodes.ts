import type { Properties, Text } from 'hast';
import type { Drawing } from '../diagrams/finish.ts';
import type { ClaimId, PlaceId } from '../domain/ids.ts';

/**
 * The nodes of a book's text. Each is a node of hast (https://github.com/syntax-tree/hast), so that whatever takes hast
 * takes them, with `kind` besides, which says what it is: a closed set, so that the compiler names every writer that
 * has forgotten one. Classes, styles and other matters of pages are in none.
 */
export type BookNode =
  | Text
  | Plain
  | Heading
  | Code
  | Task
  | Table
  | Cell
  | Link
  | Claim
  | Point
  | Note
  | BrokenEnd
  | Figure
  | Photograph
  | DrawnFigure
  | FootnoteReference
  | Footnotes
  | Footnote;

interface Made<Kind extends string, Tag extends string> {
  readonly type: 'element';
  readonly kind: Kind;
  readonly tagName: Tag;
  /** Of HTML: `id`, `href`, `start`, … */
  properties: Properties;
  /** Not read-only, as those of hast are not. */
  children: BookNode[];
}

/** Elements of HTML that mean no more than they do there. */
export const PLAIN_TAGS = [
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'em',
  'strong',
  'del',
  'code',
  'br',
  'hr',
  'sub',
  'sup',
  'thead',
  'tbody',
  'tr',
] as const;
export type PlainTag = (typeof PLAIN_TAGS)[number];

/** `start` of a list is among its properties, where it is not 1. */
export type Plain = Made<'plain', PlainTag>;

export const HEADING_TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A heading: of a point (depth 2, without an id: the point has it), or one with an address of its own. */
export type Heading = Made<'heading', (typeof HEADING_TAGS)[number]> & {
  readonly depth: number;
  readonly id: PlaceId | undefined;
};

/** A block of code; its text ends in a line break. */
export type Code = Made<'code', 'pre'> & { readonly language: string | undefined };

/** An item of a list of tasks. */
export type Task = Made<'task', 'li'> & { readonly done: boolean };

export const SIDES = ['left', 'center', 'right'] as const;
/** Which side a column is set to, where the text or its quantities say. */
export type Side = (typeof SIDES)[number] | undefined;

export type Table = Made<'table', 'table'> & { readonly columns: readonly Side[] };
export type Cell = Made<'cell', 'th' | 'td'> & { readonly side: Side };

/** Where a link leads. */
export type Target =
  /** A page or a place of this book, with its address on the site, below the base path. */
  | { readonly to: 'place'; readonly id: PlaceId; readonly address: string }
  /** What the site has beside the book, by its address there: a data file, a page of another edition. */
  | { readonly to: 'site'; readonly address: string }
  | { readonly to: 'web'; readonly url: string };

export type Link = Made<'link', 'a'> & { readonly target: Target };

/** The words that state a problem or a measure; the page's `claims` say more of it. */
export type Claim = Made<'claim', 'span'> & {
  readonly id: PlaceId;
  readonly claim: 'problem' | 'measure';
  readonly claimId: ClaimId;
};

/**
 * A numbered point: its heading, its text, what stands beside it (notes and footnotes), and pictures that close it.
 * Those that close the last point stand after it.
 */
export type Point = Made<'point', 'section'> & { readonly id: PlaceId; readonly number: number };

/** A remark of the editors, numbered over the page. */
export type Note = Made<'note', 'aside'> & { readonly id: PlaceId; readonly number: number };

/** The place where the source text breaks off, with what the editors say of it. */
export type BrokenEnd = Made<'broken-end', 'aside'>;

/** Pictures or tables with a caption; what is not said is empty. */
export type Figure = Made<'figure', 'figure'> & {
  readonly id: PlaceId;
  readonly holds: 'picture' | 'table';
  /** As it is written: `2.1`, or a name. */
  readonly number: string;
  /** Whether that is a number, to be shown with the word for a figure or a table before it. */
  readonly counted: boolean;
  readonly caption: string;
  readonly source: string;
};

/** A picture file, by its path from the content folder: the book's `pictures` have it. */
export type Photograph = Made<'photograph', 'img'> & { readonly path: string; readonly alt: string };

/** A diagram, drawn. What it says stands in these facts, and it has no children. */
export type DrawnFigure = Made<'drawing', 'figure'> & {
  readonly id: PlaceId;
  /** Over the page. */
  readonly number: number;
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** What the editors say of how it was drawn; may be empty. */
  readonly caption: string;
  readonly drawing: Drawing;
  /** Where its nodes lead, by what `drawing.links` have. */
  readonly targets: Readonly<Record<string, Target>>;
};

/** A reference to a footnote. Its text is the number in brackets. */
export type FootnoteReference = Made<'footnote-reference', 'a'> & {
  /** Over the page. */
  readonly number: number;
  /** The footnote. */
  readonly to: PlaceId;
  /** Of the first reference to a footnote. */
  readonly id: PlaceId | undefined;
};

/** The footnotes of a point, or of a part of another page, in order. */
export type Footnotes = Made<'footnotes', 'ol'>;
export type Footnote = Made<'footnote', 'li'> & {
  readonly id: PlaceId;
  /** Over the page. */
  readonly number: number;
  /** The first reference to it. */
  readonly from: PlaceId;
};
