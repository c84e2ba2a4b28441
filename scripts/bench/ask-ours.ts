/** Entry of a script for the benchmark's page: the site's own search, without its page and its list of names. */
import { findPages } from '../../src/client/find-sections.ts';
import { findRun } from '../../src/client/pagefind-engine.ts';
import type { Answer } from './answer.ts';

/** Asks for a run, and after that, out of the time, for all that the index has. */
export async function ask(run: string): Promise<Answer> {
  const start = performance.now();
  const { pages, total } = await findPages('/', { terms: [run], without: [] }, []);
  const milliseconds = performance.now() - start;
  if (pages.length === total) return { milliseconds, urls: pages.map(({ record }) => record.raw_url) };
  return { milliseconds, ids: (await findRun('/', run)).map(({ id }) => id) };
}
