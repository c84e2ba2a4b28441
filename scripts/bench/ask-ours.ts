/** Entry of a script for the benchmark's page: the site's own search, without its page and its list of names. */
import { findExact } from '../../src/client/search/ask/find-sections.ts';
import {
  findTerm,
  type Index,
  loadEngine,
  lookInIndex,
} from '../../src/client/search/ask/pagefind-engine.ts';
import { quote } from '../../src/search/match.ts';
import type { Answer } from './answer.ts';

/** What `make-site.ts` puts beside this script. */
type Told = { readonly index: Omit<Index, 'base'>; readonly vocabulary: readonly string[] };

const told: Promise<Told> = fetch('/told.json').then((response) => response.json());

/** Loads what the page loads as soon as the reader goes to the search box. */
export async function prepare(): Promise<void> {
  await Promise.all([told, loadEngine('/')]);
}

/** Asks for a run, and after that, out of the time, for all that the index has. */
export async function ask(run: string): Promise<Answer> {
  const start = performance.now();
  const [{ index: known, vocabulary }] = await Promise.all([told, loadEngine('/')]);
  const index = { ...known, base: '/' };
  const form = /[a-z]/.test(run) ? quote(run) : run; // a run may begin and end inside a word
  const query = { terms: [{ typed: run, form, taken: [] }], without: [] };
  const scope = { base: '/', index: lookInIndex(index), vocabulary, stopWords: [], groups: [] };
  const { sections, others, more } = await findExact(query, scope);
  const milliseconds = performance.now() - start;
  if (!more) return { milliseconds, urls: [...sections, ...others].map(({ page }) => `/${page.route}`) };
  return { milliseconds, ids: (await findTerm(index, form, vocabulary)).map(({ id }) => id) };
}
