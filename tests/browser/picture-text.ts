import type { Page } from 'playwright-core';
import type { useSite } from './browser.ts';
import { STACKS } from './picture-fonts.ts';

/** Texts of a page's pictures that leave their box or the picture, set in a stack of fonts that the page has. */
async function findTextOutOfPlace(page: Page, stack: string): Promise<string[]> {
  const style = await page.addStyleTag({
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
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return found.map((each) => `${each}, set in ${stack}`);
}

/** Labels of a page's pictures that are smaller than 12 px as they are shown. */
export async function findSmallLabels(page: Page): Promise<string[]> {
  const sizes = await page.locator('.diagram svg:visible').evaluateAll((pictures) =>
    pictures.map((svg) => {
      const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
      const fonts = [...svg.querySelectorAll('text')].map((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      );
      return Math.min(...fonts) * scale;
    }),
  );
  return sizes.filter((size) => size < 11.95).map((size) => size.toFixed(1));
}

/** Text out of place on several pages, in each of the fonts that readers may have. */
export async function findTextOutOfPlaceIn(
  { browser, address }: ReturnType<typeof useSite>,
  urls: readonly string[],
  fonts: string,
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const url of urls) {
    await page.goto(new URL(url, address).href);
    await page.addStyleTag({ content: fonts });
    for (const stack of STACKS)
      wrong.push(...(await findTextOutOfPlace(page, stack)).map((each) => `${url} ${each}`));
  }
  await context.close();
  return wrong;
}
