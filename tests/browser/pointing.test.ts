import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);

async function open(options: Parameters<typeof at.browser.newPage>[0] = {}): Promise<Page> {
  const page = await at.browser.newPage(options);
  await page.goto(`${at.address}picking/weather/`);
  return page;
}

test('a claim in the margin shows its words in the text, and the words show the claim', async () => {
  const page = await open({ viewport: { width: 1440, height: 900 } });
  const claim = page.locator('.margin .claim').first();
  const name = await claim.getAttribute('data-mark');
  const mark = page.locator(`[id="${name}"]`);
  const paper = (locator: typeof mark) =>
    locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await paper(mark);
  await claim.locator('> a').hover();
  await page.locator(`.mark.pointed[id="${name}"]`).waitFor();
  expect(await paper(mark)).not.toBe(before);
  await page.locator('h1').hover();
  await page.locator('.pointed').first().waitFor({ state: 'detached' });
  await mark.hover();
  await page.locator(`.claim.pointed[data-mark="${name}"]`).waitFor();
  await page.close();
});

test('by keyboard, and without JavaScript by following the name', async () => {
  const page = await open();
  await page.locator('#p1 .claim a').nth(1).focus();
  await page.keyboard.press('Shift+Tab');
  await page.locator('.mark.pointed').waitFor();
  await page.close();
  const plain = await open({ javaScriptEnabled: false });
  await plain.locator('.margin .claim > a').first().click();
  expect(await plain.locator('.mark:target').count()).toBe(1);
  await plain.close();
});
