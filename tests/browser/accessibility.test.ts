import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { findViolations, openPageForAxe } from './axe.ts';
import { useSite } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const at = useSite(SITES.sample);

const WIDTHS = [375, 1440];
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

function openPage(width: number, scheme: Scheme = 'light'): Promise<Page> {
  return openPageForAxe(at.browser, { colorScheme: scheme, viewport: { width, height: 900 } });
}

/** Expects that axe finds nothing on the page as it is; in the other colour scheme only colours can differ. */
async function expectNoViolations(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findViolations(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } };
  expect(await findViolations(page, colours), `${what}, dark`).toEqual([]);
}

const IN_ENGLISH = PAGE_KINDS.filter((url) => !url.startsWith('search') && !url.startsWith('no-'));
const SOME_KINDS = ['', 'picking/weather/', 'problems/', 'terms/grading-rules/', 'about/'];

test.each([
  { prefix: 'zh-hant/', kinds: SOME_KINDS, scheme: 'light', width: 375 },
  { prefix: 'en/', kinds: SOME_KINDS, scheme: 'light', width: 375 },
  { prefix: 'en/', kinds: IN_ENGLISH, scheme: 'dark', width: 1440 },
] as const)(
  'axe finds nothing below $prefix, $scheme at $width px',
  async ({ prefix, kinds, scheme, width }) => {
    const page = await openPage(width, scheme);
    for (const url of kinds.map((kind) => prefix + kind)) {
      await page.goto(at.address + url);
      expect(await findViolations(page), url).toEqual([]);
    }
    await page.close();
  },
);

test.each(WIDTHS)('axe finds nothing at WCAG 2.2 AA at %i px', { timeout: 180_000 }, async (width) => {
  const page = await openPage(width);
  for (const url of PAGE_KINDS) {
    await page.goto(at.address + url);
    if (url.startsWith('search')) await page.locator('#search-results[aria-busy="false"]').waitFor();
    await expectNoViolations(page, url);
  }
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-box').fill('章程');
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  await expectNoViolations(page, 'the search dialog');
  await page.close();
});

/** Focuses the first claim in the margin until its words in the text are shown: the script may still be on its way. */
async function pointAtFirstClaim(page: Page): Promise<void> {
  const name = page.locator('.claim > a').first();
  await expect
    .poll(async () => {
      await name.blur();
      await name.focus();
      return page.locator('.mark.pointed').count();
    })
    .toBeGreaterThan(0);
}

test.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme }))))(
  'axe finds nothing with what opens on a section open, $scheme at $width px',
  async ({ width, scheme }) => {
    const page = await openPage(width, scheme);
    await page.goto(`${at.address}picking/weather/`);
    await page.locator('#cite summary').first().press('Enter');
    await pointAtFirstClaim(page);
    expect(await findViolations(page), 'marks and citations').toEqual([]);
    if (width < 1280) {
      await page.getByRole('button', { name: '目录', exact: true }).click();
      await page.locator('#drawer[open]').waitFor();
      expect(await findViolations(page), 'the contents').toEqual([]);
    }
    await page.close();
  },
);

test.each(SCHEMES)('text, marks and what opens have AAA contrast in %s', async (scheme) => {
  const page = await openPage(1440, scheme);
  await page.goto(`${at.address}picking/weather/`);
  await page.locator('#cite summary').first().press('Enter');
  await pointAtFirstClaim(page);
  const low = await findViolations(page, {
    runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  expect(low).toEqual([]);
  await page.close();
});
