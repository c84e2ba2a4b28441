import { expect, test } from 'vitest';
import { readPages } from '../site/pages.ts';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';
import { findPaleLabels } from './picture-contrast.ts';
import { useFonts } from './picture-fonts.ts';
import { findSmallLabels, findTextOutOfPlaceIn } from './picture-text.ts';
import { sidewaysScroll } from './sideways-scroll.ts';

const at = useSite(SITES.sample);
const fonts = useFonts();
const drawn = readPages(SITES.sample).filter(({ document }) => document.querySelector('figure.diagram'));
if (drawn.length < 15) throw new Error('the sample has too few pictures');

test('no text leaves its box or the picture, in the fonts that readers may have', {
  timeout: 180_000,
}, async () => {
  const urls = drawn.map(({ url }) => url);
  expect(await findTextOutOfPlaceIn(at, urls, fonts.css)).toEqual([]);
});

test('of two versions of a picture one is shown, its labels are at least 12 px, and stand out from what is behind them', {
  timeout: 120_000,
}, async () => {
  const page = await at.browser.newPage();
  for (const { url } of drawn) {
    await page.goto(new URL(url, at.address).href);
    for (const width of [375, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('figure.diagram')].map(
          (figure) =>
            [...figure.querySelectorAll('.diagram-view > svg')].filter((svg) => svg.checkVisibility()).length,
        ),
      );
      expect(new Set(shown), url).toEqual(new Set([1]));
    }
    expect(await findPaleLabels(page), `${url}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findPaleLabels(page), `${url}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 375, height: 900 });
    expect(await findSmallLabels(page), url).toEqual([]);
  }
  await page.close();
});

test('by keyboard, a diagram opens larger than it is on its page, zooms, and comes back', async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${at.address}picking/weather/`);
  const control = page.locator('.diagram-open').first();
  const picture = page.locator('.diagram svg:visible').first();
  const before = await picture.boundingBox();
  await control.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const large = dialog.locator('svg');
  const fitted = await large.boundingBox();
  const frame = await dialog.boundingBox();
  expect([frame?.y, (frame?.y ?? 0) + (frame?.height ?? 0)]).toEqual([0, 800]);
  expect(fitted?.width).toBeGreaterThanOrEqual((before?.width ?? 0) * 1.25 - 0.5);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await dialog.getByRole('heading').textContent()).toBeTruthy();
  await page.keyboard.press('+');
  expect((await large.boundingBox())?.width).toBeGreaterThan((fitted?.width ?? 0) * 1.2);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect((await picture.boundingBox())?.width).toBe(before?.width);
  expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(refused).toEqual([]);
  await page.close();
});

test('without JavaScript every diagram is there, its nodes lead on, and it opens as a file', async () => {
  const page = await at.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${at.address}picking/`);
  expect(await page.locator('.diagram svg').first().isVisible()).toBe(true);
  const file = await page.locator('a.diagram-open').first().getAttribute('href');
  const response = await page.request.get(new URL(file ?? '', page.url()).href);
  expect(response.headers()['content-type']).toContain('image/svg+xml');
  expect(await response.text()).toMatch(/^<svg xmlns=/);
  await page.locator('.diagram a').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/picking\/[a-z-]+\/$/);
  await page.close();
});

test('a click beside a picture that is shown large closes it', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${at.address}picking/`);
  await page.locator('.diagram-open').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const view = await dialog.locator('.diagram-view').boundingBox();
  if (!view) throw new Error('the picture is shown');
  await page.mouse.click(view.x + 3, view.y + view.height - 3);
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('main figure svg').first().waitFor(); // the picture comes back once the dialog has closed
  await page.close();
});
