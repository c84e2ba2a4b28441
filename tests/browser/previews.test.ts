import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);
const lent = useSite(SITES.stale);
const TOUCH = { hasTouch: true, viewport: { width: 375, height: 800 } };
/** In a page whose clock a test moves: longer than anything waits before it shows or goes. */
const LONG = 60_000;

async function open(options: Parameters<typeof at.browser.newPage>[0] = {}): Promise<Page> {
  const page = await at.browser.newPage(options);
  await page.clock.install();
  await page.goto(`${at.address}picking/weather/`);
  return page;
}
const link = (page: Page) => page.locator('#p1 .point-text').getByRole('link', { name: '绿茶' }).first();

test('resting on a link shows its target; Escape closes; the data is fetched only then', async () => {
  const page = await at.browser.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${at.address}picking/weather/`, { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => path.includes('previews'))).toEqual([]);
  await link(page).hover();
  const card = page.getByRole('tooltip');
  await card.waitFor();
  expect(await card.textContent()).toContain('绿茶');
  expect(await card.textContent()).toContain('不经发酵、杀青后揉捻烘干');
  expect(fetched.filter((path) => path.includes('previews'))).toEqual(['/some/base/previews/terms.json']);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  await page.close();
});

test('the card stands beside its link, within the window', async () => {
  const page = await open({ viewport: { width: 1200, height: 800 } });
  await link(page).hover();
  const card = page.getByRole('tooltip');
  await card.waitFor();
  const [of, box] = [await link(page).boundingBox(), await card.boundingBox()];
  if (!of || !box) throw new Error('both are shown');
  const gap = Math.min(Math.abs(box.y - (of.y + of.height)), Math.abs(of.y - (box.y + box.height)));
  expect(gap).toBeLessThan(24);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x).toBeLessThan(of.x + of.width);
  expect(box.x + box.width).toBeLessThanOrEqual(1200);
  await page.close();
});

test('the card of a link at the edge of a narrow window is within it, and no narrower for that', async () => {
  const page = await open({ viewport: { width: 375, height: 800 } });
  const links = page.locator('.point-text a[href*="/terms/"]');
  const lefts = await links.evaluateAll((all) => all.map((each) => each.getClientRects()[0]?.left ?? 0));
  await links.nth(lefts.indexOf(Math.max(...lefts))).hover();
  const card = page.getByRole('tooltip');
  await card.waitFor();
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
  // as wide as its text on one line, or as a card gets
  const lines = await card.evaluate((each) => {
    const range = new Range();
    range.selectNodeContents(each);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size;
  });
  expect(
    (box?.width ?? 0) > 200 || lines <= 3,
    `${box?.width} px, ${lines} lines: ${await card.textContent()}`,
  ).toBe(true);
  await page.close();
});

test('what copies from a point, and its number, ask for no card of what is being read', async () => {
  const page = await open();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  for (const name of ['[data-copy="link"]', '[data-copy="cite"]', '.point-number']) {
    await page.locator(`#p1 ${name}`).hover();
    await page.clock.runFor(1_000); // longer than a card waits, and shorter than its script may take
  }
  await link(page).hover();
  await page.getByRole('tooltip').waitFor();
  expect(fetched.filter((path) => path.includes('previews'))).toEqual(['/some/base/previews/terms.json']);
  await page.close();
});

test('the card can be hovered, and goes when the pointer leaves', async () => {
  const page = await open();
  await link(page).hover();
  const card = page.getByRole('tooltip');
  await card.waitFor();
  await card.hover();
  await page.clock.runFor(LONG);
  expect(await card.isVisible()).toBe(true);
  await page.locator('h1').hover();
  await card.waitFor({ state: 'hidden' });
  await page.close();
});

test('by keyboard: focus shows it, and the link is described by it in the accessibility tree', async () => {
  const page = await open();
  await page.locator('#p1 .point-number').focus();
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').waitFor();
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('href')).toBe('/some/base/terms/green-tea/');
  expect(await focused.getAttribute('aria-describedby')).toBe('preview');
  expect(await page.locator('body').ariaSnapshot()).toMatch(/tooltip/);
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  expect(await page.locator('a[aria-describedby="preview"]').count()).toBe(0);
  await page.close();
});

test('by touch: the first tap on a term shows what it is, with the link; a tap elsewhere closes it', async () => {
  const page = await open(TOUCH);
  await link(page).tap();
  const card = page.locator('#preview');
  await card.waitFor();
  expect(new URL(page.url()).pathname).toBe('/some/base/picking/weather/');
  await page.locator('h1').tap();
  expect(await card.isVisible()).toBe(false);
  await link(page).tap();
  await card.getByRole('link').tap();
  await page.waitForURL('**/terms/green-tea/');
  await page.close();
});

test('by touch: a link to a section leads there at once', async () => {
  const page = await open(TOUCH);
  const first = page.locator('#related a').first();
  const target = await first.getAttribute('href');
  await first.tap();
  await page.waitForURL(`**${target}`);
  await page.close();
});

test('what comes after the reader has moved on is not shown', async () => {
  const page = await at.browser.newPage();
  const held = Promise.withResolvers<void>();
  await page.route('**/previews/terms.json', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${at.address}picking/weather/`);
  const asked = page.waitForRequest('**/previews/terms.json');
  await link(page).hover();
  await asked;
  await page.locator('h1').hover();
  const loaded = page.waitForResponse('**/previews/terms.json');
  held.resolve();
  await (await loaded).finished();
  await page.evaluate(() => fetch('previews-are-read').catch(() => undefined)); // asked and answered later
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
  expect(await page.locator('#preview').isVisible()).toBe(false);
  await page.close();
});

test('the card says the language of a page that the original lends, and of no other', async () => {
  const page = await lent.browser.newPage();
  await page.goto(`${lent.address}en/tea/picking/`);
  const card = page.getByRole('tooltip');
  const preview = async (name: RegExp, title: string) => {
    await page.locator('.point-text').getByRole('link', { name }).first().hover();
    await card.filter({ hasText: title }).waitFor();
    const language = await card.getAttribute('lang');
    await page.keyboard.press('Escape'); // it may cover the next link
    return language;
  };
  expect(await preview(/brewing/, '冲泡')).toBe('zh-Hans');
  expect(await preview(/Wither/, 'Withering')).toBeNull();
  await page.close();
});

test('where the data cannot be fetched, nothing happens', async () => {
  const page = await open();
  await page.route('**/previews/**', (route) => route.abort());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const lost = page.waitForEvent('requestfailed');
  await link(page).hover();
  expect((await lost).url()).toContain('/previews/terms.json');
  await page.clock.runFor(LONG);
  expect(await page.getByRole('tooltip').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.unroute('**/previews/**'); // the connection is there again
  await page.locator('h1').hover();
  await link(page).hover();
  await page.getByRole('tooltip').waitFor();
  await page.close();
});
