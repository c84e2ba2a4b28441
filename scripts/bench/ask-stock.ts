/** Entry of a script for the benchmark's page: Pagefind as its documentation says to use it. */
import type { Answer } from './answer.ts';

/** As many results as Pagefind's own interface loads for a start. */
const SHOWN = 5;

type Pagefind = {
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{
    readonly results: readonly { readonly id: string; readonly data: () => Promise<unknown> }[];
  }>;
};

const address = '/pagefind/pagefind.js';

/** Loads what Pagefind's own interface loads when its box gains focus. */
export async function prepare(): Promise<void> {
  const pagefind: Pagefind = await import(address);
  await pagefind.init();
}

/** Asks for a run as a reader would type it. */
export async function ask(run: string): Promise<Answer> {
  const start = performance.now();
  const pagefind: Pagefind = await import(address);
  const { results } = await pagefind.search(run);
  await Promise.all(results.slice(0, SHOWN).map(({ data }) => data()));
  return { milliseconds: performance.now() - start, ids: results.map(({ id }) => id) };
}
