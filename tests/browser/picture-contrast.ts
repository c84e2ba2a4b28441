import type { Page } from 'playwright-core';

/** Labels of a page's pictures that have a contrast of less than 4.5 to what is behind them. */
export function findPaleLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    /** Red, green and blue as they show where a colour lies over another. */
    const over = (colours: readonly string[]): number[] => {
      if (!canvas) return [];
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.querySelectorAll<SVGTextElement>('.diagram-view svg text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      if (box.width === 0) return [];
      text.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = text.getBoundingClientRect();
      const shapes = document
        .elementsFromPoint(left + width / 2, top + height / 2)
        .filter((shape) => shape instanceof SVGGeometryElement)
        .map((shape) => getComputedStyle(shape))
        .filter(({ fill }) => fill !== 'none');
      const behind = [paper, ...shapes.map(({ fill }) => fill).reverse()];
      const lines = [...text.querySelectorAll('tspan')]; // each may have a colour of its own
      return (lines.length > 0 ? lines : [text]).flatMap((line) => {
        const [light = 0, dark = 0] = [over([...behind, getComputedStyle(line).fill]), over(behind)]
          .map(luminance)
          .sort((a, b) => b - a);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < 4.5 ? [`${line.textContent} ${contrast.toFixed(2)}`] : [];
      });
    });
  });
}
