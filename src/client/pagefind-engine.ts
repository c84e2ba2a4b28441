import { phraseOf } from '../search/normalise.ts';

/** The parts of Pagefind's browser API that are used here (pagefind 1.5). */
type Hit = { readonly id: string; readonly data: () => Promise<StoredRecord> };
type Pagefind = {
  readonly options: (options: { readonly noWorker: boolean }) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }>;
};

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
  engine ??= startEngine(base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

let attempts = 0;

/**
 * Without its worker, which is 11 KB more to load and saves nothing on a report's few pages. A module that
 * could not be fetched stays failed under its address, so a further attempt asks under another.
 */
async function startEngine(base: string): Promise<Pagefind> {
  const retry = attempts++ > 0 ? `?attempt=${attempts}` : '';
  const address = `${base}pagefind/pagefind.js${retry}`; // a variable: the bundler must leave this import alone
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ noWorker: true });
  return pagefind;
}

/** The records in which the letters and digits of a run stand one after the other, punctuation aside. */
export async function findRun(base: string, run: string): Promise<FoundRecord[]> {
  const { results } = await (await loadEngine(base)).search(phraseOf(run));
  return results.map(({ id, data }) => ({ id, load: data }));
}
