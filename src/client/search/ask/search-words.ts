import {
  type Entry,
  partOf,
  type SearchForms,
  type SearchNames,
  type SentEntry,
  type SentForms,
  type SentNames,
  unpackEntries,
} from '../../../search/names.ts';
import { type Pinyin, type PinyinTable, readTable } from '../../../search/pinyin.ts';

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

/** Other ways to write and say what the text says. */
export function loadForms(base: string): Promise<SearchForms> {
  return once<SentForms, SearchForms>(`${base}search/forms.json`, ({ synonyms, ...rest }) => ({
    ...rest,
    synonyms: synonyms.map(([word = '', ...others]) => ({ names: [word], aliases: others, related: others })),
  }));
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
