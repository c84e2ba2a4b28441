import {
  type Entry,
  type NameGroup,
  partOf,
  type SearchNames,
  type SentEntry,
  type SentNames,
  type SentSynonyms,
  unpackEntries,
} from '../../../search/names.ts';
import type { SearchablePage } from '../../../search/page.ts';
import { type Pinyin, type PinyinTable, readTable } from '../../../search/pinyin.ts';
import type { Variants } from '../../../search/query.ts';

/** A server that has not answered by then is not going to, in milliseconds. */
const PATIENCE = 20_000;

const loading = new Map<string, Promise<unknown>>();

/** Fetches something once and makes it ready; tries again on the next call if that failed. */
function once<Sent, Ready>(address: string, prepare: (sent: Sent) => Ready): Promise<Ready> {
  const known = loading.get(address) as Promise<Ready> | undefined; // put there by this very function
  if (known) return known;
  const made = fetchJson<Sent>(address)
    .then(prepare)
    .catch((error: unknown) => {
      loading.delete(address);
      throw error;
    });
  loading.set(address, made);
  return made;
}

async function fetchJson<Sent>(address: string): Promise<Sent> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** The list of names that every search needs. */
export function loadWords(base: string): Promise<SearchNames> {
  return once<SentNames, SearchNames>(`${base}search/words.json`, ({ entries, ...rest }) => ({
    ...rest,
    entries: unpackEntries(entries),
  }));
}

/** The list, and the further names where these are one file, which any query asks for. */
export async function loadAllNames(base: string): Promise<void> {
  const names = await loadWords(base);
  if (names.parts === 1) await loadNames(base, names, ['']);
}

/** Other ways to write what the text says. */
export function loadForms(base: string): Promise<Variants> {
  return once<Variants, Variants>(`${base}search/forms.json`, (forms) => forms);
}

/** All that can be found, where it is sent at once. */
export function loadTexts(base: string): Promise<readonly SearchablePage[]> {
  return once<readonly SearchablePage[], readonly SearchablePage[]>(
    `${base}search/texts.json`,
    (pages) => pages,
  );
}

/** Words that readers ask with instead of the text's; asked for only when the text has not what was typed. */
export function loadSynonyms(base: string): Promise<readonly NameGroup[]> {
  return once<SentSynonyms, readonly NameGroup[]>(`${base}search/synonyms.json`, (lists) =>
    lists.map(([word = '', ...others]) => ({ names: [word], aliases: others, related: others })),
  );
}

/** The table that reads letters; asked for only when some have been typed. */
export function loadLetters(base: string): Promise<Pinyin> {
  return once<PinyinTable, Pinyin>(`${base}search/letters.json`, readTable);
}

/** The further names that may begin with one of the texts. */
export async function loadNames(
  base: string,
  { parts }: SearchNames,
  texts: readonly string[],
): Promise<Entry[]> {
  const wanted = parts > 0 ? [...new Set(texts.map((text) => partOf(text, parts)))] : [];
  const loaded = await Promise.all(
    wanted.map((part) => once<SentEntry[], Entry[]>(`${base}search/names/${part}.json`, unpackEntries)),
  );
  return loaded.flat();
}
