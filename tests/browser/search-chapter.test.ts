import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);
let page: Page; // one reader asks all of it
beforeAll(async () => {
  page = await at.browser.newPage();
});
afterAll(() => page.close());

async function search(text: string, chapter: string) {
  await page.goto(`${at.address}search/?${new URLSearchParams({ q: text, chapter })}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  const said = await page.locator('#search-status').textContent();
  const titles = await page.locator('#search-results > li h2').allTextContents();
  return { said, numbers: titles.map((title) => title.split(' ')[0]) };
}

test.each([
  // as typed
  ['章程', '', ['2.2', '1.2'], '找到1节，都含有“章程”。另有几节用的是别的名称“分级办法”。'],
  ['章程', 'making', ['2.2'], '找到1节，都含有“章程”。'],
  ['章程', 'picking', ['1.2'], '这一章里没有“章程”，别的章里有1节。另有几节用的是别的名称“分级办法”。'],
  ['章程', 'selling', [], '这一章里没有“章程”，别的章里有1节。'],
  // in pinyin
  ['shaqing', '', ['2.1'], '没有哪一节含有“shaqing”，按最接近的“杀青”找到1节。'],
  ['shaqing', 'making', ['2.1'], '没有哪一节含有“shaqing”，按最接近的“杀青”找到1节。'],
  ['shaqing', 'selling', [], '这一章里没有与“shaqing”相近的，别的章里有1节。'],
  // by another word of several words
  ['rice noodles', '', ['1.2'], '没有哪一节含有“rice noodles”，按最接近的“面条”找到1节。'],
  // by number
  ['2.1', 'making', ['2.1'], '“2.1”是2.1 三道火，列在最前；后面是文中写有“2.1”的各节。'],
  ['2.1', 'selling', [], '这一章里没有与“2.1”相近的，别的章里有1节。'],
  // in parts
  [
    '守夜人杀青',
    'making',
    ['2.1'],
    '没有哪一节照原样含有“守夜人杀青”。相近的有1节，含有其中一部分，或意思相近的词。',
  ],
  ['守夜人杀青', 'selling', [], '这一章里没有与“守夜人杀青”相近的，别的章里有2节。'],
])('%s in the chapter “%s” lists %j: %s', async (text, chapter, numbers, sentence) => {
  const { said, numbers: listed } = await search(text, chapter);
  expect(said).toBe(sentence);
  expect(listed).toEqual(numbers);
});
