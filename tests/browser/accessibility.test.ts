import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

const at = useSite('root');

const settings = (['light', 'dark'] as const).flatMap((scheme) =>
  [375, 1440].map((width) => ({ scheme, width })),
);

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const results = await axe.run(options);
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  }, RULES);
}

/** A page of each kind in the other editions, the narrow and the wide one in one scheme each. */
const OTHERS = ['zh-hant/', 'en/'].flatMap((prefix) =>
  PAGE_KINDS.filter((url) => !url.startsWith('search') && !url.startsWith('no-')).map((url) => prefix + url),
);

test.each([
  { scheme: 'light', width: 375 },
  { scheme: 'dark', width: 1440 },
] as const)('axe finds nothing in the other editions, $scheme at $width px', async ({ scheme, width }) => {
  const context = await at.browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const url of OTHERS) {
    await page.goto(at.address + url);
    expect(await findViolations(page), url).toEqual([]);
  }
  await context.close();
});

test.each(settings)('axe finds nothing at WCAG 2.2 AA in $scheme at $width px', async ({ scheme, width }) => {
  const context = await at.browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const url of PAGE_KINDS) {
    await page.goto(at.address + url);
    if (url.startsWith('search')) await page.locator('#search-results[aria-busy="false"]').waitFor();
    const violations = await findViolations(page);
    expect(violations, url).toEqual([]);
  }
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-box').fill('反洗钱');
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  expect(await findViolations(page), 'the search dialog').toEqual([]);
  await context.close();
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
  async ({ scheme, width }) => {
    const context = await at.browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${at.address}market/policy/`);
    await page.locator('#cite summary').first().press('Enter');
    await pointAtFirstClaim(page);
    expect(await findViolations(page), 'marks and citations').toEqual([]);
    if (width < 1280) {
      await page.getByRole('button', { name: '目录', exact: true }).click();
      await page.locator('#drawer[open]').waitFor();
      expect(await findViolations(page), 'the contents').toEqual([]);
    }
    await context.close();
  },
);

test.each(['light', 'dark'] as const)(
  'text, marks and what opens have AAA contrast in %s',
  async (scheme) => {
    const context = await at.browser.newContext({
      colorScheme: scheme,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${at.address}market/policy/`);
    await page.locator('#cite summary').first().press('Enter');
    await pointAtFirstClaim(page);
    await page.evaluate(axeSource);
    const low = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      const results = await axe.run({
        runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
        rules: { 'color-contrast-enhanced': { enabled: true } },
      });
      return results.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 80)));
    });
    expect(low).toEqual([]);
    await context.close();
  },
);
