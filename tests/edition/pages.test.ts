import { expect, test } from 'vitest';
import { findViolations, openPageForAxe } from '../browser/axe.ts';
import { useSite } from '../browser/browser.ts';
import { sidewaysScroll } from '../browser/sideways-scroll.ts';
import { EDITION } from './edition.ts';

const at = useSite(EDITION);
/** Of each kind the page that has most on it, or what is hardest to set. */
const KINDS = [
  '',
  'market/',
  'market/policy/',
  'market/consumers/',
  'management/culture/',
  'about/',
  'problems/',
  'map/',
  'terms/',
  'terms/psd2/',
];

test('no page scrolls sideways at any width', async () => {
  const page = await at.browser.newPage();
  for (const url of [...KINDS, 'search/?q=反洗钱', 'en/', 'en/market/policy/', 'en/problems/', 'en/map/']) {
    await page.goto(at.address + url);
    for (const width of [320, 375, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${url} at ${width} px`).toBe(0);
    }
  }
  await page.close();
});

test('with a default font of 32 px no page scrolls sideways', async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.enable');
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const url of ['market/', 'market/policy/', 'terms/', 'terms/psd2/', 'about/']) {
    await page.goto(at.address + url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px');
    expect(await sidewaysScroll(page), url).toBe(0);
  }
  await page.close();
});

test.each([
  { scheme: 'light', width: 375 },
  { scheme: 'dark', width: 1440 },
] as const)('axe finds nothing in $scheme at $width px', { timeout: 180_000 }, async ({ scheme, width }) => {
  const page = await openPageForAxe(at.browser, { colorScheme: scheme, viewport: { width, height: 900 } });
  for (const url of [...KINDS, 'zh-hant/market/policy/', 'en/market/policy/', 'en/problems/']) {
    await page.goto(at.address + url);
    expect(await findViolations(page), url).toEqual([]);
  }
  await page.close();
});

test('on a phone the header is one row and the text begins above 420 px', async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  for (const prefix of ['', 'zh-hant/', 'en/']) {
    await page.goto(`${at.address}${prefix}market/policy/`);
    const header = await page
      .locator('.site-header')
      .evaluate((element) => element.getBoundingClientRect().height);
    expect(header, prefix).toBeLessThanOrEqual(54);
  }
  await page.goto(`${at.address}market/policy/`);
  const top = await page
    .locator('#p1 .point-text p')
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeLessThan(420);
  await page.close();
});

test('the third point of a section ends on the third screen at the latest', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${at.address}market/policy/`);
  const bottom = await page.locator('#p3').evaluate((point) => point.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(2200);
  await page.close();
});
