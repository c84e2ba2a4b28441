import { namesOf } from '../search/names.ts';
import { formsOf, type Query, withTerms } from '../search/query.ts';
import { isWholeName, suggest } from '../search/suggest.ts';
import { formsOfWord, slipsOfWord } from '../search/word-forms.ts';
import { combine } from './combine.ts';
import { type Found, findExact, type Scope } from './find-sections.ts';
import type { Means } from './suggest-names.ts';

/** Readings that are tried before the next way of understanding. */
const MOST_TRIED = 24;

/** What was found for a query that was read otherwise than as typed. */
export type Reading = Found & { readonly read: string };

/** Reads each term that the text has not as another name, another form of the word, or pinyin. */
export async function readTerms(query: Query, scope: Scope, means: Means): Promise<Reading | undefined> {
  const { words, pinyin } = means;
  const choices = await Promise.all(
    query.terms.map(async ({ forms: [form = ''] }): Promise<readonly (readonly string[])[]> => {
      const names = namesOf(form, scope.groups);
      const own = await findExact(withTerms({ terms: [], without: [] }, [[form]]), scope);
      if (own.sections.length > 0) return [[form]];
      if (names.length > 0) return [names];
      const [name] = suggest(form, words.entries, 1, pinyin?.spell);
      const forms = formsOfWord(form, scope.vocabulary);
      if (forms.length > 0) return [forms];
      const readings = pinyin?.read(form.replace(/['’]/g, '')) ?? [];
      const slips = name && isWholeName(name) ? [] : slipsOfWord(form, scope.vocabulary);
      if (readings.length === 0 && slips.length > 0) return [slips];
      if (!name || query.terms.length > 1) readings.push(...(pinyin?.readNear(form) ?? []));
      return (name && isWholeName(name) ? [name.name, ...readings] : readings).map((reading) => [reading]);
    }),
  );
  // A reader of pinyin may part syllables: fan xi qian.
  const joined = pinyin && query.terms.length > 1 ? pinyin.read(formsOf(query).join('')) : [];
  const named = query.terms.length > 1 ? namesOf(formsOf(query).join(' '), scope.groups) : [];
  const tries = [
    ...(named.length > 0 ? [[named]] : []),
    ...joined.map((reading) => [[reading]]),
    ...combine(choices, MOST_TRIED),
  ].slice(0, MOST_TRIED);
  for (const forms of tries) {
    if (forms.length === choices.length && forms.every(([form], at) => form === formsOf(query)[at])) continue;
    const found = await findExact(withTerms(query, forms), scope);
    const read = forms.map(([form]) => form).join(' ');
    if (found.match === 'exact') return { ...found, match: 'relaxed', read };
  }
  const parted = partMixed(query);
  return parted && readTerms(parted, scope, means);
}

/** The same query with Han and letters that were typed without a space as terms of their own, if there are such. */
function partMixed(query: Query): Query | undefined {
  const parts = formsOf(query).map((form) => form.match(/[a-z]{2,}|[^a-z]+/g) ?? [form]);
  if (parts.every((each) => each.length < 2)) return undefined;
  return withTerms(
    query,
    parts.flat().map((part) => [part]),
  );
}

/** Reads the whole query as the name that fits best, by pinyin, initials or with one slip. */
export async function readAsName(query: Query, scope: Scope, means: Means): Promise<Reading | undefined> {
  const [best] = suggest(formsOf(query).join(' '), means.words.entries, 1, means.pinyin?.spell);
  if (!best) return undefined;
  const reading = await findExact(withTerms(query, [[best.name]]), scope);
  return reading.match === 'exact' ? { ...reading, match: 'relaxed', read: best.name } : undefined;
}
