/** Entry of a script for the benchmark's page: the site's own search, without its page and its list of names. */
import { findExact } from '../../src/client/find-sections.ts';
import { fetchEngine } from '../../src/client/load-file.ts';
import { openIndex } from '../../src/client/open-index.ts';
import { loadText } from '../../src/client/search-words.ts';
import type { IndexFacts } from '../../src/search/index-kind.ts';
import type { Answer } from './answer.ts';

/** What `make-site.ts` puts beside this script. */
type Told = { readonly facts: IndexFacts; readonly vocabulary: readonly string[] };

const told: Promise<Told> = fetch('/told.json').then((response) => response.json());

/** Loads what the page loads as soon as the reader goes to the search box. */
export async function prepare(): Promise<void> {
  const { facts } = await told;
  openIndex('/', facts);
  if (facts.kind === 'text') await loadText('/');
  else await Promise.all(Object.values(fetchEngine('/')));
}

/** Asks for a run, and after that, out of the time, for all that the index has. */
export async function ask(run: string): Promise<Answer> {
  const { facts, vocabulary } = await told;
  const start = performance.now();
  const index = openIndex('/', facts);
  const query = { terms: [{ typed: run, forms: [run] }], without: [] };
  const { sections, others, more } = await findExact(query, {
    index,
    vocabulary,
    everywhere: [],
    groups: [],
  });
  const milliseconds = performance.now() - start;
  if (!more) return { milliseconds, urls: [...sections, ...others].map(({ page }) => `/${page.route}`) };
  return { milliseconds, ids: (await index.findTerm(run, vocabulary)).map(({ id }) => id) };
}
