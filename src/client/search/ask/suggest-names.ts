import { bareForm } from '../../../search/match.ts';
import { type Entry, NO_FORMS, type SearchWords } from '../../../search/names.ts';
import type { Pinyin } from '../../../search/pinyin.ts';
import { entryNamed } from '../../../search/place.ts';
import { formsOf, makeFolder, parseQuery } from '../../../search/query.ts';
import { type Suggestion, suggest } from '../../../search/suggest.ts';
import { hasLetters } from '../../../search/words.ts';
import { loadForms, loadLetters, loadNames, loadWords } from './search-words.ts';

export const SUGGESTIONS = 8;

/** What it takes to understand a query. */
export type Means = {
  readonly base: string;
  /** With the names that every search needs. */
  readonly words: SearchWords;
  /** Further names that may fit the query, on their way: what stands as typed is found without them. */
  readonly further: Promise<readonly Entry[]>;
  /** There if the query has letters. */
  readonly pinyin?: Pinyin | undefined;
  readonly stopWords: readonly string[];
  /** Number of the chapter in which to search, if not in all. */
  readonly chapter?: string;
};

/**
 * Loads what understanding a query takes: the list of names, the table of letters if there are some; sends for further
 * names.
 *
 * @param onFirst told of the list as soon as it is there.
 */
export async function loadMeans(
  base: string,
  text: string,
  stopWords: readonly string[],
  onFirst?: (means: Pick<Means, 'words'>) => void,
): Promise<Means> {
  const loadingForms = loadForms(base);
  loadingForms.catch(() => undefined); // it is awaited below
  const names = await loadWords(base);
  onFirst?.({ words: { ...names, ...NO_FORMS } });
  const words = { ...names, ...(await loadingForms) };
  const forms = formsOf(parseQuery(text, makeFolder(words)));
  onFirst?.({ words });
  const pinyin = forms.some(hasLetters) ? await loadLetters(base) : undefined;
  const readings = pinyin ? forms.flatMap((form) => pinyin.read(form)) : [];
  const further = loadNames(base, words, [...forms, ...readings]);
  further.catch(() => undefined); // whoever needs them hears of it
  return { base, words, further, pinyin, stopWords };
}

/** The same with all names that may fit the query, once they are there. */
export async function withFurtherNames(means: Means): Promise<Means> {
  const entries = [...means.words.entries, ...(await means.further)];
  return { ...means, words: { ...means.words, entries }, further: Promise.resolve([]) };
}

/** The names that fit what was typed; quick, from the list alone. What the query names by number comes first. */
export function suggestNames(text: string, { words, pinyin }: Pick<Means, 'words' | 'pinyin'>): Suggestion[] {
  const query = parseQuery(text, makeFolder(words));
  if (query.without.length > 0) return []; // what is on the page of a name is not known
  const forms = formsOf(query).map(bareForm);
  const fitting = suggest(query.letters ?? forms.join(' '), words.entries, SUGGESTIONS, pinyin?.spell);
  const place = entryNamed(text, words.entries);
  const named = place && [{ entry: place, name: place.title, score: Number.POSITIVE_INFINITY }];
  return named ? [...named, ...fitting.filter(({ entry }) => entry !== place)] : fitting;
}
