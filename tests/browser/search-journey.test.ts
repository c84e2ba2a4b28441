import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);

test.each(['/', 'Control+k'])(
  'from typing to the third result and back by keyboard alone, and it is told (%s)',
  async (key) => {
    const page = await at.browser.newPage({ viewport: { width: 900, height: 500 } });
    await page.goto(`${at.address}about/`);
    const focusedTitle = () =>
      page.evaluate(
        () => document.activeElement?.closest('#search-results > li')?.querySelector('h2')?.textContent,
      );
    await page.keyboard.press(key);
    await page.locator('#search-dialog').waitFor();
    await page.keyboard.insertText('工钱');
    const told = page.locator('#search-dialog').getByRole('status');
    await told.filter({ hasText: /^有\d+节含有“工钱”。$/ }).waitFor();
    const count = Number(/\d+/.exec((await told.textContent()) ?? '')?.[0]);
    const titles = await page.locator('#search-results h2').allTextContents();
    expect(titles.length).toBe(count);
    expect(count).toBeGreaterThanOrEqual(3);

    while ((await focusedTitle()) !== titles[2]) await page.keyboard.press('ArrowDown');
    const followed = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('Enter');
    const bar = page.getByRole('group', { name: /搜到的字词，共\d+处/ });
    await bar.waitFor();
    const place = bar.getByRole('status');
    await place.filter({ hasText: /^第\d+处，共\d+处$/ }).waitFor();
    const [at1 = 0, of = 0] = ((await place.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
    const marks = () =>
      page.evaluate(() => ['found', 'found-current'].map((name) => CSS.highlights.get(name)?.size));
    expect(await marks()).toEqual([of, 1]);

    await page.keyboard.press('Tab'); // the bar comes first from where the result has led
    await page.keyboard.press('Tab');
    const next = bar.getByRole('button', { name: '下一处' });
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    for (let step = 1; step <= of; step++) {
      await page.keyboard.press('Enter');
      await place.filter({ hasText: `第${((at1 - 1 + step) % of) + 1}处，共${of}处` }).waitFor();
      expect(await marks()).toEqual([of, 1]);
    }

    await page.goBack(); // Alt and the left arrow, which belong to the browser
    await page.locator('#search-dialog #search-results > li').nth(2).waitFor();
    expect(await page.locator('#search-dialog #search-box').inputValue()).toBe('工钱');
    expect(await page.locator('#search-results h2').allTextContents()).toEqual(titles);
    await page.waitForFunction(() => document.activeElement?.closest('#search-results > li') !== null);
    expect(await focusedTitle()).toBe(titles[2]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(followed);
    await page.close();
  },
);
