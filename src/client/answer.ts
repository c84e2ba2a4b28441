import { makeFolder, parseQuery } from '../search/query.ts';
import { type SearchWords, type Suggestion, suggest } from '../search/suggest.ts';
import { type Found, findPages } from './find-sections.ts';

const SUGGESTIONS = 6;

/** What was found, with the terms to mark, and the name that was searched for in place of the query. */
export type Answer = Found & { readonly terms: readonly string[]; readonly read?: string };

/** The names that fit what was typed; quick, from the list alone. */
export function suggestNames(text: string, words: SearchWords): Suggestion[] {
  const { terms } = parseQuery(text, makeFolder(words)); // without exclusions and quotation marks
  return suggest(terms.join(' '), words.entries, SUGGESTIONS);
}

/**
 * Answers a query. What stands in the text as typed wins; failing that the name that fits best (pinyin,
 * initials, one slip away) is searched for, and said to have been; failing that parts of the query.
 */
export async function answerQuery(
  base: string,
  text: string,
  words: SearchWords,
  everywhere: readonly string[],
): Promise<Answer> {
  const query = parseQuery(text, makeFolder(words));
  const found = { ...(await findPages(base, query, everywhere)), terms: query.terms };
  const [best] = suggestNames(text, words);
  if (found.match === 'exact' || !best || query.terms.length === 0) return found;
  const reading = await findPages(base, { ...query, terms: [best.name] }, everywhere);
  return reading.match === 'exact'
    ? { ...reading, match: 'relaxed', read: best.name, terms: [best.name] }
    : found;
}
