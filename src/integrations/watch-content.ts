import path from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Astro integration: has the development server show a page anew when content changes. Each page reads the content when
 * it is asked for; Astro itself sees only what the compiler gets of it.
 *
 * @param contentDir absolute path of the content folder.
 */
export function watchContent(contentDir: string): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(contentDir + path.sep)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
