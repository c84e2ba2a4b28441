import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readEditions, readPages } from '../site/pages.ts';
import { useSite } from './browser.ts';

const at = useSite('sample');
/** Each page once, redirects and the converted edition left out, which is as wide as the one that it is made from. */
const addresses = readPages('sample')
  .filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'))
  .map(({ url }) => url.slice(1))
  .filter((url) => !url.startsWith('zh-hant/'));

async function open(url: string, width = 1200): Promise<Page> {
  const page = await at.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(at.address + url);
  return page;
}

test.each([320, 375, 1440])(
  'no page is wider than a window of %i px',
  { timeout: 180_000 },
  async (width) => {
    const page = await open('', width);
    const wide: string[] = [];
    for (const url of addresses) {
      await page.goto(at.address + url);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${url} by ${over} px`);
    }
    expect(wide).toEqual([]);
    await page.close();
  },
);

test('with a default font of 32 px no page scrolls sideways on a phone', { timeout: 180_000 }, async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.enable');
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const wide: string[] = [];
  for (const url of [...addresses, 'search/?q=tea', 'en/search/?q=tea']) {
    await page.goto(at.address + url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px');
    if (url.includes('?')) await page.locator('#search-results[aria-busy="false"]').waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wide.push(`${url} by ${over} px`);
  }
  expect(wide).toEqual([]);
  await page.close();
});

test('beside a page the contents show where one is, and their beginning where both fit', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const section of readEditions('sample').flatMap(({ sections }) => sections)) {
    await page.goto(at.address + section.url.slice(1));
    const [first, current, top, bottom] = await page.evaluate(() => {
      const rail = document.querySelector('#contents');
      const boxes = ['ol a', '[aria-current]'].map((part) =>
        rail?.querySelector(part)?.getBoundingClientRect(),
      );
      return [boxes[0]?.top ?? 0, boxes[1]?.bottom ?? 0, rail?.getBoundingClientRect().top ?? 0, innerHeight];
    });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(current, section.url).toBeLessThan(bottom);
    expect(current, section.url).toBeGreaterThan(top);
    if (current - first < 500) expect(first, section.url).toBeGreaterThanOrEqual(top);
  }
  await page.close();
});

test('a preview stands beside its link, within the window', async () => {
  const page = await open('picking/weather/');
  const link = page.locator('#p1 a[href="/terms/green-tea/"]').first();
  await link.hover();
  const card = page.getByRole('tooltip');
  await card.waitFor();
  const [of, box] = [await link.boundingBox(), await card.boundingBox()];
  if (!of || !box) throw new Error('both are shown');
  const gap = Math.min(Math.abs(box.y - (of.y + of.height)), Math.abs(of.y - (box.y + box.height)));
  expect(gap).toBeLessThan(24);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x).toBeLessThan(of.x + of.width);
  expect(box.x + box.width).toBeLessThanOrEqual(1200);
  await page.close();
});

test('a click beside a picture that is shown large closes it', async () => {
  const page = await open('picking/');
  await page.locator('.diagram-open').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const view = await dialog.locator('.diagram-view').boundingBox();
  if (!view) throw new Error('the picture is shown');
  await page.mouse.click(view.x + 3, view.y + view.height - 3);
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.locator('main figure svg').first().isVisible()).toBe(true);
  await page.close();
});

test('on paper stands the text, and what leads to other pages does not', async () => {
  const page = await open('picking/weather/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#p2').isVisible()).toBe(true);
  expect(await page.locator('main table, main figure').first().isVisible()).toBe(true);
  const seen = page.locator(
    'body > header input:visible, nav:visible a:visible, main a[rel="next"]:visible, button:visible',
  );
  expect(await seen.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
  await page.close();
});
