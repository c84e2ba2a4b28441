import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';
import { sidewaysScroll } from './sideways-scroll.ts';

const { base } = SITES.sampleAtBase;
const at = useSite(SITES.sampleAtBase);
const PAGES = ['', 'picking/weather/', 'problems/', 'search/', 'en/'];
/** What is kept for good; `followed-search` is kept for the tab. */
const KEPT = ['theme', 'language', 'left-off', 'recent-searches', 'picked-measures', 'search-slash'];
const KEYS = KEPT.map((name) => base + name);
/** What may be any short texts: it is shown as text, or looked up. */
const LISTS = ['recent-searches', 'picked-measures'].map((name) => base + name);
const FOLLOWED = `${base}followed-search`;

/** A page, and what has gone wrong in it. */
async function open(options: Parameters<typeof at.browser.newPage>[0] = {}) {
  const page = await at.browser.newPage(options);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, errors };
}

/** Opens the search over a page, and looks at what it offers. */
async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-results[data-match="none"]').waitFor({ state: 'attached' });
}

test.each<[string, string, boolean?]>([
  ['addresses of others', '["//evil.example/x","…"]', true],
  ['an address of others', '//evil.example/x'],
  ['a script', '["javascript:alert(1)","data:text/html,x"]', true],
  ['halves of letters', '["\\ud800"]'],
  ['other types', '[1,{"length":3},null,["x"]]'],
  ['an object', '{"path":7,"terms":{"__proto__":[1]}}'],
  ['no JSON', '\0[[['],
  ['20,000 entries', JSON.stringify(Array.from({ length: 20_000 }, (_, at) => `霜${at}`))],
  ['5,000 letters', JSON.stringify(['x'.repeat(5000)])],
])(
  '%s in what the device keeps do no harm, and are removed unless they are texts where texts are kept',
  async (_, garbage, isList = false) => {
    const { page, errors } = await open({ viewport: { width: 320, height: 640 }, locale: 'zh-CN' });
    await page.goto(`${at.address}favicon.svg`);
    await page.evaluate(
      ([keys, followed, text]) => {
        for (const key of keys) localStorage.setItem(key, text);
        sessionStorage.setItem(followed, text);
      },
      [KEYS, FOLLOWED, garbage] as const,
    );
    for (const route of PAGES) {
      await page.goto(at.address + route);
      if (!route) await openSearch(page);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
      expect(links.filter((href) => /^\w+:\/\/evil|^(?:javascript|data):/.test(href))).toEqual([]);
      expect(await page.locator('[data-left-off]:visible').count()).toBe(0);
      expect(await sidewaysScroll(page), route).toBe(0);
    }
    const left = await page.evaluate(() => [
      ...Object.entries(localStorage),
      ...Object.entries(sessionStorage),
    ]);
    const wrong = left.filter(([key, text]) => text === garbage && !(isList && LISTS.includes(key)));
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

test('what a reader leaves on a device is offered again: the section in its own edition, the search, the marks', async () => {
  const { page, errors } = await open();
  await page.goto(`${at.address}picking/weather/`);
  await page.goto(at.address);
  const line = page.locator('[data-left-off]');
  expect(await line.textContent()).toContain('看天吃饭');
  expect(await line.getByRole('link').getAttribute('href')).toBe(`${base}picking/weather/`);
  await page.goto(`${at.address}en/`);
  expect(await line.isVisible()).toBe(false);
  for (const query of [encodeURIComponent('霜 \ud800'.toWellFormed()), 'x'.repeat(180), 'y'.repeat(300)]) {
    await page.goto(`${at.address}search/?q=${query}`);
    await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${at.address}search/`);
  await page.locator('#search-recent a').first().waitFor();
  expect(await page.locator('#search-recent a').allTextContents()).toEqual(['x'.repeat(180), '霜 \ufffd']);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

test('sites at other addresses of the same host keep theirs', async () => {
  const { page } = await open();
  await page.goto(`${at.address}favicon.svg`);
  const theirs = {
    theme: 'dark',
    'left-off': '["/a/"]',
    '/some/theme': 'dark',
    '/some/base/x/theme': 'dark',
  };
  await page.evaluate((kept) => Object.assign(localStorage, kept), theirs);
  for (const route of PAGES) await page.goto(at.address + route);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(undefined);
  expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject(theirs);
  await page.close();
});

test.each([
  [
    'denied',
    `for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, {
     get() { throw new DOMException('', 'SecurityError'); } });`,
  ],
  ['full', `Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };`],
])('with storage %s pages do all but remember', async (_, script) => {
  const { page, errors } = await open({ locale: 'zh-TW' });
  await page.addInitScript(script);
  await page.goto(`${at.address}picking/weather/`);
  const button = page.getByRole('button', { name: '配色' });
  await button.click();
  expect(await button.textContent()).toContain('浅色');
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-box').fill('霜');
  await page.locator('#search-dialog #search-slash').uncheck();
  await page.locator('#search-dialog #search-results > li a').first().click();
  await page.waitForURL(/\/picking\/|\/making\//);
  await page.goto(`${at.address}problems/`);
  await page.getByRole('button', { name: '挑选' }).click();
  await page.locator('.problem-row input[type="checkbox"]').first().check();
  expect(await page.locator('[data-picked-count]').textContent()).toContain('已选1条');
  await page.goto(at.address);
  expect(await page.locator('[data-left-off]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await page.close();
});

test('an address whose fragment is no text does no harm, and its marks are there', async () => {
  const { page, errors } = await open();
  for (const fragment of ['#%', '#%E0%A4%A', '#p1%', '#%00'])
    for (const route of ['', 'picking/weather/', 'problems/', 'search/', 'map/', 'terms/'])
      await page.goto(`${at.address}${route}?mark=${encodeURIComponent('霜')}&theme=%&q=%E0${fragment}`);
  expect(errors).toEqual([]);
  await page.goto(`${at.address}picking/weather/?mark=%E9%9C%9C${'&mark=%E0'.repeat(300)}#%`);
  await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
