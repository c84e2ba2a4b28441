import { type Words, wordsOfRun } from '../search/words.ts';

/** The parts of Pagefind's browser API that are used here (pagefind 1.5). */
type Hit = { readonly id: string; readonly score: number; readonly data: () => Promise<StoredRecord> };
type Pagefind = {
  /** Not Pagefind's: put in by `integrations/write-search-index.ts`, unless the words are characters. */
  readonly words?: Words;
  /** Not Pagefind's either: why a part of the index could not be loaded. */
  readonly failure?: () => unknown;
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

/** Pairs of a run that are asked for first. */
const FIRST_PAIRS = 3;
/** Up to so many records are few: all are loaded, judged by their text, and shown; in large reports, and in others. */
const FEW_IN_PAIRS = 30;
const FEW = 100;

let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind from the site's own folder; tries again on the next call if that failed. */
export function loadEngine(base: string): Promise<Pagefind> {
  engine ??= startEngine(base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Makes the next search begin anew: what could not be loaded stays missing in a running engine. */
export function forgetEngine(): void {
  engine = undefined;
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

/** @throws if a part of the index could not be loaded. */
async function search(base: string, query: string): Promise<readonly Hit[]> {
  const pagefind = await loadEngine(base);
  const { results } = await pagefind.search(query);
  const failure = pagefind.failure?.();
  if (failure) throw failure;
  return results;
}

/**
 * The records in which the letters and digits of a run stand one after the other, punctuation aside. If they are
 * few, some may hold only the run's beginning: each pair is a part of the index to load, and the first ones tell
 * nearly all. Whoever loads the records sees.
 */
export async function findRun(base: string, run: string): Promise<FoundRecord[]> {
  const { words } = await loadEngine(base);
  const phrase = wordsOfRun(words, run);
  const ask = (part: readonly string[]) => search(base, `"${part.join(' ')}"`);
  const first = await ask(words === 'pairs' ? phrase.slice(0, FIRST_PAIRS) : phrase);
  const few = first.length <= FEW_IN_PAIRS || phrase.length <= FIRST_PAIRS;
  return (few ? first : await ask(phrase)).map(({ id, data }) => ({ id, load: data }));
}

/** How many records found are still worth loading all. */
export async function mostToLoad(base: string): Promise<number> {
  return (await loadEngine(base)).words === 'pairs' ? FEW_IN_PAIRS : FEW;
}

/** How well records fit runs, as Pagefind sees it (BM25, headings first), by id; loads nothing that `findRun` has not. */
export async function scoreRuns(base: string, runs: readonly string[]): Promise<Map<string, number>> {
  const { words } = await loadEngine(base);
  const results = await search(base, runs.flatMap((run) => wordsOfRun(words, run)).join(' '));
  return new Map(results.map(({ id, score }) => [id, score]));
}
