import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);

test('tables run full height, their head stays, and only what is wider than its place scrolls', async () => {
  const page = await at.browser.newPage({ viewport: { width: 375, height: 500 } });
  for (const width of [320, 375, 768, 1440]) {
    await page.setViewportSize({ width, height: 500 });
    for (const url of ['making/tools/', 'en/making/tools/', 'making/firing/']) {
      await page.goto(at.address + url);
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('.table-box')].flatMap((box) => {
          const { overflowX } = getComputedStyle(box);
          return [
            ...(box.scrollHeight > box.clientHeight + 1 ? ['an inner box'] : []),
            ...(overflowX === 'visible' && box.scrollWidth > box.clientWidth ? ['sticks out'] : []),
          ];
        }),
      );
      expect(faults, `${url} at ${width} px`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 375, height: 300 });
  await page.goto(`${at.address}en/making/tools/`);
  const top = await page.evaluate(() => {
    const table = document.querySelector('.table-box');
    const row = table?.querySelector('tbody tr:last-child');
    if (row) scrollTo({ top: row.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' });
    return table?.querySelector('th')?.getBoundingClientRect().top;
  });
  expect(top).toBe(0);
  await page.close();
});

test('numbers and ordinary words of a table stay whole, long words stay in their cell', async () => {
  const page = await at.browser.newPage();
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const url of ['making/tools/', 'en/making/tools/']) {
      await page.goto(at.address + url);
      const faults = await page.evaluate(() => {
        const cells = [...document.querySelectorAll('.table-box :is(th, td)')];
        const range = document.createRange();
        return cells.flatMap((cell) => {
          range.selectNodeContents(cell);
          const box = cell.getBoundingClientRect();
          const out = [...range.getClientRects()].some(
            ({ left, right }) => left < box.left - 1 || right > box.right + 1,
          );
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          const broken: string[] = [];
          while (texts.nextNode()) {
            const text = texts.currentNode.nodeValue ?? '';
            for (const { 0: word, index } of text.matchAll(/[A-Za-z]{2,18}(?![^\s])|[\d,.]{3,18}/g)) {
              if (cell.querySelector('.long')) continue;
              range.setStart(texts.currentNode, index);
              range.setEnd(texts.currentNode, index + word.length);
              if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
                broken.push(word);
            }
          }
          return [...broken, ...(out ? [`out: ${cell.textContent}`] : [])];
        });
      });
      expect(faults, `${url} at ${width} px`).toEqual([]);
    }
  }
  await page.close();
});

test('a picture without a ground has the same one in both schemes, a photograph has none', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await at.browser.newPage({ colorScheme });
    const groundOf = (url: string, name: string) =>
      page
        .goto(at.address + url)
        .then(() => page.locator(`img[src*="${name}"]`).first())
        .then((image) => image.evaluate((element) => getComputedStyle(element).backgroundColor));
    expect(await groundOf('making/tools/', 'stamp')).toBe('rgb(253, 252, 249)');
    expect(await groundOf('picking/weather/', 'terraces')).toBe('rgba(0, 0, 0, 0)');
    await page.close();
  }
});
