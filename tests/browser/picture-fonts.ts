import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll } from 'vitest';

/** Fonts that readers may have: sans and serif for both scripts, and Latin from whatever the system has. */
export const STACKS = [
  '"Noto Sans SC Variable"',
  '"Noto Serif SC Variable"',
  'sans-serif, "Noto Sans SC Variable"',
  'serif, "Noto Serif SC Variable"',
] as const;

const PACKAGES = ['noto-sans-sc', 'noto-serif-sc'];
const folder = path.resolve(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
  '../..',
);

/** The CJK fonts of two npm packages on a host of their own, for the tests of one file: the browser keeps them. */
export function useFonts(): { readonly css: string } {
  let css = '';
  const server = createServer(
    sirv(folder, {
      maxAge: 3600,
      setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
    }),
  );
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, resolve);
    });
    const bound = server.address();
    if (!bound || typeof bound !== 'object') throw new Error('the host of the fonts has no port');
    for (const name of PACKAGES)
      css += readFileSync(path.join(folder, name, 'index.css'), 'utf8').replaceAll(
        './files/',
        `http://localhost:${bound.port}/${name}/files/`,
      );
  });
  afterAll(() => {
    server.close();
  });
  return {
    get css() {
      return css;
    },
  };
}
