import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readPages } from './pages.ts';

/** In bytes of brotli, the theme's script with it. */
const MAX_SCRIPT = 4900;
const { base, folder } = SITES.sampleAtBase;

/** The page for printing has none. */
const pages = readPages(SITES.sampleAtBase).filter(({ url }) => !url.endsWith('/print/'));

test.each(pages)('$url loads little script, and only the theme before it is parsed', ({ document }) => {
  const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')]; // data is no script
  const sources = scripts.map((script) => {
    const src = script.getAttribute('src');
    return src ? readFileSync(path.join(folder, src.slice(base.length)), 'utf8') : (script.textContent ?? '');
  });
  const early = scripts.filter((script) => script.getAttribute('type') !== 'module');
  expect(brotliCompressSync(sources.join('\n')).length).toBeLessThanOrEqual(MAX_SCRIPT);
  expect(sources.filter((source) => /\bfrom\s*["']/.test(source))).toEqual([]); // else there is more than is counted
  expect(early.map((script) => script.textContent?.includes('dataset.theme'))).toEqual([true]);
});
