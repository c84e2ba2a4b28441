/** The site's search without a browser and without a built site: its index in memory, its files by a `fetch` of our own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Edition } from '../src/domain/report.ts';
import { writeSearchIndex } from '../src/integrations/write-search-index.ts';
import { makePinyinTable } from '../src/views/search-letters.ts';
import { makeSearchPages } from '../src/views/search-records.ts';
import { makeNameParts, makeSentForms, makeSentNames } from '../src/views/search-words.ts';

/** Files by their addresses; what is not among them is answered with 404, what throws with no answer at all. */
export type Host = {
  readonly files: Map<string, () => Uint8Array<ArrayBuffer> | string>;
  readonly asked: string[];
};

/** Writes the search of editions into memory, each below its own prefix, and answers `fetch` from there. */
export async function hostSearch(editions: readonly Edition[]): Promise<Host> {
  const files: Host['files'] = new Map();
  const asked: string[] = [];
  for (const { report, language, prefix } of editions) {
    const base = `/${prefix}`;
    const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
    await writeSearchIndex(makeSearchPages(report), language, folder);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.extname(name)) {
        const bytes = Uint8Array.from(readFileSync(path.join(folder, name)));
        files.set(`${base}pagefind/${name}`, () => bytes);
      }
    rmSync(folder, { recursive: true });
    const put = (name: string, made: unknown) => {
      const text = JSON.stringify(made);
      files.set(`${base}search/${name}.json`, () => text);
    };
    put('words', makeSentNames(report));
    put('forms', makeSentForms(report));
    put('letters', makePinyinTable(report));
    for (const [number, part] of makeNameParts(report).entries()) put(`names/${number}`, part);
  }
  globalThis.fetch = async (input) => {
    const address = String(input);
    asked.push(address);
    const file = files.get(address);
    return file ? new Response(file()) : new Response('', { status: 404 });
  };
  return { files, asked };
}
