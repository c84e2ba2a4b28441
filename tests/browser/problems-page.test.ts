import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);

async function open(options: Parameters<typeof at.browser.newPage>[0] = {}): Promise<Page> {
  const page = await at.browser.newPage(options);
  await page.goto(`${at.address}problems/`);
  if (options.javaScriptEnabled !== false) await toWork(page);
  return page;
}

/** Waits until chips and tray are no longer inert. */
const toWork = (page: Page) => page.locator('.tray:not([inert])').waitFor();

test('chips and tray take no click and no focus until their script is there, and look so', async () => {
  const page = await at.browser.newPage();
  await page.route(/problems-page/, (route) => route.abort());
  await page.goto(`${at.address}problems/`, { waitUntil: 'networkidle' });
  const groups = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.needs-script'), ({ inert, innerText }) => ({
      inert,
      innerText,
    })),
  );
  expect(groups.map(({ inert }) => inert)).toEqual([true, true]);
  expect(groups[1]?.innerText).toContain('挑选');
  await page.unroute(/problems-page/);
  await page.reload();
  await toWork(page);
  expect(await page.locator('.filter').evaluate((filter) => filter.matches('[inert]'))).toBe(false);
  await page.close();
});

test('chips filter, keep their state in the address, and can be cleared', async () => {
  const page = await open();
  const rows = page.locator('.problem-row:visible');
  const all = await rows.count();
  const chip = page.getByRole('button', { name: /^天气 \d+$/ });
  const count = Number((await chip.textContent())?.match(/\d+/)?.[0]);
  await chip.click();
  expect(await rows.count()).toBe(count);
  expect(count).toBeLessThan(all);
  expect(new URL(page.url()).search).toBe('?theme=weather');
  expect(await page.locator('[data-status]').textContent()).toBe(`显示${count}个问题。`);
  await page.reload();
  await toWork(page);
  expect(await rows.count()).toBe(count);
  await page.getByRole('button', { name: '显示全部' }).click();
  expect(await rows.count()).toBe(all);
  await page.getByRole('button', { name: /^没有对策 \d+$/ }).click();
  const states = await rows.evaluateAll((items) => items.map((item) => item.dataset['state']));
  expect(new Set(states)).toEqual(new Set(['unanswered']));
  await page.close();
});

test('by keyboard: measures are picked after 挑选, kept on the device, and taken away as Markdown and CSV', async () => {
  const page = await open();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.getByRole('button', { name: '挑选' }).press('Enter');
  const box = page.locator('.problem-row input[type="checkbox"]').first();
  const item = page.locator('.problem-row li[data-measure]').first();
  const title = (await item.getByRole('link').textContent()) ?? '';
  const kind = (await item.getAttribute('data-kind')) ?? '';
  const problem =
    (await page.locator('.problem-row:has(li[data-measure])').first().getAttribute('data-title')) ?? '';
  await box.focus();
  await page.keyboard.press('Space');
  const tray = page.getByRole('group', { name: '导出选中的对策' });
  expect(await tray.getByRole('status').textContent()).toContain('已选1条');
  await page.reload();
  await page.getByRole('button', { name: '挑选' }).press('Enter');
  expect(await box.isChecked()).toBe(true);
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tray.getByRole('button', { name }).press('Enter'),
    ]);
    return readFile(await file.path(), 'utf8');
  };
  const markdown = await save('Markdown');
  expect(markdown).toContain(`- [${title}](${at.address}`);
  expect(markdown).toContain(kind);
  expect(markdown).toContain(`  - ${problem}`);
  const [heads, row] = (await save('CSV')).split('\r\n');
  expect(heads).toBe('\ufeff"对策","节","类别","问题","联系依据","链接"');
  expect(row).toContain(`"${title}"`);
  expect(row).toMatch(/"原文所连"|"编者所连"/);
  await tray.getByRole('button', { name: '清空' }).press('Enter');
  expect(await box.isChecked()).toBe(false);
  await page.close();
});

test('without JavaScript the list is whole and what needs a script is not there', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('.problem-row').count()).toBe(6);
  expect(await page.locator('.filter').isVisible()).toBe(false);
  expect(await page.locator('main input[type="checkbox"]').count()).toBe(0);
  await page.close();
});
