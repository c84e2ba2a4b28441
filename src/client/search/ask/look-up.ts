import type { SearchablePage } from '../../../search/page.ts';

/** A page that may hold what is looked up; whoever loads it sees. */
export type Hit = { readonly id: string; readonly isSection: boolean };

/** So few pages that all that is found is listed at once. */
export const SMALL = 150;

/** Where it is looked up which pages hold something: in all texts, where these are sent at once, else in Pagefind's index. */
export type LookUp = {
  /** How many pages there are. */
  readonly pages: number;
  /** Whether they are so few that all that is found is listed at once. */
  readonly isSmall: boolean;
  /**
   * The pages in which a folded form stands.
   *
   * @param vocabulary the words of letters that the text has.
   */
  readonly findForm: (form: string, vocabulary: readonly string[]) => Promise<readonly Hit[]>;
  /** The page with a number, and those of the chapter with that number. */
  readonly findAddress: (number: string) => Promise<readonly Hit[]>;
  /** How well pages fit forms, by id, where not all are loaded. */
  readonly scoreForms: (forms: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly load: (hit: Hit) => Promise<SearchablePage>;
};
