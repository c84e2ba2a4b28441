import { type SearchWords, type SentWords, unpackWords } from '../search/names.ts';
import { type Pinyin, type PinyinTable, readTable } from '../search/pinyin.ts';

/** Makes a function that fetches something once, and tries again on the next call if that failed. */
function once<Sent, Ready>(name: string, prepare: (sent: Sent) => Ready): (base: string) => Promise<Ready> {
  let loading: Promise<Ready> | undefined;
  return (base) => {
    loading ??= fetchJson<Sent>(`${base}search/${name}`)
      .then(prepare)
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };
}

async function fetchJson<Sent>(address: string): Promise<Sent> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** The list of names and variants. */
export const loadWords: (base: string) => Promise<SearchWords> = once<SentWords, SearchWords>(
  'words.json',
  unpackWords,
);

/** The table that reads letters; asked for only when some have been typed. */
export const loadLetters: (base: string) => Promise<Pinyin> = once<PinyinTable, Pinyin>(
  'letters.json',
  readTable,
);
