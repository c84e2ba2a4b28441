/** Entry of a script for the benchmark's page: the site's own search, without its page and its list of names. */
import { findExact } from '../../src/client/find-sections.ts';
import { findTerm, type Index } from '../../src/client/pagefind-engine.ts';
import type { Answer } from './answer.ts';

/** What `make-site.ts` puts beside this script. */
type Told = { readonly index: Omit<Index, 'base'>; readonly vocabulary: readonly string[] };

/** Asks for a run, and after that, out of the time, for all that the index has. */
export async function ask(run: string): Promise<Answer> {
  const told: Told = await (await fetch('/told.json')).json();
  const index = { ...told.index, base: '/' };
  const start = performance.now();
  const query = { terms: [{ typed: run, forms: [run] }], without: [] };
  const scope = { index, vocabulary: told.vocabulary, everywhere: [], groups: [] };
  const { sections, others, more } = await findExact(query, scope);
  const milliseconds = performance.now() - start;
  if (!more) return { milliseconds, urls: [...sections, ...others].map(({ page }) => `/${page.route}`) };
  return { milliseconds, ids: (await findTerm(index, run, told.vocabulary)).map(({ id }) => id) };
}
