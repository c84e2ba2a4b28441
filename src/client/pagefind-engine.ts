import { phraseOf } from '../search/normalise.ts';

/** The parts of Pagefind's browser API that are used here (pagefind 1.5). */
type Hit = { readonly id: string; readonly data: () => Promise<StoredRecord> };
type Pagefind = { readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }> };

/** A record as it was indexed; `artefacts/search-records.ts` makes them. */
export type StoredRecord = {
  readonly raw_url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
};

/** A record found, not loaded yet. */
export type FoundRecord = { readonly id: string; readonly load: () => Promise<StoredRecord> };

let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind from the site's own folder; tries again on the next call if that failed. */
export function loadEngine(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`; // a variable: the bundler must leave this import alone
  engine ??= import(/* @vite-ignore */ address).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** The records in which the letters and digits of a run stand one after the other, punctuation aside. */
export async function findRun(base: string, run: string): Promise<FoundRecord[]> {
  const { results } = await (await loadEngine(base)).search(phraseOf(run));
  return results.map(({ id, data }) => ({ id, load: data }));
}
