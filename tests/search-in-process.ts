/** The site's search without a browser and without a built site: its index in memory, its files by a `fetch` of our own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Edition } from '../src/domain/report.ts';
import { writeSearchIndex } from '../src/integrations/write-search-index.ts';
import { makePinyinTable } from '../src/views/search-letters.ts';
import { makeSearchPages } from '../src/views/search-records.ts';
import { makeSentTexts } from '../src/views/search-texts.ts';
import { makeNameParts, makeSentForms, makeSentNames, makeSentSynonyms } from '../src/views/search-words.ts';

/** Files by their addresses; what is not among them is answered with 404. */
export type Host = {
  readonly files: Map<string, Uint8Array<ArrayBuffer> | string>;
  /** Whether there is a network; without one nothing is answered. */
  online: boolean;
  /** Gives the process its own `fetch` back. */
  readonly close: () => void;
};

/**
 * Writes the search of editions into memory, each below its own prefix, and answers `fetch` from there.
 *
 * @param root base path, one for each host: the search keeps what it has loaded by its address.
 */
export async function hostSearch(editions: readonly Edition[], root: string): Promise<Host> {
  const files: Host['files'] = new Map();
  for (const { report, language, prefix } of editions) {
    const base = root + prefix;
    const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
    await writeSearchIndex(makeSearchPages(report), language, folder);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.extname(name))
        files.set(`${base}pagefind/${name}`, Uint8Array.from(readFileSync(path.join(folder, name))));
    rmSync(folder, { recursive: true });
    const put = (name: string, made: unknown) =>
      files.set(`${base}search/${name}.json`, JSON.stringify(made));
    put('words', makeSentNames(report));
    put('forms', makeSentForms(report));
    put('synonyms', makeSentSynonyms(report));
    const texts = makeSentTexts(report);
    if (texts) put('texts', texts);
    put('letters', makePinyinTable(report));
    for (const [number, part] of makeNameParts(report).entries()) put(`names/${number}`, part);
  }
  const own = globalThis.fetch;
  const host: Host = {
    files,
    online: true,
    close: () => {
      globalThis.fetch = own;
    },
  };
  globalThis.fetch = async (input) => {
    if (!host.online) throw new TypeError('no network');
    const file = files.get(String(input));
    return new Response(file ?? '', { status: file === undefined ? 404 : 200 });
  };
  return host;
}
