import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);

/** A page as a browser opens it that asks for these languages. */
async function openPage(route: string, locale: string): Promise<Page> {
  const context = await at.browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(at.address + route);
  return page;
}

test('the switch keeps the point that the address names', async () => {
  const page = await openPage('picking/weather/#p2', 'zh-CN');
  await page.locator('.languages a[hreflang="zh-Hant"]:visible').click();
  await page.waitForURL(/\/zh-hant\/picking\/weather\/#p2$/);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  await page.context().close();
});

test('the switch keeps the point that is being read', async () => {
  const page = await openPage('picking/weather/', 'zh-CN');
  await page.locator('#p3').evaluate((point) => point.scrollIntoView());
  await page
    .locator('.languages a[hreflang="zh-Hant"]:visible')
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(/\/zh-hant\/picking\/weather\/#p3$/);
  await page.context().close();
});

test('a browser that asks for another language is offered it, once, and led nowhere', async () => {
  const page = await openPage('picking/weather/', 'zh-TW');
  const offer = page.getByRole('complementary').and(page.locator('.language-offer')); // in a landmark, as all else
  await offer.waitFor();
  expect(page.url()).toMatch(/\/picking\/weather\/$/);
  expect(await offer.getAttribute('lang')).toBe('zh-Hant');
  await offer.getByRole('button').click();
  expect(await offer.count()).toBe(0);
  await page.goto(`${at.address}picking/pickers/`, { waitUntil: 'networkidle' });
  expect(await page.locator('.language-offer').count()).toBe(0);
  await page.context().close();
});

test('a browser that asks for the language of the page is offered nothing', async () => {
  const page = await openPage('zh-hant/picking/weather/', 'zh-HK');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.language-offer').count()).toBe(0);
  await page.context().close();
});
