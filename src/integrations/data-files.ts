import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataRoute, folderOfPath } from '../domain/ids.ts';
import { LANGUAGES } from '../domain/language.ts';
import { type Loaded, loadEditions, loadEditionsOnce } from '../load-editions.ts';
import { isDataFile } from '../markdown/file-names.ts';

/**
 * Astro integration: puts the data files that stand beside the pages in the content folder where the pages' links lead,
 * after a build and in the development server.
 *
 * @param contentDir absolute path of the content folder.
 * @param base base path of the site, with a slash at both ends.
 */
export function dataFiles(contentDir: string, base: string): AstroIntegration {
  return {
    name: 'data-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [route, bytes] of routes(await loadEditionsOnce(contentDir))) {
          const target = path.join(fileURLToPath(dir), route);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, bytes);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const address = new URL(request.url ?? '/', 'http://localhost').pathname;
          const route = decodeURI(address.startsWith(base) ? address.slice(base.length) : address.slice(1));
          if (!isDataFile(`x/${route}`)) return next();
          const bytes = routes(await loadEditions(contentDir)).get(route);
          if (bytes) response.end(bytes);
          else next();
        });
      },
    },
  };
}

/** The data files of all editions, by the address that they have below the base path. */
function routes({ editions, dataFiles }: Loaded): Map<string, Uint8Array> {
  return new Map(
    editions.flatMap(({ language, prefix }) =>
      [...dataFiles]
        .filter(([file]) => folderOfPath(file) === LANGUAGES[language].folder)
        .map(([file, bytes]) => [prefix + dataRoute(file), bytes] as const),
    ),
  );
}
