import path from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { DrawingSize } from '../load-editions.ts';
import { contentPathOf } from '../markdown/content-path.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>;

/** Marks the import of a drawing that is published as it is. */
const MARK = '?drawing';

/**
 * Astro integration: drawings (SVG) of the content are published as they are, with the size that was read off them when
 * they were checked. Astro would parse them once more, and take none that has a view box alone.
 *
 * @param contentDir absolute path of the content folder.
 * @param sizes by path from the content folder.
 */
export function drawingFiles(contentDir: string, sizes: ReadonlyMap<string, DrawingSize>): AstroIntegration {
  return {
    name: 'drawing-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [drawingImports(contentDir, sizes)] } });
      },
    },
  };
}

/** Imports of drawings become what Astro's image components take for a picture. */
function drawingImports(contentDir: string, sizes: ReadonlyMap<string, DrawingSize>): VitePlugin {
  return {
    name: 'drawing-imports',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.endsWith('.svg') || !source.startsWith('.')) return null;
      const file = path.resolve(path.dirname(importer.replace(/\?.*$/s, '')), source);
      return sizes.has(contentPathOf(contentDir, file)) ? file + MARK : null;
    },
    load(id) {
      if (!id.endsWith(MARK)) return null;
      const file = id.slice(0, -MARK.length);
      const size = sizes.get(contentPathOf(contentDir, file));
      return `import src from ${JSON.stringify(`${file}?url&no-inline`)};
export default { src, ...${JSON.stringify({ ...size, format: 'svg' })} };`;
    },
  };
}
