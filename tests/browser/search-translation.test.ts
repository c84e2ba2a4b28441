import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);
const stale = useSite(SITES.stale);

async function search(root: string, query: string) {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}${root}search/?q=${encodeURIComponent(query)}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  return {
    match: await page.locator('#search-results').getAttribute('data-match'),
    status: await page.locator('#search-status').textContent(),
    first: page.locator('#search-results .hit a').first(),
    close: () => page.close(),
  };
}

test.each([
  ['en/', '吵了两年', '/en/making/firing/#p2', 'In another language'],
  ['en/', '吵了兩年', '/en/making/firing/#p2', 'In another language'],
  ['', 'quarrelled', '/making/firing/#p2', '另一种语言'],
  ['zh-hant/', 'quarrelled', '/zh-hant/making/firing/#p2', '另一種語言'],
])(
  'at /%s, %s leads to the point that says it in the page’s language',
  async (root, query, address, told) => {
    const { match, status, first, close } = await search(root, query);
    expect(match).toBe('relaxed');
    expect(status).toContain(query);
    expect(status).toContain(told);
    expect(await first.getAttribute('href')).toBe(address);
    await close();
  },
);

test('where parts of it stand in a lent page, the edition that holds all of it is asked, under the base path', async () => {
  const page = await stale.browser.newPage();
  await page.goto(`${stale.address}en/search/?q=${encodeURIComponent('叶子会发黑')}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  expect(await page.locator('#search-status').textContent()).toContain('In another language');
  const first = page.locator('#search-results .hit a').first();
  expect(await first.getAttribute('href')).toBe('/some/base/en/tea/picking/#p3');
  await page.close();
});

test('a section that the original lends says so to screen readers, by its language', async () => {
  const page = await stale.browser.newPage();
  await page.goto(`${stale.address}en/search/?q=${encodeURIComponent('器具')}`);
  const found = page.locator('#search-results > li');
  await found.first().waitFor();
  expect(await found.evaluateAll((all: HTMLElement[]) => all.map(({ lang }) => lang))).toEqual(['zh-Hans']);
  await page.close();
});

test('what no edition holds is said of none', async () => {
  const { match, close } = await search('en/', '飞船');
  expect(match).toBe('none');
  await close();
});
