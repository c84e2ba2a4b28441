import type { ViteUserConfig } from 'astro';

/** Vite's own helper for imports while a page runs (`preload` in its import analysis), by the name that it gives it. */
const HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * What a script asks for before it imports another: the files that the other imports, all at once. A name leads from the
 * folder of scripts, wherever the site is mounted.
 */
const SHORT = `export const __vitePreload = (load, names = []) => {
  for (const name of names) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL('../' + name, import.meta.url).href;
    document.head.append(link);
  }
  return load();
};`;

/**
 * Vite plugin: puts a short helper in the place of Vite's, which is an eighth of the script of every page: it also loads
 * style sheets, which our scripts bring with them, and hands on nonces, which a static site has none of.
 * `browser/requests.test.ts` holds that files are asked for at once, and the bytes.
 */
export function shortPreload(): NonNullable<ViteUserConfig['plugins']> {
  return [
    {
      name: 'short-preload',
      apply: 'build',
      enforce: 'pre',
      load: { filter: { id: HELPER }, handler: () => SHORT },
    },
  ];
}
