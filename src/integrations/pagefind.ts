import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuildOptions, buildReport } from '../model/build-report.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** Astro integration: after the pages are built, indexes the report with Pagefind into `pagefind/`. */
export function pagefindIndex(options: BuildOptions): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { report } = await buildReport(options);
        const indexed = await writeSearchIndex(report, path.join(fileURLToPath(dir), 'pagefind'));
        logger.info(`indexed ${indexed} pages`);
      },
    },
  };
}
