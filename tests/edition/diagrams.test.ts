import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPages } from '../site/pages.ts';

/** A picture weighs as much as a paragraph or two. */
const MEDIAN_BYTES = 1800;

test('the median diagram is under 1.8 KB of brotli', () => {
  const sizes = readPages('root')
    .filter(({ url }) => url !== '/map/')
    .flatMap(({ document }) => [...document.querySelectorAll('figure.diagram svg')])
    .map((svg) => brotliCompressSync(svg.outerHTML).length)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_BYTES);
});
