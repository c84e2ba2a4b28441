import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { findViolations } from './axe.ts';
import { useSite } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const at = useSite(SITES.sample);

const settings = (['light', 'dark'] as const).flatMap((scheme) =>
  [375, 1440].map((width) => ({ scheme, width })),
);

type Setting = (typeof settings)[number];

async function openPage({ scheme, width }: Setting): Promise<Page> {
  return at.browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
}

/** A page of each kind in the other editions, the narrow and the wide one in one scheme each. */
const OTHERS = ['zh-hant/', 'en/'].flatMap((prefix) =>
  PAGE_KINDS.filter((url) => !url.startsWith('search') && !url.startsWith('no-')).map((url) => prefix + url),
);

test.each<Setting>([
  { scheme: 'light', width: 375 },
  { scheme: 'dark', width: 1440 },
])('axe finds nothing in the other editions, $scheme at $width px', async (setting) => {
  const page = await openPage(setting);
  for (const url of OTHERS) {
    await page.goto(at.address + url);
    expect(await findViolations(page), url).toEqual([]);
  }
  await page.close();
});

test.each(settings)('axe finds nothing at WCAG 2.2 AA in $scheme at $width px', async (setting) => {
  const page = await openPage(setting);
  for (const url of PAGE_KINDS) {
    await page.goto(at.address + url);
    if (url.startsWith('search')) await page.locator('#search-results[aria-busy="false"]').waitFor();
    expect(await findViolations(page), url).toEqual([]);
  }
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-box').fill('章程');
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  expect(await findViolations(page), 'the search dialog').toEqual([]);
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

test.each(settings)(
  'axe finds nothing with what opens on a section open, $scheme at $width px',
  async (setting) => {
    const page = await openPage(setting);
    await page.goto(`${at.address}picking/weather/`);
    await page.locator('#cite summary').first().press('Enter');
    await pointAtFirstClaim(page);
    expect(await findViolations(page), 'marks and citations').toEqual([]);
    if (setting.width < 1280) {
      await page.getByRole('button', { name: '目录', exact: true }).click();
      await page.locator('#drawer[open]').waitFor();
      expect(await findViolations(page), 'the contents').toEqual([]);
    }
    await page.close();
  },
);

test.each(['light', 'dark'] as const)(
  'text, marks and what opens have AAA contrast in %s',
  async (scheme) => {
    const page = await openPage({ scheme, width: 1440 });
    await page.goto(`${at.address}picking/weather/`);
    await page.locator('#cite summary').first().press('Enter');
    await pointAtFirstClaim(page);
    const low = await findViolations(page, {
      runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
    expect(low).toEqual([]);
    await page.close();
  },
);
