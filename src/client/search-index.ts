import type { FoldedBlock } from '../search/match.ts';
import type { SearchablePage } from '../search/page.ts';

/** A page that an index names for a term. */
export type Hit = {
  readonly id: string;
  /** Else a chapter, a term or another page. */
  readonly isSection: boolean;
};

/** A page that can be looked into. */
export type LoadedPage = { readonly page: SearchablePage; readonly folded: readonly FoldedBlock[] };

/** What can be asked of an edition, whether all of its text is there or parts of an index. */
export type SearchIndex = {
  readonly pages: number;
  /** So many of the pages found are loaded at once. */
  readonly atATime: number;
  /**
   * The pages in which a folded term stands: certain where all of the text is there, else as good as certain for Han and
   * numbers, and candidates for letters. Whoever loads the pages sees.
   *
   * @param vocabulary the words of letters that the text has.
   */
  readonly findTerm: (term: string, vocabulary: readonly string[]) => Promise<readonly Hit[]>;
  /** The words of letters in the text, where the text is there to have them from. */
  readonly vocabulary?: () => Promise<readonly string[]>;
  /** The page with a number, and those of the chapter with that number. */
  readonly findAddress: (number: string) => Promise<readonly Hit[]>;
  /** The same pages, those that fit terms best first, if that can be told before they are loaded. */
  readonly order: (hits: readonly Hit[], terms: readonly string[]) => Promise<readonly Hit[]>;
  readonly load: (hit: Hit) => Promise<LoadedPage>;
};
