import type { SearchablePage } from '../../../search/page.ts';
import { addressWord, phrasesOf, type Words } from '../../../search/words.ts';
import { fetchEngine, folderOf, forgetFiles, loadFile } from '../../page/load-file.ts';
import { type Engine, type Hit, startWasm } from './pagefind-wasm.ts';

/** An index, as the list of names tells of it. */
export type Index = {
  /** Base path of the edition. */
  readonly base: string;
  readonly words: Words;
  /** How many pages it has. */
  readonly pages: number;
};

/** Words of a phrase that are asked for first, in large indexes: each may be a part of the index to load. */
const FIRST_WORDS = 3;
/** So few pages are all loaded, and looked into. */
const FEW = 6;

/** By edition: engines, and by their addresses parts of an index and pages. */
const engines = new Map<string, Promise<Engine>>();
const parts = new Map<string, Promise<void>>();
const pages = new Map<string, Promise<SearchablePage>>();

/** Starts the engine of an edition; tries again on the next call if that failed. */
export function loadEngine(base: string): Promise<Engine> {
  const known = engines.get(base);
  if (known) return known;
  const starting = startEngine(base).catch((error: unknown) => {
    engines.delete(base); // other editions' stay
    forgetFiles(base);
    throw error;
  });
  engines.set(base, starting);
  return starting;
}

async function startEngine(base: string): Promise<Engine> {
  const { code, list } = fetchEngine(base);
  return startWasm(await code, await list);
}

/** Makes the next search begin anew. */
export function forgetEngine(): void {
  for (const kept of [engines, parts, pages]) kept.clear();
  forgetFiles();
}

async function search(base: string, query: string, exact: boolean): Promise<Hit[]> {
  const engine = await loadEngine(base);
  await Promise.all(
    engine.partsFor(query).map((part) => {
      const address = `${folderOf(base)}index/${part}.pf_index`;
      return keep(parts, address, () => loadFile(address).then((bytes) => engine.addPart(bytes)));
    }),
  );
  return engine.search(query, exact);
}

/**
 * The pages in which a folded term stands, by the index: as good as certain for Han and numbers, candidates for letters. In
 * a large index, where few are found, some may hold only the term's beginning. Whoever loads the pages sees.
 */
export async function findTerm(
  index: Index,
  term: string,
  vocabulary: readonly string[] = [],
): Promise<Hit[]> {
  const runs = phrasesOf(index.words, term, vocabulary);
  const found = await Promise.all(runs.map((phrases) => findAny(index, phrases)));
  const [first = [], ...others] = found;
  const ids = others.map((hits) => new Set(hits.map(({ id }) => id)));
  return first.filter(({ id }) => ids.every((held) => held.has(id)));
}

async function findAny(index: Index, phrases: readonly (readonly string[])[]): Promise<Hit[]> {
  const found = await Promise.all(phrases.map((phrase) => findPhrase(index, phrase)));
  return [...new Map(found.flat().map((hit) => [hit.id, hit])).values()];
}

async function findPhrase({ base, words }: Index, phrase: readonly string[]): Promise<Hit[]> {
  const start = words === 'pairs' ? phrase.slice(0, FIRST_WORDS) : phrase;
  const first = await search(base, start.join(' '), true);
  return start.length === phrase.length || first.length <= FEW ? first : search(base, phrase.join(' '), true);
}

/** The pages with a number, and those of the chapter with that number. */
export function findAddress({ base }: Index, number: string): Promise<Hit[]> {
  return search(base, addressWord(number), true);
}

/** How well pages fit terms, as the engine sees it (rare words, headings), by id; loads no more of the index. */
export async function scoreTerms(index: Index, terms: readonly string[]): Promise<Map<string, number>> {
  const words = terms.flatMap((term) => phrasesOf(index.words, term).flatMap((phrases) => phrases[0] ?? []));
  const hits = await search(index.base, words.join(' '), false);
  return new Map(hits.map(({ id, score }) => [id, score]));
}

/** Whether a hit is a section; else a chapter or another page. `integrations/write-search-index.ts` names them so. */
export function isSection({ id }: Hit): boolean {
  return id.at(-4) !== 'o';
}

/** Loads the record of a page. */
export function loadPage({ base }: Index, { id }: Hit): Promise<SearchablePage> {
  const address = `${folderOf(base)}fragment/${id}.pf_fragment`;
  return keep(pages, address, () =>
    loadFile(address).then((bytes): SearchablePage => JSON.parse(new TextDecoder().decode(bytes))),
  );
}

/** Loads something once; again, if that failed. */
function keep<Loaded>(
  loaded: Map<string, Promise<Loaded>>,
  address: string,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  const known = loaded.get(address);
  if (known) return known;
  const loading = load().catch((error: unknown) => {
    loaded.delete(address);
    throw error;
  });
  loaded.set(address, loading);
  return loading;
}
