import type { SearchWords } from '../search/suggest.ts';

let loading: Promise<SearchWords> | undefined;

/** Fetches the list once; tries again on the next call if that failed. */
export function loadWords(base: string): Promise<SearchWords> {
  loading ??= fetch(`${base}search/words.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.json();
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
