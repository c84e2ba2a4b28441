import { makeFolder, parseQuery } from '../search/query.ts';
import { type Suggestion, suggest } from '../search/suggest.ts';
import { type Found, findPages } from './find-sections.ts';
import type { SearchWords } from './search-words.ts';

const SUGGESTIONS = 6;

/** The names that fit what was typed; quick, from the list alone. */
export function suggestNames(text: string, words: SearchWords): Suggestion[] {
  return suggest(makeFolder(words)(text), words.entries, SUGGESTIONS);
}

/**
 * Answers a query. What stands in the text as typed wins; failing that the name that fits best (pinyin,
 * initials, one slip away) is searched for, and said to have been; failing that parts of the query.
 *
 * @returns `read`: the name that was searched for in place of the query.
 */
export async function answerQuery(
  base: string,
  text: string,
  words: SearchWords,
  everywhere: readonly string[],
): Promise<Found & { readonly read?: string }> {
  const query = parseQuery(text, makeFolder(words));
  const found = await findPages(base, query, everywhere);
  const [best] = suggestNames(text, words);
  if (found.match === 'exact' || !best || query.terms.length === 0) return found;
  const reading = await findPages(base, { ...query, terms: [best.name] }, everywhere);
  return reading.match === 'exact' ? { ...reading, match: 'relaxed', read: best.name } : found;
}
