import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);

test('from home to a section, by search to the point, with nothing refused and no other host asked', async () => {
  const page = await at.browser.newPage();
  const problems: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));

  await page.goto(at.address);
  await page.getByRole('link', { name: '从头读起' }).click();
  const turn = page.getByRole('navigation', { name: '前后翻页' });
  await turn.getByRole('link', { name: '采茶' }).click();
  await turn.getByRole('link', { name: '看天吃饭' }).click();
  await page.waitForURL(/picking\/weather\/$/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('看天吃饭');

  await page.getByRole('searchbox').fill('吵了两年');
  await page.keyboard.press('Enter'); // at once: the dialog may not be there yet
  await page.waitForURL(/search\/\?q=/);
  await page.locator('#search-results[aria-busy="false"]').waitFor();
  expect(await page.locator('#search-results').getAttribute('data-match')).toBe('exact');
  await page.locator('#search-results .hit a').first().click();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toMatch(/\/making\/firing\/#p2$/);
  await expect
    .poll(() => page.locator('#p2').evaluate((point) => point.getBoundingClientRect().top < innerHeight / 2))
    .toBe(true);

  const bar = page.getByRole('group', { name: /搜到的字词，共\d+处/ });
  await bar.waitFor();
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)));
  expect(new Set(await marked())).toEqual(new Set(['吵了两年']));
  await bar.getByRole('button', { name: '清除标记' }).click();
  expect(await marked()).toEqual([]);
  expect(await bar.count()).toBe(0);

  expect(problems).toEqual([]);
  expect([...hosts]).toEqual([new URL(at.address).host]);
  await page.close();
});

test.each([
  ['倒春寒', '1.1'],
  ['谷雨', '1.3'],
  ['C++', '2.3'],
  ['c++', '2.3'],
  ['杀青', '2.1'],
  ['陶缸', '2.2'],
  ['包销', '3.1'],
])('searching %s lists %s first', async (query, number) => {
  const page = await search(query);
  const first = page.locator('#search-results > li').first();
  expect(await first.locator('a').first().textContent()).toContain(number);
  expect(await page.locator('#search-results').getAttribute('data-match')).toBe('exact');
  await page.close();
});

async function search(query: string): Promise<Page> {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}search/?q=${encodeURIComponent(query)}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  return page;
}

test('terms that no section holds together are relaxed; what stands nowhere finds nothing', async () => {
  const relaxed = await search('陶缸 王后');
  expect(await relaxed.locator('#search-results').getAttribute('data-match')).toBe('relaxed');
  expect(await relaxed.locator('#search-results > li').count()).toBeGreaterThan(1);
  const none = await search('量子纠缠');
  expect(await none.locator('#search-results').getAttribute('data-match')).toBe('none');
  expect(await none.locator('#search-results > li').count()).toBe(0);
  expect(await none.locator('#search-status').textContent()).toContain('没有一节含有“量子纠缠”');
  const empty = await search('');
  expect(await empty.locator('#search-results').getAttribute('data-match')).toBe('none');
  await Promise.all([relaxed, none, empty].map((page) => page.close()));
});

test('a chapter whose text matches stands outside the list', async () => {
  const page = await search('卖不出去');
  expect(await page.locator('#search-other').getByRole('link', { name: '卖茶' }).isVisible()).toBe(true);
  await page.close();
});

test('words that stand only in a diagram lead to the diagram', async () => {
  const page = await search('揉捻叶');
  const first = page.locator('#search-results > li').first();
  expect(await first.locator('h2 a').getAttribute('href')).toMatch(/making\/firing\/$/);
  expect(await first.locator('.hit a').first().getAttribute('href')).toMatch(/making\/firing\/#figure-1$/);
  await page.close();
});

/** All texts, and the index that is asked where they cannot be had. */
const SEARCHED = /\/search\/texts\.json$|\/pagefind\//;

test('texts and an index that cannot be loaded are said to be missing', async () => {
  const page = await at.browser.newPage();
  await page.route(SEARCHED, (route) => route.abort());
  await page.goto(`${at.address}search/?q=${encodeURIComponent('杀青')}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  expect(await page.locator('#search-results').getAttribute('data-match')).toBe('error');
  expect(await page.locator('#search-status').textContent()).toContain('未能载入');
  await page.unroute(SEARCHED);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('#search-results[data-match="exact"]').waitFor();
  expect(await page.getByRole('button', { name: '再试一次' }).isVisible()).toBe(false);
  await page.close();
});

test('what stands in the text is found without the further names; what needs them may be somewhere, and that is said', async () => {
  const page = await at.browser.newPage();
  await page.route('**/search/names/**', (route) => route.abort());
  await page.goto(`${at.address}search/?q=${encodeURIComponent('杀青')}`);
  await page.locator('#search-results[data-match="exact"] > li').first().waitFor();
  await page.locator('#search-box').fill('杀清的火候');
  await page.locator('#search-status', { hasText: '部分索引未能载入' }).waitFor({ state: 'attached' });
  await page.close();
});

test('a part of the index that is lost on the way is not taken for an answer', async () => {
  const page = await at.browser.newPage();
  await page.route('**/search/texts.json', (route) => route.abort());
  await page.goto(`${at.address}search/?q=${encodeURIComponent('杀青')}`);
  await page.locator('#search-results[data-match="exact"] > li').first().waitFor();
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.locator('#search-box').fill('王后');
  await page.locator('#search-results[data-match="error"]').waitFor({ state: 'attached' });
  await page.unroute('**/pagefind/index/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('#search-results[data-match="exact"] > li').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
  await page.close();
});
