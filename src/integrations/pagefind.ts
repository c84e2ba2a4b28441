import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadEditionsOnce } from '../load-editions.ts';
import { makeSearchPages } from '../views/search-records.ts';
import { writeSearchIndex } from './write-search-index.ts';

/**
 * Astro integration: after the pages are built, indexes each edition with Pagefind into its `pagefind/`.
 *
 * @param contentDir absolute path of the content folder.
 */
export function pagefindIndex(contentDir: string): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { editions } = await loadEditionsOnce(contentDir);
        for (const { report, language, prefix } of editions) {
          const pages = makeSearchPages(report);
          await writeSearchIndex(pages, language, path.join(fileURLToPath(dir), prefix, 'pagefind'));
          logger.info(`${language}: indexed ${pages.length} pages`);
        }
      },
    },
  };
}
