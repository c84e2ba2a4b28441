import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPages } from '../site/pages.ts';
import { useSite } from './browser.ts';

const at = useSite('root');
const drawn = readPages('root').filter(({ document }) => document.querySelector('figure.diagram'));

/** Fonts that readers may have: sans and serif for both scripts, and Latin from whatever the system has. */
const STACKS = [
  '"Noto Sans SC Variable"',
  '"Noto Serif SC Variable"',
  'sans-serif, "Noto Sans SC Variable"',
  'serif, "Noto Serif SC Variable"',
];

/** The CJK fonts of two npm packages, under addresses of the site. */
async function addFonts(page: Page): Promise<void> {
  let css = '';
  for (const name of ['noto-sans-sc', 'noto-serif-sc']) {
    const folder = path.dirname(
      createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/package.json`),
    );
    css += readFileSync(path.join(folder, 'index.css'), 'utf8').replaceAll('./files/', `/fonts/${name}/`);
    const files = new Set(readdirSync(path.join(folder, 'files')));
    await page.route(`**/fonts/${name}/*`, (route) => {
      const file = path.basename(new URL(route.request().url()).pathname);
      return files.has(file) ? route.fulfill({ path: path.join(folder, 'files', file) }) : route.abort();
    });
  }
  await page.addStyleTag({ content: css });
}

test.each(STACKS)('no text leaves its box or the picture, set in %s', { timeout: 180_000 }, async (stack) => {
  const context = await at.browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const { url } of drawn) {
    await page.goto(new URL(url, at.address).href);
    await addFonts(page);
    await page.addStyleTag({
      content: `.diagram svg, .diagram svg text { font-family: ${stack} !important }`,
    });
    const found = await page.evaluate(async (family) => {
      const texts = [...document.querySelectorAll('.diagram svg text')];
      const letters = texts.map((text) => text.textContent).join('');
      const loaded = await document.fonts.load(`16px ${family}`, letters);
      if (loaded.length === 0) return ['no font was loaded'];
      return texts.flatMap((text) => {
        const frame = text.closest('svg')?.getBoundingClientRect();
        const box = text.getBoundingClientRect();
        if (!frame || box.width === 0) return [];
        const said = (what: string) => [`${text.textContent} ${what}`];
        if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5) return said('leaves the picture');
        if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) return said('leaves the picture');
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const around = [...(text.closest('svg')?.querySelectorAll('rect,polygon,ellipse,circle,path') ?? [])]
          .filter((shape) => !shape.closest('defs') && shape.getAttribute('fill') !== 'none')
          .map((shape) => shape.getBoundingClientRect())
          .filter((shape) => shape.width > 20 && shape.height > 14)
          .filter((shape) => shape.left < x && x < shape.right && shape.top < y && y < shape.bottom)
          .sort((a, b) => a.width * a.height - b.width * b.height)[0];
        const over = around ? Math.max(around.left - box.left, box.right - around.right) : 0;
        return over > 0.5 ? said(`leaves its box by ${over.toFixed(1)} px`) : [];
      });
    }, stack.split(', ').at(-1) ?? stack);
    wrong.push(...found.map((each) => `${url} ${each}`));
  }
  expect(wrong).toEqual([]);
  await context.close();
});

test('on a phone every label is at least 12 px, without enlarging', { timeout: 60_000 }, async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  const small: string[] = [];
  for (const { url } of drawn) {
    await page.goto(new URL(url, at.address).href);
    const sizes = await page.locator('.diagram svg:visible').evaluateAll((pictures) =>
      pictures.map((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
        const fonts = [...svg.querySelectorAll('text')].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return Math.min(...fonts) * scale;
      }),
    );
    small.push(...sizes.filter((size) => size < 11.95).map((size) => `${url} ${size.toFixed(1)}`));
  }
  expect(small).toEqual([]);
  await page.close();
});

test('of two versions of a picture one is shown', async () => {
  for (const width of [375, 1440]) {
    const page = await at.browser.newPage({ viewport: { width, height: 800 } });
    for (const { url } of drawn) {
      await page.goto(new URL(url, at.address).href);
      const figures = page.locator('figure.diagram');
      for (let index = 0; index < (await figures.count()); index++)
        expect(await figures.nth(index).locator('.diagram-view > svg:visible').count(), url).toBe(1);
    }
    await page.close();
  }
});

test('by keyboard, a diagram opens as large as fits, zooms, and comes back', async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${at.address}market/policy/`);
  const control = page.locator('.diagram-open').first();
  const picture = page.locator('.diagram svg:visible').first();
  const before = await picture.boundingBox();
  await control.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const large = dialog.locator('svg');
  const fitted = await large.boundingBox();
  const frame = await dialog.boundingBox();
  expect([frame?.y, (frame?.y ?? 0) + (frame?.height ?? 0)]).toEqual([0, 800]);
  expect(fitted && fitted.x >= 0 && fitted.x + fitted.width <= 375.5).toBe(true);
  expect(fitted && fitted.y >= 0 && fitted.y + fitted.height <= 800.5).toBe(true);
  expect(await dialog.getByRole('heading').textContent()).toBeTruthy();
  await page.keyboard.press('+');
  expect((await large.boundingBox())?.width).toBeGreaterThan((fitted?.width ?? 0) * 1.2);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect((await picture.boundingBox())?.width).toBe(before?.width);
  expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(refused).toEqual([]);
  await page.close();
});

test('without JavaScript every diagram is there, its nodes lead on, and it opens as a file', async () => {
  const page = await at.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${at.address}technology/`);
  expect(await page.locator('.diagram svg').first().isVisible()).toBe(true);
  const file = await page.locator('a.diagram-open').first().getAttribute('href');
  const response = await page.request.get(new URL(file ?? '', page.url()).href);
  expect(response.headers()['content-type']).toContain('image/svg+xml');
  expect(await response.text()).toMatch(/^<svg xmlns=/);
  await page.locator('.diagram a').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/technology\/[a-z-]+\/$/);
  await page.close();
});
