import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../domain/language.ts';
import type { SearchablePage } from '../search/page.ts';
import { chooseWords, makeTokenizer, type Words } from '../search/words.ts';
import { type IndexFile, packIndex } from './pack-index.ts';
import { recordHtml } from './record-html.ts';
import { shrinkEngine } from './shrink-engine.ts';

/**
 * Indexes pages with Pagefind.
 *
 * @param folder Where the files go; made if it is not there.
 * @param words What the index has for words; chosen by the number of pages if left out.
 */
export async function writeSearchIndex(
  pages: readonly SearchablePage[],
  language: Language,
  folder: string,
  words: Words = chooseWords(pages.length),
): Promise<void> {
  const written = await index(
    pages.map((page) => ({
      url: `/${page.route}`,
      content: recordHtml(page, language, makeTokenizer(words)),
    })),
    chunkSize(words, pages.length),
  );
  const records = new Map(
    pages.map((page) => [`/${page.route}`, { section: page.kind === 'section', json: JSON.stringify(page) }]),
  );
  for (const { path: name, content } of packIndex(written, records)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, name.startsWith('wasm.') ? await shrinkEngine(content) : content);
  }
}

/**
 * Words with their places a chunk. A first query loads the list of chunks, shorter the larger they are, and some
 * chunks, so that the best size grows with the square root of the pages; measured at 24, 1,000 and 10,000.
 * Undocumented, hence the pinned version.
 */
function chunkSize(words: Words, pages: number): number {
  return Math.max(200, Math.round((words === 'pairs' ? 50 : 40) * Math.sqrt(pages)));
}

type Html = { readonly url: string; readonly content: string };

/** The files are asked for and written here: when Pagefind writes them, it may close before all are written. */
async function index(pages: readonly Html[], size: number): Promise<readonly IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(errors.join('\n'));
    for (const page of pages) {
      const added = await index.addHTMLFile(page);
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
