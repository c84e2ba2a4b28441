import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.found);
let page: Page; // one reader asks all of it
beforeAll(async () => {
  page = await at.browser.newPage();
});
afterAll(() => page.close());

async function search(text: string): Promise<Page> {
  await page.goto(`${at.address}search/?q=${encodeURIComponent(text)}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  return page;
}
const match = (page: Page) => page.locator('#search-results').getAttribute('data-match');
const status = (page: Page) => page.locator('#search-status').textContent();
const numbers = async (page: Page) =>
  (await page.locator('#search-results > li h2').allTextContents()).map((title) => title.split(' ')[0]);
const marks = (page: Page) => page.locator('#search-results mark').allTextContents();

test.each([
  ['1.8', '1.1', ['1.8']],
  ['3.5%', '1.1', ['3.5%']],
  ['C++', '1.1', ['C++']],
  ['r&d', '1.1', ['R&D']],
  ['2024-03-15', '1.1', ['2024-03-15']],
  ['18', '1.2', ['18']],
  ['Nestlé', '1.2', ['Nestlé']],
  ['nestle', '1.2', ['Nestlé']],
  ['WeChat', '1.2', ['WeChat']],
  ['①查明', '1.2', ['①查明']],
  ['1查明', '1.2', ['①查明']],
  ['CO2', '1.2', ['CO₂']],
  ['km²', '1.2', ['km²']],
  ['帳戶', '1.2', ['账户']],
  ['晒青 -叶子 -本子', '1.1', ['晒青', '晒青', '晒青', '晒青']],
])('%s is found as typed, in %s alone, and marked', async (typed, number, marked) => {
  const page = await search(typed);
  expect(await match(page)).toBe('exact');
  expect(await numbers(page)).toEqual([number]);
  expect(await status(page)).toContain('有1节含有');
  expect([...new Set(await marks(page))]).toEqual([...new Set(marked)]);
});

test.each([['8'], ['1,8'], ['85'], ['20-18'], ['D++'], ['R&C'], ['👍'], ['+'.repeat(3)], ['%']].flat())(
  'nobody is told that sections hold %s, which none does as typed',
  async (typed) => {
    const page = await search(typed);
    const said = (await status(page)) ?? '';
    if (typed === '%')
      expect(await match(page)).toBe('exact'); // it does stand there
    else {
      expect(await match(page)).not.toBe('exact');
      expect(said).not.toMatch(/有\d+节含有/);
    }
  },
);

test('a page that holds one of two words is not said to hold both', async () => {
  for (const typed of ['杀青 Nestled', 'Nestled 杀青', '杀青 R&C']) {
    const page = await search(typed); // the index takes Nestled for Nestlé
    expect(await match(page), typed).toBe('relaxed');
    expect(await status(page)).not.toMatch(/有\d+节含有/);
  }
});

test.each(['a', '？', '……'])('%s is nothing to search for, and that is said', async (typed) => {
  const page = await search(typed);
  expect(await match(page)).toBe('none');
  expect(await status(page)).toContain('没有可搜索的字词');
});

test.each([
  ['1.1', '1.1', /tea\/withering\/$/],
  ['1.1.3', '1.1', /tea\/withering\/#p3$/],
  ['第二章', '2.1', /trade\/market\/$/],
])('%s leads to %s', async (typed, number, address) => {
  const page = await search(typed);
  expect(await numbers(page)).toEqual(expect.arrayContaining([number]));
  const first = page.locator('#search-results > li').first();
  expect(await first.locator('h2').textContent()).toMatch(new RegExp(`^${number} `));
  expect(await first.locator('a').last().getAttribute('href')).toMatch(address);
  expect(await status(page)).not.toMatch(/有\d+节含有/);
});

test('a chapter’s numeral leads to the chapter, above the sections that hold the character', async () => {
  const page = await search('二');
  const line = page.locator('#search-other #search-definition');
  expect(await line.textContent()).toContain('卖茶');
  expect(await line.locator('.badge').textContent()).toBe('章');
  const [above, below] = await Promise.all([
    line.boundingBox(),
    page.locator('#search-results').boundingBox(),
  ]);
  expect(above?.y).toBeLessThan(below?.y ?? 0);
});

test.each([
  ['shaiqing', '晒青'],
  ['shai qing', '晒青'],
  ['weidiao', '萎凋'],
  ['xiaofei', '小费'],
  ['jiezhang', '结账'],
])('%s is read as %s, and that is said', async (typed, read) => {
  const page = await search(typed);
  expect(await match(page)).toBe('relaxed');
  expect(await status(page)).toContain(`“${read}”`);
  expect((await marks(page))[0]).toBe(read);
});

test('what is not wanted stays away, however the rest of the query is read', async () => {
  const page = await search('shaiqing -叶子 -本子');
  expect(await status(page)).toContain('“晒青”');
  expect(await numbers(page)).toEqual(['1.1']);
});

test('a name finds what uses another name of the same, after its own, and says so', async () => {
  const page = await search('人脸识别');
  expect(await match(page)).toBe('exact');
  expect(await numbers(page)).toEqual(['2.1']);
  const other = await search('face recognition');
  expect(await numbers(other)).toEqual(['2.1']);
  expect(await status(other)).toContain('“人脸识别”');
  expect(await other.locator('#search-other').textContent()).toContain('又称“face recognition”');
});

test('names have badges, and what is asked for by its name is defined in one line', async () => {
  const page = await search('人脸');
  const item = page.locator('#search-other li').filter({ hasText: '人脸识别' }).first();
  expect(await item.locator('.badge').first().textContent()).toBe('术语');
  expect(await page.locator('#search-definition').isVisible()).toBe(false);
  await search('人脸识别');
  const line = page.locator('#search-definition');
  await line.getByText('用脸认人的技术').waitFor();
  expect(await line.locator('.badge').first().textContent()).toBe('术语');
  expect(await page.locator('#search-other li').filter({ hasText: '人脸识别' }).count()).toBe(0);
});

test('a chapter that holds the words stands outside the list of sections', async () => {
  const page = await search('炒青机');
  expect(await page.locator('#search-results > li').count()).toBe(0);
  expect(await match(page)).toBe('none');
  expect(await page.locator('#search-other .found-page').textContent()).toContain('制茶');
  expect(await status(page)).toContain('各节之外，有1页含有');
});

test('a chapter that fits by its name and holds the words is listed once', async () => {
  const page = await search('卖茶');
  const links = page.locator('#search-other a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toContain('/trade/');
  expect(addresses.filter((each) => each === '/trade/')).toHaveLength(1);
});

test('where nothing is found, the names that come closest are offered', async () => {
  const page = await search('茶博会');
  const names = page.locator('#search-other a');
  expect(await names.allTextContents()).toEqual(expect.arrayContaining(['2.1 茶市', '2 卖茶', '1 制茶']));
  expect(await page.locator('#search-other h2').first().textContent()).toContain('最接近');
});

test('what is typed in the box and the names that fit lead into the site, base path and all', async () => {
  const page = await search('萎凋');
  const links = await page
    .locator('#search-other a, #search-results a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect((await page.request.get(link)).status()).toBe(200);
});

test('chapters are facets beside the results on a wide screen', async () => {
  const page = await search('要');
  await page.setViewportSize({ width: 1440, height: 900 });
  const facet = page.locator('#search-facets button').filter({ hasText: '卖茶' });
  await facet.click();
  await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length === 1);
  expect(await facet.getAttribute('aria-pressed')).toBe('true');
  const [list, facets] = await Promise.all([
    page.locator('#search-results').boundingBox(),
    page.locator('#search-facets').boundingBox(),
  ]);
  expect(facets?.x ?? 0).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
});
