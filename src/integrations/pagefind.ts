import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeSearchPages } from '../artefacts/search-records.ts';
import { type BuildOptions, buildReport } from '../model/build-report.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** Astro integration: after the pages are built, indexes the report with Pagefind into `pagefind/`. */
export function pagefindIndex(options: BuildOptions): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { report } = await buildReport(options);
        const pages = makeSearchPages(report);
        await writeSearchIndex(pages, report.language, path.join(fileURLToPath(dir), 'pagefind'));
        logger.info(`indexed ${pages.length} pages`);
      },
    },
  };
}
