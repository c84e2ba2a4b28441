import { foldPage } from '../search/match.ts';
import type { SearchablePage } from '../search/page.ts';
import { addressWord, phrasesOf } from '../search/words.ts';
import { fetchEngine, folderOf, forgetFiles, loadFile } from './load-file.ts';
import { type Engine, type EngineHit, startWasm } from './pagefind-wasm.ts';
import type { Hit, LoadedPage, SearchIndex } from './search-index.ts';

/** Words of a phrase that are asked for first: each may be a part of the index to load. */
const FIRST_WORDS = 3;
/** So few pages are all loaded, and looked into. */
const FEW = 6;
/** Pagefind takes 0.1 s to score so many pages; of more, the first ones are as good as any. */
const MOST_TO_SCORE = 3000;

let starting: Promise<Engine> | undefined;
let parts = new Map<string, Promise<void>>();
let pages = new Map<string, Promise<LoadedPage>>();

/** Starts the engine; tries again on the next call if that failed. */
function loadEngine(base: string): Promise<Engine> {
  starting ??= startEngine(base).catch((error: unknown) => {
    forgetEngine();
    throw error;
  });
  return starting;
}

async function startEngine(base: string): Promise<Engine> {
  const { code, list } = fetchEngine(base);
  return startWasm(await code, await list);
}

/** Makes the next search begin anew. */
export function forgetEngine(): void {
  starting = undefined;
  forgetFiles();
  parts = new Map();
  pages = new Map();
}

async function search(base: string, query: string, exact: boolean): Promise<EngineHit[]> {
  const engine = await loadEngine(base);
  await Promise.all(
    engine.partsFor(query).map((part) => {
      const loading =
        parts.get(part) ??
        loadFile(`${folderOf(base)}index/${part}.pf_index`).then((bytes) => engine.addPart(bytes));
      parts.set(part, loading);
      return loading;
    }),
  );
  return engine.search(query, exact);
}

/** The index of a large report: Pagefind's, of which the parts are loaded that queries need. */
export function openParts(base: string, pages: number): SearchIndex {
  return {
    pages,
    atATime: FEW,
    findTerm: async (term, vocabulary) => {
      const runs = phrasesOf(term, vocabulary);
      const [first = [], ...others] = await Promise.all(runs.map((phrases) => findAny(base, phrases)));
      const ids = others.map((hits) => new Set(hits.map(({ id }) => id)));
      return first.filter(({ id }) => ids.every((held) => held.has(id)));
    },
    findAddress: async (number) => (await search(base, addressWord(number), true)).map(asHit),
    order: async (hits, terms) => {
      if (hits.length <= FEW || hits.length > MOST_TO_SCORE) return hits;
      const words = terms.flatMap((term) => phrasesOf(term).flatMap((phrases) => phrases[0] ?? []));
      const scored = await search(base, words.join(' '), false); // rare words, headings; loads no more of the index
      const scores = new Map(scored.map(({ id, score }) => [id, score]));
      return [...hits].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
    },
    load: (hit) => loadPage(base, hit),
  };
}

async function findAny(base: string, phrases: readonly (readonly string[])[]): Promise<Hit[]> {
  const found = await Promise.all(phrases.map((phrase) => findPhrase(base, phrase)));
  return [...new Map(found.flat().map((hit) => [hit.id, asHit(hit)])).values()];
}

/** Where few pages are found, some may hold only the phrase's beginning. */
async function findPhrase(base: string, phrase: readonly string[]): Promise<EngineHit[]> {
  const start = phrase.slice(0, FIRST_WORDS);
  const first = await search(base, start.join(' '), true);
  return start.length === phrase.length || first.length <= FEW ? first : search(base, phrase.join(' '), true);
}

/** `integrations/write-search-index.ts` names sections so. */
function asHit({ id }: EngineHit): Hit {
  return { id, isSection: id.at(-4) !== 'o' };
}

function loadPage(base: string, { id }: Hit): Promise<LoadedPage> {
  const known = pages.get(id);
  if (known) return known;
  const loading = loadFile(`${folderOf(base)}fragment/${id}.pf_fragment`).then((bytes): LoadedPage => {
    const page: SearchablePage = JSON.parse(new TextDecoder().decode(bytes));
    return { page, folded: foldPage(page) };
  });
  pages.set(id, loading);
  return loading;
}
