import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataRoute, folderOfPath } from '../domain/ids.ts';
import { LANGUAGES } from '../domain/language.ts';
import { loadEditionsOnce } from '../load-editions.ts';

/**
 * Astro integration: after the pages are built, puts the data files that stand beside them in the content folder
 * where the pages' links lead.
 *
 * @param contentDir absolute path of the content folder.
 */
export function dataFiles(contentDir: string): AstroIntegration {
  return {
    name: 'data-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { editions, dataFiles } = await loadEditionsOnce(contentDir);
        for (const { language, prefix } of editions) {
          for (const file of dataFiles) {
            if (folderOfPath(file) !== LANGUAGES[language].folder) continue;
            const target = path.join(fileURLToPath(dir), prefix, dataRoute(file));
            await mkdir(path.dirname(target), { recursive: true });
            await copyFile(path.join(contentDir, file), target);
          }
        }
      },
    },
  };
}
