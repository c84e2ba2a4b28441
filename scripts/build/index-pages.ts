import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { readSearchPages } from '../../src/integrations/search-pages.ts';
import { writeSearchIndex } from '../../src/integrations/write-search-index.ts';

/**
 * Indexes each edition with Pagefind into its `pagefind/`.
 *
 * @param file what the build has left to be indexed.
 * @param site folder of the built site.
 */
export async function indexPages(file: string, site: string): Promise<void> {
  for (const { pages, language, prefix } of readSearchPages(await readFile(file, 'utf8'))) {
    const folder = path.join(site, prefix, 'pagefind');
    if (
      existsSync(folder) ||
      (await realpath(path.dirname(folder))) !== path.join(await realpath(site), prefix, '.')
    )
      throw new Error(`${folder} is not for the build of the pages to make`); // a link would lead us out of the site
    await writeSearchIndex(pages, language, folder);
  }
}
