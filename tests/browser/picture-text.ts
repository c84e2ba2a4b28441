import type { Page } from 'playwright-core';
import type { useSite } from './browser.ts';
import { STACKS } from './picture-fonts.ts';

/** Texts of the pictures on the page that leave their box or the picture, set in each stack of fonts in turn. */
function findTextOutOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(async (stacks) => {
    const texts = [...document.querySelectorAll('.diagram svg text')];
    const letters = texts.map((text) => text.textContent).join('');
    const style = document.createElement('style');
    document.head.append(style);
    const found: string[] = [];
    for (const stack of stacks) {
      style.textContent = `.diagram svg, .diagram svg text { font-family: ${stack} !important }`;
      const family = stack.split(', ').at(-1) ?? stack;
      if ((await document.fonts.load(`16px ${family}`, letters)).length === 0)
        found.push(`no font was loaded for ${stack}`);
      for (const text of texts) {
        const frame = text.closest('svg')?.getBoundingClientRect();
        const box = text.getBoundingClientRect();
        if (!frame || box.width === 0) continue;
        const say = (what: string) => found.push(`${text.textContent} ${what}, set in ${stack}`);
        if (
          box.left < frame.left - 0.5 ||
          box.right > frame.right + 0.5 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1
        ) {
          say('leaves the picture');
          continue;
        }
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const around = [...(text.closest('svg')?.querySelectorAll('rect,polygon,ellipse,circle,path') ?? [])]
          .filter((shape) => !shape.closest('defs') && shape.getAttribute('fill') !== 'none')
          .map((shape) => shape.getBoundingClientRect())
          .filter((shape) => shape.width > 20 && shape.height > 14)
          .filter((shape) => shape.left < x && x < shape.right && shape.top < y && y < shape.bottom)
          .sort((a, b) => a.width * a.height - b.width * b.height)[0];
        const over = around ? Math.max(around.left - box.left, box.right - around.right) : 0;
        if (over > 0.5) say(`leaves its box by ${over.toFixed(1)} px`);
      }
    }
    return found;
  }, STACKS);
}

/** Labels of a page's pictures that are smaller than 12 px as they are shown. */
export async function findSmallLabels(page: Page): Promise<string[]> {
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('.diagram svg')]
      .filter((svg) => svg.checkVisibility())
      .map((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
        const fonts = [...svg.querySelectorAll('text')].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return Math.min(...fonts) * scale;
      }),
  );
  return sizes.filter((size) => size < 11.95).map((size) => size.toFixed(1));
}

/**
 * Text out of place on several pages, in each of the fonts that readers may have. The pages are shown in one document, which
 * keeps the fonts that it has loaded.
 */
export async function findTextOutOfPlaceIn(
  { browser, address }: ReturnType<typeof useSite>,
  urls: readonly string[],
  fonts: string,
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(async (css) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(css)];
  }, fonts);
  const wrong: string[] = [];
  for (const url of urls) {
    await page.evaluate(async (shown) => {
      const html = await (await fetch(shown)).text();
      const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
      document.documentElement.replaceWith(documentElement);
    }, url);
    wrong.push(...(await findTextOutOfPlace(page)).map((each) => `${url} ${each}`));
  }
  await context.close();
  return wrong;
}
