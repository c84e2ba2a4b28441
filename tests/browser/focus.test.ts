import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);
const SIZES = [
  { width: 1440, height: 900 },
  { width: 375, height: 667 },
  { width: 320, height: 256 },
];

/** Steps with the Tab key; what has the focus and lies wholly beneath something else, or off the screen. */
async function findHidden(page: Page, steps: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { activeElement: focused } = document;
      if (!focused || focused === document.body) return undefined;
      const shown = [...focused.getClientRects()].some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((across) =>
          [0.1, 0.5, 0.9].some((down) => {
            const hit = document.elementFromPoint(left + width * across, top + height * down);
            return hit !== null && (focused.contains(hit) || (hit.contains(focused) && hit.matches('label')));
          }),
        ),
      );
      return shown ? undefined : focused.outerHTML.slice(0, 100);
    });
    if (covered) hidden.push(covered);
  }
  return hidden;
}

test.each(SIZES)('on the problems page the tray hides no focus at $width × $height', async (viewport) => {
  const page = await at.browser.newPage({ viewport });
  await page.goto(`${at.address}problems/`);
  await page.getByRole('button', { name: '挑选' }).click();
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#text')?.focus();
  });
  expect(await findHidden(page, 120)).toEqual([]);
  await page.close();
});

test.each(SIZES.slice(1))(
  'in the contents drawer focus stays in view at $width × $height',
  async (viewport) => {
    const page = await at.browser.newPage({ viewport });
    await page.goto(`${at.address}picking/weather/`);
    await page.getByRole('button', { name: '目录', exact: true }).click();
    await page.locator('#drawer[open]').waitFor();
    expect(await findHidden(page, 30)).toEqual([]);
    await page.close();
  },
);

test.each(SIZES)('in the search dialog focus stays in view at $width × $height', async (viewport) => {
  const page = await at.browser.newPage({ viewport });
  await page.goto(`${at.address}picking/weather/`);
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-box').fill('工钱');
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  expect(await findHidden(page, 30)).toEqual([]);
  await page.close();
});
