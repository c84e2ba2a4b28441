import { JSDOM } from 'jsdom';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { findRanges } from '../../../src/client/search/follow/find-ranges.ts';

const { window } = new JSDOM('<main><article></article></main>');
beforeEach(() => {
  const { document, NodeFilter, Text, Range, getComputedStyle } = window;
  for (const [name, value] of Object.entries({ document, NodeFilter, Text, Range, getComputedStyle }))
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
  const beside = ['nav', 'div data-unit="p1"', 'p data-fallback', 'section class="page-record"', 'button'];
  const html = beside.map((name) => `<${name}>茶</${name.split(' ')[0]}>`).join('');
  expect(marked(`${html}<p>茶</p>`, '茶')).toHaveLength(1);
});

test('a label of a picture is one text, whatever its rows; of two versions the one that is shown is marked', () => {
  const label = '<text><tspan x="0">Care for</tspan><tspan x="0">safe tea</tspan></text><text>safe</text>';
  const html = `<svg>${label}</svg><svg style="display: none">${label}</svg>`;
  expect(marked(html, 'for safe', 'tea safe')).toEqual(['forsafe']); // as a range says its rows
  expect(
    marked('<svg><text><tspan x="0">资金</tspan><tspan x="0">来源</tspan></text></svg>', '资金来源'),
  ).toEqual(['资金来源']);
});

test('names beside a point are marked only if the text has none of the words', () => {
  const labels = '<ul class="claims"><li data-mark="a"><b>茶</b><a href="#a">茶要存好</a></li></ul>';
  expect(marked(`<p>茶</p>${labels}`, '茶')).toHaveLength(1);
  expect(marked(`<p>水</p>${labels}`, '茶要存好')).toEqual(['茶要存好']);
});
