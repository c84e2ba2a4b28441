import type { SearchablePage } from '../../../search/page.ts';
import { addressWord, phrasesOf, type Words } from '../../../search/words.ts';
import { fetchEngine, folderOf, forgetFiles, loadFile } from '../../page/load-file.ts';
import { type Hit, type LookUp, SMALL } from './look-up.ts';
import { type Engine, startWasm } from './pagefind-wasm.ts';

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

async function findWords(base: string, words: string): Promise<Hit[]> {
  const engine = await loadFor(base, words);
  // `integrations/pack-index.ts` names sections and other pages so
  return engine.search(words, true).map(({ id }) => ({ id, isSection: id.at(-4) !== 'o' }));
}

/** The engine, with the parts of the index that words are in. */
async function loadFor(base: string, words: string): Promise<Engine> {
  const engine = await loadEngine(base);
  await Promise.all(
    engine.partsFor(words).map((part) => {
      const address = `${folderOf(base)}index/${part}.pf_index`;
      return keep(parts, address, () => loadFile(address).then((bytes) => engine.addPart(bytes)));
    }),
  );
  return engine;
}

/** Looks in an index: the pages whose records are loaded say what stands in them. */
export function lookInIndex(index: Index): LookUp {
  return {
    pages: index.pages,
    isSmall: index.pages <= SMALL,
    findForm: (form, vocabulary) => findTerm(index, form, vocabulary),
    findAddress: (number) => findWords(index.base, addressWord(number)),
    scoreForms: (forms) => scoreForms(index, forms),
    load: ({ id }) => loadPage(index, id),
  };
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
  const first = await findWords(base, start.join(' '));
  return start.length === phrase.length || first.length <= FEW ? first : findWords(base, phrase.join(' '));
}

/** As the engine sees it (rare words, headings); loads no more of the index. */
async function scoreForms(index: Index, forms: readonly string[]): Promise<Map<string, number>> {
  const words = forms.flatMap((form) => phrasesOf(index.words, form).flatMap((phrases) => phrases[0] ?? []));
  const engine = await loadFor(index.base, words.join(' '));
  return new Map(engine.search(words.join(' '), false).map(({ id, score }) => [id, score]));
}

/** Loads the record of a page. */
function loadPage({ base }: Index, id: string): Promise<SearchablePage> {
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
