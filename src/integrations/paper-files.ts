import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadEditionsOnce } from '../load-editions.ts';
import { findPaper } from '../paper/find-paper.ts';
import type { Settings } from '../settings.ts';
import { localise } from '../views/local-edition.ts';

/**
 * Astro integration: publishes what `npm run paper` has made of each edition, if it was made of what the edition says
 * now. A build makes nothing of it.
 */
export function paperFiles(settings: Settings): AstroIntegration {
  return {
    name: 'paper-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const loaded = await loadEditionsOnce(path.resolve(settings.contentDir));
        for (const edition of loaded.editions) {
          const local = await localise(edition, settings, loaded.editions);
          const made = await findPaper(local, loaded, settings.paperDir);
          const folder = path.join(fileURLToPath(dir), edition.prefix);
          for (const { name } of made?.files ?? [])
            await copyFile(path.join(made?.folder ?? '', name), path.join(folder, name));
        }
      },
    },
  };
}
