import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';

const at = useSite('root');

/** A page as a browser opens it that asks for these languages. */
async function openPage(route: string, locale: string): Promise<Page> {
  const context = await at.browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(at.address + route);
  return page;
}

test('the switch keeps the point that the address names', async () => {
  const page = await openPage('market/policy/#p2', 'zh-CN');
  await page.locator('.languages a[hreflang="zh-Hant"]:visible').click();
  await page.waitForURL(/\/zh-hant\/market\/policy\/#p2$/);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  await page.context().close();
});

test('the switch keeps the point that is being read', async () => {
  const page = await openPage('market/policy/', 'zh-CN');
  await page.locator('#p3').evaluate((point) => point.scrollIntoView());
  await page
    .locator('.languages a[hreflang="zh-Hant"]:visible')
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(/\/zh-hant\/market\/policy\/#p3$/);
  await page.context().close();
});

test('a browser that asks for another language is offered it, once, and led nowhere', async () => {
  const page = await openPage('market/policy/', 'zh-TW');
  const offer = page.locator('.language-offer');
  await offer.waitFor();
  expect(page.url()).toMatch(/\/market\/policy\/$/);
  expect(await offer.getAttribute('lang')).toBe('zh-Hant');
  await offer.getByRole('button').click();
  expect(await offer.count()).toBe(0);
  await page.goto(`${at.address}market/competition/`, { waitUntil: 'networkidle' });
  expect(await page.locator('.language-offer').count()).toBe(0);
  await page.context().close();
});

test('a browser that asks for the language of the page is offered nothing', async () => {
  const page = await openPage('zh-hant/market/policy/', 'zh-HK');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.language-offer').count()).toBe(0);
  await page.context().close();
});
