/** Which of the names that fit, and of the pages that are no sections, are shown, and where. */
import type { EntryKind } from '../../../search/names.ts';
import { isWholeName, type Suggestion } from '../../../search/suggest.ts';
import type { Shown } from '../ask/within-chapter.ts';
import { besideSections } from '../tell/search-telling.ts';
import type { SearchOutcome } from './find-answer.ts';

/** Names beside the sections. */
const MOST_BESIDE = 5;
const DEFINED: ReadonlySet<EntryKind> = new Set(['term', 'law', 'chapter']);
const BESIDE: ReadonlySet<EntryKind> = new Set(['term', 'law', 'problem', 'measure']);

export type Picked = {
  /** What the query is the name of: one line says what that is. */
  readonly defined: Suggestion | undefined;
  readonly beside: readonly Suggestion[];
  /** Chapters, terms and other pages that hold the words, and stand nowhere above. */
  readonly pages: Shown['others'];
};

/**
 * What is shown with the sections. A few terms, problems and measures are enough beside them; sections and chapters stand in
 * the lists of what was found. Where no sections were found, names are all that there is.
 *
 * @param all whether all pages are shown.
 */
export function pickBeside({ names, shown }: SearchOutcome, all: boolean): Picked {
  const { sections, nearest } = shown;
  const named = names.find((name) => DEFINED.has(name.entry.kind) && isWholeName(name) && isOwnName(name));
  const defined = nearest ? undefined : named;
  const others = names.filter((name) => name !== defined);
  const few = others.filter(({ entry }) => BESIDE.has(entry.kind)).slice(0, MOST_BESIDE);
  const beside = nearest ? joinNames(names, nearest) : sections.length > 0 ? few : others;
  const listed = new Set([defined, ...beside].map((name) => name?.entry.route));
  const pages = besideSections(shown, all).filter(({ page }) => !listed.has(page.route));
  return { defined, beside, pages };
}

/** Names that begin or hold what was typed, then those that come closest. */
function joinNames(names: readonly Suggestion[], near: readonly Suggestion[]): Suggestion[] {
  return [...new Map([...near, ...names].map((name) => [name.entry.route, name])).values()].sort(
    (a, b) => b.score - a.score,
  );
}

/** Whether it is a name of it, and not only a word that helps to find it. */
function isOwnName({ entry, alias }: Suggestion): boolean {
  return !alias || !entry.related.includes(alias);
}
