import type { Side } from '../../book/nodes.ts';
import type { PlaceId } from '../../domain/ids.ts';

/**
 * What the template of Typst reads, as JSON: nothing of it is ever Typst's own language, so no text can be code. The
 * template knows every name here, and `n` of each node.
 */
export type TypesetNode = string | TypesetElement;

type Inner = { readonly c: readonly TypesetNode[] };

export type TypesetElement =
  | ({ readonly n: TypesetPlain } & Inner)
  | { readonly n: 'br' | 'hr' }
  | ({ readonly n: 'ol'; readonly start: number } & Inner)
  | ({ readonly n: 'task'; readonly done: boolean } & Inner)
  | ({ readonly n: 'heading'; readonly level: number; readonly id: PlaceId | null } & Inner)
  | { readonly n: 'pre'; readonly text: string }
  | TypesetTable
  /** To a place of the book, or an address. */
  | ({ readonly n: 'link'; readonly to: PlaceId } & Inner)
  | ({ readonly n: 'outward'; readonly url: string } & Inner)
  | ({ readonly n: 'claim'; readonly id: PlaceId; readonly kind: 'problem' | 'measure' } & Inner)
  | TypesetPoint
  | ({ readonly n: 'note'; readonly id: PlaceId } & Inner)
  | ({ readonly n: 'broken-end' } & Inner)
  | TypesetFigure
  | TypesetPhotograph
  | TypesetDrawing
  | {
      readonly n: 'footnote';
      readonly to: PlaceId;
      /** What it says, at the first reference to it. */
      readonly body: readonly TypesetNode[] | null;
    };

export type TypesetPlain =
  | 'p'
  | 'ul'
  | 'li'
  | 'blockquote'
  | 'em'
  | 'strong'
  | 'del'
  | 'code'
  | 'sub'
  | 'sup';

export type TypesetTable = {
  readonly n: 'table';
  readonly sides: readonly Side[];
  /** What each column needs at the least, in ems, before its words or numbers break, and what it would take. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly rows: readonly (readonly (readonly TypesetNode[])[])[];
};

export type TypesetFigure = Inner & {
  readonly n: 'figure';
  readonly id: PlaceId;
  /** `表2.1`, or a name; may be empty. */
  readonly label: string;
  readonly caption: string;
  readonly source: string;
  readonly holds: 'picture' | 'table';
};

/** Sizes are in CSS pixels. */
export type TypesetPhotograph = {
  readonly n: 'photograph';
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly ground: 'light' | 'dark' | null;
};

export type TypesetDrawing = {
  readonly n: 'drawing';
  readonly id: PlaceId;
  readonly file: string;
  /** `图3`; empty where the report numbers figures of its own in the same way. */
  readonly label: string;
  readonly title: string;
  readonly alt: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
};

export type TypesetPoint = Inner & {
  readonly n: 'point';
  readonly id: PlaceId;
  readonly heading: readonly TypesetNode[];
  /** What closes it, over the whole measure. */
  readonly after: readonly TypesetNode[];
  readonly margin: readonly TypesetClaim[];
};

/** A claim in the margin: where in the book its other ends are. */
export type TypesetClaim = {
  readonly id: PlaceId;
  readonly kind: 'problem' | 'measure';
  /** `问题`. */
  readonly label: string;
  readonly title: string;
  readonly aside: string;
  readonly groups: readonly {
    readonly label: string;
    /** The sections of the other ends, in order. */
    readonly sections: readonly {
      readonly number: string;
      readonly ends: readonly PlaceId[];
    }[];
  }[];
};
