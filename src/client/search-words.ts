import type { Variants } from '../search/query.ts';
import type { Entry } from '../search/suggest.ts';

/** The list behind suggestions and folding, as `artefacts/search-words.ts` makes it. */
export type SearchWords = Variants & { readonly entries: readonly Entry[] };

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
