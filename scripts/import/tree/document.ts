import type { PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../../../src/domain/finding.ts';
import type { Remark } from '../remark.ts';

/** Where something stands in a source. */
export type SourcePlace = Place & { readonly path: string };

/** A heading, which opens a part of the report or of a page. */
export type HeadingPiece = {
  readonly kind: 'heading';
  /** From 1, the chapters' or the title's. */
  readonly depth: number;
  /** Its words, without a number; none for a point that the source only numbers. */
  readonly children: readonly PhrasingContent[];
  /** Names by which links lead here, unique in the source: `file#id`, or a file for the first of its headings. */
  readonly addresses: readonly string[];
  /** What the source itself calls it in addresses. */
  readonly slug?: string | undefined;
  readonly place: SourcePlace;
};

/** A paragraph, list, table, … */
export type BlockPiece = { readonly kind: 'block'; readonly node: RootContent; readonly place: SourcePlace };

export type Piece = HeadingPiece | BlockPiece;

/** What a source says of itself, under the names that `report.yaml` has. */
export type Metadata = {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly description?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly license?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** Its language as a BCP 47 tag. */
  readonly language?: string | undefined;
};

/** The one form that all readers make of their sources. */
export type SourceDocument = {
  readonly metadata: Metadata;
  readonly pieces: readonly Piece[];
  /** Pictures and data files by the address that the tree has for them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly remarks: readonly Remark[];
  /** Whether the text was restored to the character, so that its punctuation stays as it is. */
  readonly keepsCharacters?: boolean;
};

/** The scheme of links that lead to another place of the same source, before its page is known. */
export const WITHIN = 'within:';
