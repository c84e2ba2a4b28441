import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useSite } from '../browser/browser.ts';
import { findPaleLabels } from '../browser/picture-contrast.ts';
import { useFonts } from '../browser/picture-fonts.ts';
import { findSmallLabels, findTextOutOfPlaceIn } from '../browser/picture-text.ts';
import { readEditions, readPages } from '../site/pages.ts';
import { EDITION } from './edition.ts';

/** A picture weighs as much as a paragraph or two. */
const MEDIAN_BYTES = 1800;

const at = useSite(EDITION);
const fonts = useFonts();
/** Those of the converted edition have the same shapes, and characters of the same width. */
const drawn = readPages(EDITION).filter(
  ({ url, document }) => !url.startsWith('/zh-hant/') && document.querySelector('figure.diagram'),
);
const [original] = readEditions(EDITION);
const originals = drawn.filter(({ url }) => original?.pages.has(url));

test('the median diagram is under 1.8 KB of brotli', () => {
  const sizes = drawn
    .filter(({ url }) => url !== '/map/')
    .flatMap(({ document }) => [...document.querySelectorAll('figure.diagram svg')])
    .map((svg) => brotliCompressSync(svg.outerHTML).length)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_BYTES);
});

test('no text leaves its box or the picture, in the fonts that readers may have', {
  timeout: 180_000,
}, async () => {
  const urls = drawn.map(({ url }) => url);
  expect(await findTextOutOfPlaceIn(at, urls, fonts.css)).toEqual([]);
});

test('on a phone every label is at least 12 px, and in either scheme stands out from what is behind it', {
  timeout: 120_000,
}, async () => {
  const page = await at.browser.newPage();
  expect(originals.length).toBeGreaterThan(20);
  for (const { url } of drawn) {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(new URL(url, at.address).href);
    expect(await findSmallLabels(page), url).toEqual([]);
    if (!original?.pages.has(url)) continue; // colours are those of the original
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findPaleLabels(page), `${url}, ${colorScheme}`).toEqual([]);
    }
  }
  await page.close();
});
