import { readdir, rename, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const BUILT = path.join('search', 'panel', 'index.html');

/**
 * Astro integration: `search/panel/index.html`, which is a part of a page and has no policy or language of its own,
 * becomes the file `search/panel.htm`, which the search dialog fetches.
 */
export function panelFile(): AstroIntegration {
  return {
    name: 'panel-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (name !== BUILT && !name.endsWith(path.sep + BUILT)) continue;
          const file = path.join(folder, name);
          await rename(file, `${path.dirname(file)}.htm`);
          await rmdir(path.dirname(file));
        }
      },
    },
  };
}
