import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPages } from '../site/pages.ts';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.hostile);
const ATTACK = '"><img src=x onerror=globalThis.pwned=1><script>globalThis.pwned=1</script>';

/** A page of which nothing may be said: no error, nothing that the policy stopped, no script of the report's. */
async function watch(): Promise<{ page: Page; said: string[] }> {
  const page = await at.browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => dialog.dismiss());
  return { page, said };
}
const isPwned = (page: Page) => page.evaluate(() => 'pwned' in globalThis);

test('whatever words say, no page runs them or is stopped by its policy', async () => {
  const { page, said } = await watch();
  for (const { url, html } of readPages(SITES.hostile)) {
    if (html.includes('http-equiv="refresh"')) continue; // leads on at once, to a page that is looked at

    await page.goto(new URL(url, at.address).href);
    expect(await isPwned(page), url).toBe(false);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
      ),
    );
    expect(handlers, url).toEqual([]);
  }
  expect(said).toEqual([]);
  await page.close();
});

test('previews show words as words', async () => {
  const { page, said } = await watch();
  await page.goto(`${at.address}tea/picking/`);
  await page.locator('.point-text a[href*="terms/leaf"]').first().hover();
  const card = page.locator('#preview');
  await card.getByText('词说').waitFor();
  expect(await card.textContent()).toContain('<script>globalThis.pwned=1</script>');
  expect(await card.locator('script, img, style, svg').count()).toBe(0);
  expect([await isPwned(page), said]).toEqual([false, []]);
  await page.close();
});

test('a picture in its dialog has its words as words', async () => {
  const { page, said } = await watch();
  await page.goto(`${at.address}tea/picking/`);
  await page.locator('.diagram-open').click();
  const title = page.locator('#diagram-dialog h2');
  await title.waitFor();
  expect(await title.textContent()).toContain('<script>globalThis.pwned=1</script>');
  expect([await isPwned(page), said]).toEqual([false, []]);
  await page.close();
});

test.each(['段落', '办文', ATTACK])(
  'what a search for %s finds, offers and keeps is words',
  async (asked) => {
    const { page, said } = await watch();
    const answered = () => page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
    await page.goto(`${at.address}search/?q=${encodeURIComponent(asked)}`);
    await answered();
    if (asked !== ATTACK) {
      const result = page.locator('#search-results > li').first();
      await result.waitFor();
      expect(await result.textContent()).toContain('globalThis.pwned=1');
    }
    await page.goto(`${at.address}search/`); // where the last searches are listed
    await answered();
    await page.goto(`${at.address}tea/picking/?mark=${encodeURIComponent(asked)}`);
    await page.keyboard.press('Control+k');
    await page.locator('#search-dialog #search-box').fill(asked);
    await answered();
    const inserted = page.locator('#search-dialog').locator('script, img, style, [onerror], [onload]');
    expect(await inserted.count()).toBe(0);
    expect([await isPwned(page), said]).toEqual([false, []]);
    await page.close();
  },
);

test('names that are offered are words', async () => {
  const { page, said } = await watch();
  await page.goto(`${at.address}search/?q=${encodeURIComponent('别名')}`);
  const name = page.locator('[data-route="terms/leaf/"]').first();
  await name.waitFor();
  expect(await name.textContent()).toContain("$& $` $' $1 $$");
  expect([await isPwned(page), said]).toEqual([false, []]);
  await page.close();
});

test('the page of problems filters, and takes measures away, as words', async () => {
  const { page, said } = await watch();
  await page.goto(`${at.address}problems/`);
  await page
    .getByRole('button', { name: /^中类别/ })
    .first()
    .click();
  expect(await page.locator('.problem-row:visible').count()).toBe(2);
  const pick = page.locator('input[type="checkbox"]:visible').first();
  if (await pick.count()) await pick.check();
  expect([await isPwned(page), said]).toEqual([false, []]);
  await page.close();
});
