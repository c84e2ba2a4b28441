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
  ['章程', '', ['2.2', '1.2'], '有1节含有“章程”。另有1节没有“章程”，但含有“分级办法”（另一名称）。'],
  ['章程', 'making', ['2.2'], '这一章里，有1节含有“章程”。'],
  ['章程', 'picking', ['1.2'], '这一章里，有1节含有“分级办法”（另一名称）。'],
  [
    '章程',
    'selling',
    [],
    '这一章里没有。全报告中，有1节含有“章程”。另有1节没有“章程”，但含有“分级办法”（另一名称）。',
  ],
  // in pinyin
  ['shaqing', '', ['2.1'], '没有一节含有“shaqing”。有1节含有“杀青”（按拼音）。'],
  ['shaqing', 'making', ['2.1'], '这一章里，有1节含有“杀青”（按拼音）。'],
  ['shaqing', 'selling', [], '这一章里没有。全报告中，没有一节含有“shaqing”。有1节含有“杀青”（按拼音）。'],
  // by another word of several words
  [
    'rice noodles',
    '',
    ['1.2'],
    '没有一节同时含有“rice”和“noodles”。有1节所查的词不全，缺的代之以“面条”（相关词）。',
  ],
  // by number
  ['2.1', 'making', ['2.1'], '这一章里，查到2.1 三道火，列在最前。'],
  ['2.1', 'selling', [], '这一章里没有。全报告中，查到2.1 三道火，列在最前。'],
  // in parts
  ['守夜人杀青', 'making', ['2.1'], '这一章里，拆开来查，找到1节，含有“杀青”。'],
  [
    '守夜人杀青',
    'selling',
    [],
    '这一章里没有。全报告中，没有一节含有“守夜人杀青”。拆开来查，找到2节，含有“守夜”或“杀青”。',
  ],
])('%s in the chapter “%s” lists %j: %s', async (text, chapter, numbers, sentence) => {
  const { said, numbers: listed } = await search(text, chapter);
  expect(said).toBe(sentence);
  expect(listed).toEqual(numbers);
});
