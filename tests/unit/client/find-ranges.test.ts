import { JSDOM } from 'jsdom';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { findRanges } from '../../../src/client/search/follow/find-ranges.ts';

const { window } = new JSDOM('<main><article></article></main>');
beforeEach(() => {
  const { document, NodeFilter, Text, Range } = window;
  for (const [name, value] of Object.entries({ document, NodeFilter, Text, Range }))
    vi.stubGlobal(name, value);
});
afterAll(() => vi.unstubAllGlobals());

/** The texts that are marked on a page. */
function marked(html: string, ...terms: readonly string[]): string[] {
  const article = window.document.querySelector('article');
  if (article) article.innerHTML = html;
  return findRanges(terms).map(String);
}

test('a phrase is marked across elements within a line, and across the lines of the source', () => {
  expect(marked('<p>the county <em>weather</em> station</p>', 'weather station')).toEqual([
    'weather station',
  ]);
  expect(marked('<p>the county\nweather\nstation</p>', 'county weather station')).toEqual([
    'county\nweather\nstation',
  ]);
});

test('no phrase goes from one block into the next', () => {
  expect(marked('<p>county</p><p>weather</p><ul><li>station</li></ul>', 'county weather', 'station')).toEqual(
    ['station'],
  );
});

test('what is not the text of the page is not marked', () => {
  const beside = ['nav', 'div data-unit="p1"', 'p data-lent', 'section class="page-record"', 'button'];
  const html = beside.map((name) => `<${name}>茶</${name.split(' ')[0]}>`).join('');
  expect(marked(`${html}<p>茶</p>`, '茶')).toHaveLength(1);
});
