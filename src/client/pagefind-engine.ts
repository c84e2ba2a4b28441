import { phraseOf } from '../search/normalise.ts';

/** The parts of Pagefind's browser API that are used here (pagefind 1.5). */
type PagefindHit = { readonly id: string; readonly data: () => Promise<StoredRecord> };
type Pagefind = { readonly search: (query: string) => Promise<{ readonly results: readonly PagefindHit[] }> };

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

let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind from the site's own folder; tries again on the next call if that failed. */
function loadEngine(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`; // a variable: the bundler must leave this import alone
  engine ??= import(/* @vite-ignore */ address).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/**
 * The pages that hold the terms.
 *
 * @returns `all`: whether every page holds every term, or, since none does, each holds at least one.
 */
export async function findPages(
  base: string,
  terms: readonly string[],
): Promise<{ readonly all: boolean; readonly pages: readonly StoredRecord[] }> {
  const pagefind = await loadEngine(base);
  const perTerm = await Promise.all(
    terms.map(async (term) => (await pagefind.search(phraseOf(term))).results),
  );
  const hits = new Map(perTerm.flat().map((hit) => [hit.id, hit]));
  const inAll = [...hits.values()].filter(({ id }) =>
    perTerm.every((results) => results.some((hit) => hit.id === id)),
  );
  const chosen = inAll.length > 0 ? inAll : [...hits.values()];
  return { all: inAll.length > 0, pages: await Promise.all(chosen.map((hit) => hit.data())) };
}
