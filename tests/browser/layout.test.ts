import { expect, test } from 'vitest';
import { readEditions, readPages } from '../site/pages.ts';
import { SITES } from '../sites.ts';
import { brokenWords } from './broken-words.ts';
import { useSite } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { sidewaysScroll } from './sideways-scroll.ts';

const at = useSite(SITES.sample);
/** Each page once, redirects and the converted edition left out, which is as wide as the one that it is made from. */
const addresses = readPages(SITES.sample)
  .filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'))
  .map(({ url }) => url.slice(1))
  .filter((url) => !url.startsWith('zh-hant/'))
  .concat('search/?q=霜');

const WIDTHS = [320, 375, 768, 1440];

test('no page scrolls sideways at any width, no heading breaks a word, and controls are large enough to touch', {
  timeout: 240_000,
}, async () => {
  const page = await at.browser.newPage();
  for (const url of addresses) {
    await page.goto(at.address + url);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${url} at ${width} px`).toBe(0);
      if (width < 400) expect(await brokenWords(page), `${url} at ${width} px`).toEqual([]);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, nav a, .button, input:not([type="checkbox"])')]
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .filter((control) => {
            const { width, height } = control.getBoundingClientRect();
            return width > 0 && height > 0 && height < 43.5;
          })
          .map((control) => control.outerHTML.slice(0, 80)),
      );
      expect(small, `${url} at ${width} px`).toEqual([]);
    }
    const unknown = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => element instanceof HTMLUnknownElement)
        .map(({ localName }) => localName),
    );
    expect(unknown, `${url}: elements that HTML does not know`).toEqual([]);
  }
  await page.close();
});

test('with a default font of 32 px no kind of page scrolls sideways on a phone', {
  timeout: 180_000,
}, async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.enable');
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const kinds = [...PAGE_KINDS, 'picking/almanac/', 'making/'];
  for (const url of [...kinds, ...kinds.map((kind) => `en/${kind}`)]) {
    await page.goto(at.address + url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px');
    if (url.includes('?')) await page.locator('#search-results[aria-busy="false"]').waitFor();
    expect(await sidewaysScroll(page), url).toBe(0);
  }
  await page.close();
});

test('beside a page the contents show where one is, and their beginning where both fit', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const section of readEditions(SITES.sample).flatMap(({ sections }) => sections)) {
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

test('on a phone the header is one row, the text begins above 420 px, and the header comes back', async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  await page.goto(`${at.address}selling/market/`);
  const header = page.locator('.site-header');
  const height = () => header.evaluate((element) => element.getBoundingClientRect().height);
  expect(await height()).toBeLessThanOrEqual(54);
  const top = await page
    .locator('#p1 .point-text p')
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeLessThan(420);
  for (const prefix of ['zh-hant/', 'en/']) {
    await page.goto(`${at.address}${prefix}picking/weather/`);
    expect(await height(), prefix).toBeLessThanOrEqual(54);
  }
  await page.mouse.wheel(0, 1500);
  await page.locator('.site-header.away').waitFor({ state: 'attached' });
  await page.mouse.wheel(0, -200);
  await page.locator('.site-header:not(.away)').waitFor({ state: 'attached' });
  await page.close();
});

test('one right edge on a wide screen, and three points end on the second screen', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${at.address}selling/market/`);
  const edges = await page
    .locator('.opening .summary, .point > h2, .point-text > p, .band-next')
    .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().right)));
  expect(edges.length).toBeGreaterThan(6);
  expect(new Set(edges).size).toBe(1);
  const bottom = await page.locator('#p3').evaluate((point) => point.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(1800);
  await page.close();
});

test('a line of text holds 36 to 40 characters where there is room', async () => {
  const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${at.address}picking/weather/`);
  const characters = await page
    .locator('#p1 p')
    .first()
    .evaluate((paragraph) => {
      return (
        paragraph.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize)
      );
    });
  expect(characters).toBeGreaterThanOrEqual(36);
  expect(characters).toBeLessThanOrEqual(40);
  await page.close();
});
