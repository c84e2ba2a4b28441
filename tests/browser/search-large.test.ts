import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHAPTERS, countTrays } from '../large-report.ts';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.large);
const chapters = Array.from({ length: CHAPTERS }, (_, index) => index + 1);
const total = chapters.reduce((sum, chapter) => sum + countTrays(chapter), 0);

async function search(text: string, chapter = ''): Promise<Page> {
  const page = await at.browser.newPage({ viewport: { width: 1440, height: 700 } });
  // its sections are many and short: what is looked into here is the index, as where they are long
  await page.route('**/search/texts.json', (route) => route.abort());
  await page.goto(`${at.address}search/?${new URLSearchParams({ q: text, ...(chapter && { chapter }) })}`);
  await answered(page);
  return page;
}
const answered = (page: Page) =>
  page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
const match = (page: Page) => page.locator('#search-results').getAttribute('data-match');
const status = (page: Page) => page.locator('#search-status').textContent();
const listed = (page: Page) => page.locator('#search-results > li h2').allTextContents();
const more = (page: Page) => page.getByRole('button', { name: '显示更多结果' });

/** Asks for more, until there is something new to see. */
async function askForMore(page: Page): Promise<void> {
  const before = await page.locator('#search-results > li').count();
  await more(page).click();
  await page.locator('#search-results > li').nth(before).waitFor();
}

test('the total is said at once; more follows in the same order, each once, until all are listed', async () => {
  const page = await search('竹匾');
  expect(total).toBeGreaterThan(20);
  expect(await status(page)).toBe(`有${total}节含有“竹匾”。先列出最相关的6节。`);
  let before = await listed(page);
  expect(before.length).toBe(6);
  while (await more(page).isVisible()) {
    await askForMore(page);
    const after = await listed(page);
    expect(after.slice(0, before.length)).toEqual(before);
    const focused = page.locator('#search-results > li').nth(before.length).locator('a').first();
    expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true);
    before = after;
  }
  expect(before.length).toBe(total);
  expect(new Set(before).size).toBe(total);
  expect(await status(page)).toBe(`有${total}节含有“竹匾”。`);
  await page.close();
});

test('of two words that stand in many sections, those are counted that hold both', async () => {
  const page = await search('竹匾 鱼塘'); // one of them in most chapters, the other in one section
  expect(await match(page)).toBe('relaxed');
  expect(await status(page)).toBe(
    `没有一节同时含有“竹匾”和“鱼塘”。拆开来查，约有${total + 1}节，含有“竹匾”或“鱼塘”。先列出最相关的6节。`,
  );
  await page.goto(`${at.address}search/?q=${encodeURIComponent('竹匾 样子')}`);
  await answered(page);
  expect(await status(page)).toBe(`有${total}节含有“竹匾”和“样子”。先列出最相关的6节。`);
  await page.close();
});

test('the counts of chapters add up to the total, and a chapter has just its sections', async () => {
  const page = await search('竹匾');
  const facets = page.locator('#search-facets button');
  await facets.first().waitFor();
  const counts = await facets
    .locator('span')
    .evaluateAll((all) => all.map(({ textContent }) => Number(textContent)));
  const holding = chapters.filter((chapter) => countTrays(chapter) > 0);
  expect(counts).toEqual([total, ...holding.map(countTrays)]);
  await facets.filter({ hasText: /^7 / }).click();
  await page.locator('#search-status').filter({ hasText: '有3节' }).waitFor();
  expect((await listed(page)).map((title) => title.split(' ')[0]).sort()).toEqual(['7.1', '7.2', '7.3']);
  expect(await status(page)).toBe('这一章里，有3节含有“竹匾”。');
  expect(await facets.filter({ hasText: /^7 / }).getAttribute('aria-pressed')).toBe('true');
  expect(await facets.first().locator('span').textContent()).toBe(String(total)); // still offered
  await page.close();
});

test('a chapter that is named by its number lists its sections in the order of reading', async () => {
  const page = await search('第二章');
  const numbers = (await listed(page)).map((title) => title.split(' ')[0]);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => `2.${index + 1}`));
  await page.close();
});

test('a chapter that has none says how many there are elsewhere, and claims nothing else', async () => {
  const page = await search('竹匾', 'hill-8');
  expect(await listed(page)).toEqual([]);
  expect(await status(page)).toBe(`这一章里没有。全报告中，有${total}节含有“竹匾”。`);
  expect(await more(page).isVisible()).toBe(false);
  await page.close();
});

test('in a chapter of more than are listed at once, the total is that of the chapter', async () => {
  const page = await search('地块', 'hill-3');
  expect(await status(page)).toBe('这一章里，有10节含有“地块”。先列出最相关的6节。');
  await askForMore(page);
  expect(await status(page)).toBe('这一章里，有10节含有“地块”。');
  const titles = await listed(page);
  expect(titles.length).toBe(10);
  expect(titles.filter((title) => !title.startsWith('3.'))).toEqual([]);
  await page.close();
});

test('Back after the ninth result restores the list, the place in it and the focus', async () => {
  const page = await search('竹匾');
  await askForMore(page);
  const titles = await listed(page);
  const ninth = page.locator('#search-results > li').nth(8).locator('a').first();
  await ninth.scrollIntoViewIfNeeded();
  await ninth.focus();
  const top = await page.evaluate(() => Math.round(scrollY));
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
  await page.goBack();
  await page.locator('#search-results > li').nth(8).waitFor();
  expect(await listed(page)).toEqual(titles);
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 5, top);
  await page.waitForFunction(() => document.activeElement?.closest('#search-results > li') !== null);
  expect(await ninth.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.close();
});

test('where few sections are found, all chapters that hold the words can be reached', async () => {
  const page = await search('鱼塘');
  const pages = page.locator('#search-other .found-page');
  expect(await listed(page)).toHaveLength(1);
  expect(await status(page)).toBe('有1节含有“鱼塘”。');
  while (await more(page).isVisible()) {
    const before = await pages.count();
    await more(page).click();
    await pages.nth(before).waitFor();
  }
  expect(new Set(await pages.locator('h2').allTextContents()).size).toBe(CHAPTERS);
  expect(await listed(page)).toHaveLength(1);
  await page.close();
});
