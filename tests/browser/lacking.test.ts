import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);
const SECTION = 'picking/weather/';

test('in a browser whose styles no script can add to, links and the search box are what they are without scripts', async () => {
  const page = await at.browser.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  });
  await page.goto(at.address + SECTION);
  await page.locator('.diagram-open').first().click();
  await page.waitForURL('**/figures/picking-weather-1.svg');
  await page.goto(at.address + SECTION);
  await page.locator('a[data-copy="cite"]').first().click();
  await page.waitForURL('**#cite-p1');
  await page.locator('.search input').first().fill('霜');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=*');
  await page.close();
});

test('in forced colours marks of the text and of results are seen, and what is chosen differs from what is not', async () => {
  const page = await at.browser.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(at.address + SECTION);
  const mark = await page
    .locator('.mark')
    .first()
    .evaluate((each) => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(each);
      return {
        textDecorationLine,
        isSeen: textDecorationColor !== getComputedStyle(document.body).backgroundColor,
      };
    });
  expect(mark).toEqual({ textDecorationLine: 'underline', isSeen: true });
  await page.goto(`${at.address}search/?q=${encodeURIComponent('霜')}`);
  const found = page.locator('#search-results mark').first();
  await found.waitFor();
  const paint = (each: Element) => {
    const { color, backgroundColor } = getComputedStyle(each);
    return { color, backgroundColor };
  };
  const marked = await found.evaluate(paint);
  const body = await page.locator('body').evaluate(paint);
  expect(marked.backgroundColor).not.toBe(body.backgroundColor);
  expect(marked.color).not.toBe(marked.backgroundColor);
  await page.goto(`${at.address}problems/`);
  const chip = page.locator('.chip').first();
  await page.mouse.move(0, 0);
  const before = await chip.evaluate(paint);
  await chip.click();
  await page.locator('.chip[aria-pressed="true"]').first().waitFor();
  const chosen = await page.locator('.chip[aria-pressed="true"]').first().evaluate(paint);
  expect(chosen.backgroundColor).not.toBe(before.backgroundColor);
  expect(chosen.color).not.toBe(chosen.backgroundColor);
  await page.close();
});
