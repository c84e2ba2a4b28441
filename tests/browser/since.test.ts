import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);

test('facts are chosen by chapter, and a year without any is away', async () => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}since/`);
  const rows = page.locator('.timeline section li:visible');
  expect(await rows.count()).toBe(3);
  await page.getByRole('button', { name: '卖茶 1' }).click();
  expect(await rows.count()).toBe(1);
  expect(await page.locator('main h2:visible').allTextContents()).toEqual(['2024']);
  expect(await page.locator('[data-status]').textContent()).toBe('显示1条。');
  expect(new URL(page.url()).search).toBe('?chapter=selling');
  await page.close();
});

test.each([
  ['', '霜冻预警器', '此后'],
  ['en/', 'warning device', 'since'],
])('%s: the search finds a fact, says what it is, and leads to it unfolded', async (prefix, query, badge) => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}${prefix}search/?q=${encodeURIComponent(query)}`);
  const hit = page.locator('#search-results .hit').filter({ hasText: query.split(' ')[0] ?? '' });
  await hit.getByText(badge).first().waitFor();
  await hit.getByRole('link').first().click();
  await page.locator('#since-2025-03-21').waitFor({ state: 'visible' });
  expect(new URL(page.url()).hash).toBe('#since-2025-03-21');
  await page.close();
});
