import type { Language } from '../domain/language.ts';
import type { Loaded } from '../load-editions.ts';
import type { LocalEdition } from '../views/local-edition.ts';
import { findMade, isAnythingMade, type Made } from './made.ts';
import { prepareEdition } from './prepare.ts';

/** What one process has found already, shared with the bundled pages, which have this module in a copy of their own. */
declare global {
  var foundPaper: Map<Language, Promise<Made | undefined>> | undefined;
}

/**
 * What there is of an edition on paper and for e-readers, made of what it says now; looked up once a process.
 *
 * @param home where things made are kept.
 */
export function findPaper(
  edition: LocalEdition,
  { editions, makeBook }: Pick<Loaded, 'editions' | 'makeBook'>,
  home: string,
): Promise<Made | undefined> {
  globalThis.foundPaper ??= new Map();
  const known = globalThis.foundPaper.get(edition.language);
  if (known) return known;
  const finding = find();
  globalThis.foundPaper.set(edition.language, finding);
  return finding;

  async function find() {
    const linked = editions.find(({ language }) => language === edition.language);
    if (!linked || !isAnythingMade(home)) return undefined;
    const { key } = prepareEdition(await makeBook(linked), edition, process.cwd()); // the project: builds begin there
    return findMade(home, key);
  }
}
