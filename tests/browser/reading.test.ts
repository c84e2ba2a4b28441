import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);
const PHONE = { width: 375, height: 800 };

test('without JavaScript a section is whole, the contents open, and search says what it needs', async () => {
  const page = await at.browser.newPage({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto(`${at.address}picking/weather/`);
  for (const point of ['#p1', '#p2', '#p3']) expect(await page.locator(point).isVisible()).toBe(true);
  expect(await page.locator('#theme').isVisible()).toBe(false);
  const contents = page.getByRole('navigation', { name: '目录' });
  expect(await contents.isVisible()).toBe(false);
  await page.getByRole('button', { name: '目录' }).click();
  await contents.getByRole('link', { name: '制茶' }).click();
  expect(new URL(page.url()).pathname).toBe('/making/');
  await page.goto(`${at.address}search/?q=x`);
  expect(await page.locator('noscript p').first().isVisible()).toBe(true);
  expect(await page.locator('noscript a[href="/making/firing/"]').isVisible()).toBe(true);
  const underL = page
    .locator('noscript .by-initial div')
    .filter({ has: page.getByText('L', { exact: true }) });
  expect(await underL.getByRole('link', { name: '绿茶', exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('searchbox').count()).toBe(0); // of no use without a script
  await page.close();
});

test('a chosen colour scheme is there before the first paint of the next page', async () => {
  const page = await at.browser.newPage({ colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(at.address);
  const light = await paper();
  const button = page.getByRole('button', { name: '配色' });
  await button.click();
  await button.click();
  expect(await button.textContent()).toContain('深色');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.route('**/_astro/**', (route) => route.abort()); // only the inline script is left
  await page.goto(`${at.address}picking/`, { waitUntil: 'domcontentloaded' });
  expect(await paper()).toBe(dark);
  await page.close();
});

test('by keyboard: the skip link comes first and leads to the text', async () => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}picking/weather/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
  await page.close();
});

test('by keyboard: Escape closes the contents and focus returns to the button', async () => {
  const page = await at.browser.newPage({ viewport: PHONE });
  await page.goto(`${at.address}picking/weather/`);
  const button = page.getByRole('button', { name: '目录', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '目录' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: '目录' }).waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.close();
});

test('a click beside the contents closes them', async () => {
  const page = await at.browser.newPage({ viewport: PHONE });
  await page.goto(`${at.address}picking/weather/`);
  await page.getByRole('button', { name: '目录', exact: true }).click();
  const drawer = page.locator('#drawer');
  await drawer.waitFor();
  const box = await drawer.boundingBox();
  const beside = (box?.x ?? 0) > 20 ? 10 : PHONE.width - 10;
  await page.mouse.click(beside, 400);
  await drawer.waitFor({ state: 'hidden' });
  await page.close();
});

test('on a phone the contents are modal: the page beneath cannot be reached, and the theme is chosen there', async () => {
  const page = await at.browser.newPage({ viewport: PHONE });
  await page.goto(`${at.address}picking/weather/`);
  await page.getByRole('button', { name: '目录', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '目录' });
  await drawer.waitFor();
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement?.matches('body') || !document.activeElement?.closest('main'),
      ),
    ).toBe(true);
  }
  expect(await drawer.getByRole('button', { name: '配色' }).isVisible()).toBe(true);
  expect(await page.locator('.site-header #theme').count()).toBe(0);
  await page.close();
});

test('on paper stands the text, and what leads to other pages does not', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${at.address}picking/weather/`);
  const frame = () =>
    page.evaluate(() => {
      const { fontSize, lineHeight } = getComputedStyle(document.documentElement);
      const { padding } = getComputedStyle(document.querySelector('.frame') ?? document.body);
      return { fontSize: Math.round(Number.parseFloat(fontSize) * 100), lineHeight, padding };
    });
  const onScreen = await frame();
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#search-dialog').isVisible()).toBe(false);
  expect(await page.locator('.skip-link').isVisible()).toBe(false);
  const printed = await frame();
  expect(printed).toMatchObject({ fontSize: 1467, padding: '0px' }); // 11 points
  expect(onScreen).not.toMatchObject({ padding: '0px' });
  expect(printed.lineHeight).not.toBe(onScreen.lineHeight);
  expect(await page.locator('#p2').isVisible()).toBe(true);
  expect(await page.locator('main table, main figure').first().isVisible()).toBe(true);
  const seen = page.locator(
    'body > header input:visible, nav:visible a:visible, main a[rel="next"]:visible, button:visible',
  );
  expect(await seen.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
  await page.close();
});
