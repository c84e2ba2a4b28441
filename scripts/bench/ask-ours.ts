/** Entry of a script for the benchmark's page: the site's own search, without its page and its list of names. */
import { findExact } from '../../src/client/search/ask/find-sections.ts';
import { lookInTexts } from '../../src/client/search/ask/look-in-texts.ts';
import type { LookUp } from '../../src/client/search/ask/look-up.ts';
import {
  findTerm,
  type Index,
  loadEngine,
  lookInIndex,
} from '../../src/client/search/ask/pagefind-engine.ts';
import { quote } from '../../src/search/match.ts';
import type { Answer } from './answer.ts';

/** What `make-site.ts` puts beside this script. */
export type Told = {
  readonly index: Omit<Index, 'base'>;
  readonly vocabulary: readonly string[];
  /** Whether all texts are sent at once. */
  readonly atOnce: boolean;
};

const load = (name: string) => fetch(`/${name}.json`).then((response) => response.json());
const told: Promise<Told> = load('told');
let opening: Promise<LookUp> | undefined;

async function open(): Promise<LookUp> {
  const { index, atOnce } = await told;
  if (atOnce) return lookInTexts(await load('texts'));
  await loadEngine('/');
  return lookInIndex({ ...index, base: '/' });
}

/** Loads what the page loads as soon as the reader goes to the search box. */
export async function prepare(): Promise<void> {
  opening ??= open();
  await opening;
}

/** Asks for a run, and after that, out of the time, for all that the index has. */
export async function ask(run: string): Promise<Answer> {
  const start = performance.now();
  opening ??= open();
  const [{ index, vocabulary }, lookUp] = await Promise.all([told, opening]);
  const form = /[a-z]/.test(run) ? quote(run) : run; // a run may begin and end inside a word
  const query = { terms: [{ typed: run, form, taken: [] }], without: [] };
  const scope = { base: '/', index: lookUp, vocabulary, stopWords: [], groups: [] };
  const { sections, others, more } = await findExact(query, scope);
  const milliseconds = performance.now() - start;
  if (!more) return { milliseconds, urls: [...sections, ...others].map(({ page }) => `/${page.route}`) };
  const all = await findTerm({ ...index, base: '/' }, form, vocabulary);
  return { milliseconds, ids: all.map(({ id }) => id) };
}
