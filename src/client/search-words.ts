import type { SearchWords, SentWords } from '../search/suggest.ts';

let loading: Promise<SearchWords> | undefined;

/** Fetches the list once; tries again on the next call if that failed. */
export function loadWords(base: string): Promise<SearchWords> {
  loading ??= fetch(`${base}search/words.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.json();
    })
    .then(({ entries, ...variants }: SentWords) => ({
      ...variants,
      entries: entries.map((entry) => ({ title: entry.names[0] ?? '', ...entry })),
    }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
