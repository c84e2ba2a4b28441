import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);

async function search(query: string, viewport = { width: 1440, height: 900 }, locale = 'zh-CN') {
  const page = await at.browser.newPage({ viewport, locale });
  await page.goto(`${at.address}search/?${query}`);
  await page.locator('#search-results > li').first().waitFor();
  return page;
}
const numbers = async (page: Page) =>
  (await page.locator('#search-results > li h2').allTextContents()).map((title) => title.split(' ')[0]);
const status = (page: Page) => page.locator('#search-status').textContent();
/** Lower edge of the first section's title, on the screen. */
const firstSection = (page: Page) =>
  page
    .locator('#search-results > li h2')
    .first()
    .evaluate((title) => title.getBoundingClientRect().bottom);

test.each([
  [1440, 900],
  [375, 667],
  [375, 340], // a keyboard is open
])(
  'at %i × %i the first section stands in the first screen, in the dialog and on the page',
  async (width, height) => {
    // the language is offered above the page
    const page = await search('q=工钱', { width, height }, 'en-US');
    await page.locator('.language-offer').waitFor();
    expect(await firstSection(page)).toBeLessThanOrEqual(height + 1);
    await page.goto(`${at.address}picking/weather/`);
    await page.keyboard.press('Control+k');
    await page.locator('#search-dialog #search-box').fill('工钱');
    await page.locator('#search-dialog #search-results > li').first().waitFor();
    expect(await firstSection(page)).toBeLessThanOrEqual(height);
    await page.close();
  },
);

test('a screen reader comes upon the box, what was found, and then the first section as a heading in a list', async () => {
  const page = await search('q=工钱', { width: 375, height: 340 });
  const control = await page.context().newCDPSession(page);
  const { nodes } = await control.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id = nodes[0]?.nodeId ?? ''): string[] => {
    const { ignored, role, name, childIds = [] } = byId.get(id) ?? {};
    const own = ignored ? [] : [`${role?.value} ${name?.value ?? ''}`.trim()];
    return [...own, ...childIds.flatMap(read)];
  };
  const told = read();
  const first = await page.locator('#search-results > li h2').first().textContent();
  const box = told.findIndex((each) => /^searchbox ./.test(each));
  const said = told.indexOf(`StaticText ${await status(page)}`);
  const heading = told.indexOf(`heading ${first}`);
  expect(box, told.join('\n')).toBeGreaterThan(0);
  expect(said).toBeGreaterThan(box);
  expect(heading).toBeGreaterThan(said);
  expect(told[heading + 1]).toBe(`link ${first}`);
  const around = told.slice(said, heading).map((each) => each.split(' ')[0]);
  expect(around.lastIndexOf('listitem')).toBeGreaterThan(around.indexOf('list'));
  expect(told).toContain('status');
  await page.close();
});

test('the first key leads to the first section, also below what is defined; its title to its top, a hit to its place', async () => {
  const page = await search('q=绿茶');
  await page.locator('#search-definition a').waitFor();
  await page.locator('#search-box').focus();
  await page.keyboard.press('ArrowDown');
  const first = page.locator('#search-results > li').first();
  const title = first.locator('h2 a');
  expect(await title.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await title.getAttribute('href')).toMatch(/\/$/);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\/#[\w-]+$/);
  await page.close();
});

test('sections are shown by rank or as the report has them; the address keeps it', async () => {
  const page = await search('q=章程');
  const ranked = await numbers(page);
  await page.locator('#search-order:not([disabled])').selectOption('reading');
  await page.waitForURL(/order=reading/);
  await expect.poll(() => numbers(page)).toEqual([...ranked].sort());
  const read = await numbers(page);
  expect(read).not.toEqual(ranked);
  await page.reload();
  await page.locator('#search-results > li').first().waitFor();
  expect(await numbers(page)).toEqual(read);
  await page.close();
});

test('where the words lie is counted, chosen and said', async () => {
  const page = await search('q=霜');
  const facet = page.locator('#search-kinds button');
  await facet.first().waitFor();
  const counts = new Map(
    (await facet.allTextContents())
      .map((text) => text.split(' '))
      .map(([name, count]) => [name, Number(count)]),
  );
  expect(await numbers(page)).toHaveLength(counts.get('全部内容') ?? 0);
  expect(await status(page)).toContain(`有${counts.get('全部内容')}节`);
  for (const [name, count] of [...counts].slice(1)) {
    await facet
      .filter({ hasText: name ?? '' })
      .first()
      .click();
    await page.waitForURL(/kind=/);
    await expect.poll(() => status(page)).toContain(`里的${count}节`);
    expect(await numbers(page)).toHaveLength(count);
    await facet.first().click();
    await page.waitForURL((url) => !url.search.includes('kind'));
  }
  await page.close();
});

test('a hit is cited from the list as its section cites it, and its address copied', async () => {
  const page = await search('q=吵了两年');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const hit = page.locator('.hit').first();
  const address = await hit.locator('a').evaluate((link: HTMLAnchorElement) => link.href);
  await hit.locator('a').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await hit.getByRole('button', { name: '复制链接' }).click();
  await hit.getByRole('status').filter({ hasText: '已复制' }).waitFor();
  expect(await copied()).toBe(address);
  await hit.getByRole('button', { name: '复制引文' }).click();
  await expect.poll(copied).not.toBe(address);
  const citation = await copied();
  await page.goto(address);
  const own = await page.locator('#cite-p2 dd').first().textContent();
  expect(citation.replace(/\d{4}-\d\d-\d\d(?=\])/, '')).toBe(own?.replace('引用日期', ''));
  await page.close();
});

test('what other chapters have is one press away', async () => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}search/?q=章程&chapter=making`);
  await page.getByRole('button', { name: '别的章里有1节' }).click();
  await page.waitForURL((url) => !url.search.includes('chapter'));
  await page.locator('#search-results > li').nth(1).waitFor();
  await page.close();
});
