import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);
const CITED =
  /^林小满, Zoë Müller\. .*\(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https:\/\/report\.example\/some\/base\/picking\/weather\/\?w=2025-02-01#p2\.$/;

async function openForCopying(): Promise<Page> {
  const context = await at.browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${at.address}picking/weather/`);
  return page;
}
const read = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('beside a point: its address and its citation are copied, and that can be seen', async () => {
  const page = await openForCopying();
  const tools = page.locator('#p2 .point-tools');
  await tools.getByRole('link', { name: '复制链接' }).click();
  await tools.getByText('已复制').waitFor();
  expect(await read(page)).toBe(`${at.address}picking/weather/#p2`);
  await tools.getByRole('link', { name: '引用' }).focus();
  await page.keyboard.press('Enter');
  await tools.getByText('已复制 GB/T 7714—2025').waitFor();
  expect(await read(page)).toMatch(CITED);
  await tools.getByRole('link', { name: '其他格式' }).click();
  expect(await page.locator('#cite-p2 dd').first().isVisible()).toBe(true);
  await page.context().close();
});

test('at the end of the page: each form is copied with the reader’s date, and that is announced', async () => {
  const page = await openForCopying();
  await page.locator('#cite summary').nth(1).press('Enter');
  const button = page.getByRole('button', { name: '复制 GB/T 7714—2025' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('#cite [role="status"]').filter({ hasText: '已复制' }).waitFor({ state: 'attached' });
  expect(await button.textContent()).toBe('已复制');
  expect(await read(page)).toMatch(CITED);
  await page.context().close();
});

test('without JavaScript the citations can be opened and read', async () => {
  const page = await at.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${at.address}picking/weather/`);
  await page.locator('#p1').getByRole('link', { name: '引用' }).click();
  expect(await page.locator('#cite-p1 dd').first().isVisible()).toBe(true);
  await page.close();
});

test('who comes by a citation is told of the one point that has changed since, and led to what it said', async () => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}picking/weather/?w=2024-03-15#p2`);
  const notice = page.getByRole('note').filter({ hasText: '2024-03-15的说法' });
  await notice.getByRole('link').click();
  expect(page.url()).toBe(`${at.address}picking/weather/wordings/#p2-2024-03-15`);
  const then = page.locator('#p2-2024-03-15');
  expect(await then.textContent()).toMatch(/2024年3月15日起，至2025年2月1日.*1\.2℃/s);
  expect(await page.locator('#p2-2025-02-01 del').allTextContents()).toEqual(['2']);
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');

  for (const unchanged of ['?w=2025-02-01#p2', '?w=2024-03-15#p1']) {
    const loaded = page.waitForResponse('**/wordings/');
    await page.goto(`${at.address}picking/weather/${unchanged}`);
    await (await loaded).finished();
    expect(await page.locator('.wording-notice').count(), unchanged).toBe(0);
  }
  await page.close();
});

test('selected words are quoted with their citation, by keyboard too, and a link leads back to them', async () => {
  const page = await openForCopying();
  const select = (from: string, to: string) =>
    page.evaluate(
      ([first, last]) => {
        const text = document.querySelector('#p2 .mark')?.nextSibling;
        if (!(text instanceof Text) || !first || !last) throw new Error('the point goes on after its mark');
        text.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(text, text.data.indexOf(first));
        range.setEnd(text, text.data.indexOf(last) + last.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      [from, to],
    );
  await select('烟压得低', '被子');
  const bar = page.getByRole('toolbar', { name: '引用选中的文字' });
  await bar.waitFor();
  await page.keyboard.press('Tab');
  expect(
    await bar.getByRole('button', { name: '复制引文和出处' }).evaluate((each) => each.matches(':focus')),
  ).toBe(true);
  await page.keyboard.press('Enter');
  await bar.getByText('已复制').waitFor();
  const [quotation = '', citation = ''] = (await read(page)).split('\n');
  expect(quotation).toBe('“烟压得低，像一层被子”');
  expect(citation).toMatch(CITED);
  await bar.getByRole('button', { name: '复制链接' }).click();
  await bar.getByText('已复制').waitFor();
  const link = await read(page);
  expect(decodeURIComponent(link)).toMatch(/\/picking\/weather\/#p2:~:text=.*烟压得低，像一层被子$/);
  expect(await bar.getByRole('link', { name: '在报告里找' }).getAttribute('href')).toContain(
    `search/?${new URLSearchParams({ q: '烟压得低，像一层被子' })}`,
  );
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'hidden' });

  await page.goto('about:blank');
  await page.goto(link);
  expect(await page.evaluate(() => location.hash)).toBe('#p2');
  await select('烟压得低', '高出1.8℃');
  await bar.waitFor();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await bar.waitFor({ state: 'hidden' });
  await page.context().close();
});
