import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { allSections, type Edition } from '../domain/report.ts';
import { chooseWords, type Words } from '../search/words.ts';
import { makeSearchRecords, type SearchRecord } from '../views/search-records.ts';
import { shrinkEngine } from './shrink-engine.ts';
import { type IndexFile, shrinkIndex } from './shrink-index.ts';

/** What Pagefind writes for pages that use its own interface or its worker; ours do not. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Indexes an edition's sections with Pagefind.
 *
 * @param folder Where the files go; made if it is not there.
 * @param words What the index has for words; chosen by the number of sections if left out.
 * @returns the number of sections.
 */
export async function writeSearchIndex(
  edition: Edition,
  folder: string,
  words: Words = chooseWords(allSections(edition.report).length),
): Promise<number> {
  const records = makeSearchRecords(edition, words);
  const files = (await index(records, chunkSize(words, records.length))).filter(
    ({ path }) => !UNUSED.test(path),
  );
  for (const { path: name, content } of words === 'pairs' ? shrinkIndex(files) : files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await finish(name, content, words));
  }
  return records.length;
}

/**
 * Words with their places a chunk. A first query loads the list of chunks, shorter the larger they are, and some
 * chunks, so that the best size grows with the square root of the sections; measured at 24 and at 10,000.
 * Undocumented, hence the pinned version.
 */
function chunkSize(words: Words, sections: number): number {
  return Math.max(200, Math.round((words === 'pairs' ? 50 : 40) * Math.sqrt(sections)));
}

/** The files are asked for and written here: when Pagefind writes them, it may close before all are written. */
async function index(records: readonly SearchRecord[], size: number): Promise<readonly IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(errors.join('\n'));
    for (const { url, html } of records) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length) throw new Error(added.errors.join('\n'));
    }
    const made = await index.getFiles();
    if (made.errors.length) throw new Error(made.errors.join('\n'));
    return made.files;
  } finally {
    await pagefind.close();
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  }
}

async function finish(name: string, content: Uint8Array, words: Words): Promise<Uint8Array | string> {
  if (name === 'pagefind-entry.json') return sortEntry(new TextDecoder().decode(content));
  if (name === 'pagefind.js') return minify(new TextDecoder().decode(content), words);
  return name.startsWith('wasm.') ? shrinkEngine(content) : content;
}

/** Pagefind writes the languages in random order; equal content should give equal bytes. */
function sortEntry(json: string): string {
  const entry: { languages: Record<string, unknown> } = JSON.parse(json);
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}

/**
 * Pagefind takes a part of the index that could not be loaded for one without results. This remembers the
 * failure, for `client/pagefind-engine.ts` to ask about; a server that does not answer is a failure, too.
 */
const LOUD_FETCH = `
let lost;
async function loudFetch(input) {
  try {
    const response = await globalThis.fetch(input, { signal: AbortSignal.timeout(20000) });
    if (!response.ok) throw new Error(response.status + ' ' + response.url);
    return response;
  } catch (error) {
    lost = error;
    throw error;
  }
}
export const failure = () => lost;
`;

/**
 * Pagefind ships its script with its names in full: a sixth of what the reader loads for it. Its segmentation of
 * queries is taken out, as that of the text is (on a Chinese page it would cut the words of the index again). And
 * the script tells what the index has for words, since the two are always loaded together.
 */
async function minify(source: string, words: Words): Promise<string> {
  const told = words === 'characters' ? '' : `export const words = '${words}';\n`;
  const define = { 'Intl.Segmenter': 'undefined', fetch: 'loudFetch' };
  return (await transform(source + LOUD_FETCH + told, { minify: true, format: 'esm', define })).code;
}
