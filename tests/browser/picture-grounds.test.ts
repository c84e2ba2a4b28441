import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPicture } from '../../src/content/read-picture.ts';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);

/** What pages put such pictures on: pages themselves have no rules but those that they need. */
const style = /<style[^>]*>(.*?)<\/style>/s.exec(readFileSync('src/pages/_Picture.astro', 'utf8'))?.[1] ?? '';

const SIDE = 40;
const svg = (inside: string, attributes = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 40 40" ${attributes}>${inside}</svg>`,
  );
const SHAPE = '<path d="M12 12h16v16h-16z"';

/** Painted in the middle, with nothing around. */
function photograph(paint: string, format: 'png' | 'webp'): Promise<Buffer> {
  return sharp(svg(`${SHAPE} fill="${paint}"/>`))
    .toFormat(format, { lossless: true })
    .toBuffer();
}

const PICTURES: readonly (readonly [string, string, () => Promise<Buffer> | Buffer])[] = [
  ['paint of the text around it', 'svg+xml', () => svg(`${SHAPE} fill="currentColor"/>`)],
  ['black strokes', 'svg+xml', () => svg(`${SHAPE} fill="none" stroke="black" stroke-width="6"/>`)],
  ['no paint at all', 'svg+xml', () => svg(`${SHAPE}/>`)],
  ['white strokes', 'svg+xml', () => svg(`${SHAPE} fill="none" stroke="white" stroke-width="6"/>`)],
  ['a style element', 'svg+xml', () => svg(`<style>path { fill: #fff }</style>${SHAPE}/>`)],
  ['a style element, dark', 'svg+xml', () => svg(`<style>.a{fill:#222}</style>${SHAPE} class="a"/>`)],
  ['a style element for something else', 'svg+xml', () => svg(`<style>.a{fill:#fff}</style>${SHAPE}/>`)],
  ['a style element behind', 'svg+xml', () => svg(`${SHAPE}/><style>path { fill: #fff }</style>`)],
  ['a style element around', 'svg+xml', () => svg(`<style>.a{fill:#fff}</style><g class="a">${SHAPE}/></g>`)],
  ['white inherited', 'svg+xml', () => svg(`<g style="fill: white">${SHAPE}/></g>`)],
  ['white on the root', 'svg+xml', () => svg(`${SHAPE}/>`, 'fill="#fff"')],
  [
    'a dark gradient',
    'svg+xml',
    () =>
      svg(
        `<linearGradient id="g"><stop stop-color="#111"/><stop offset="1" stop-color="#333"/></linearGradient>${SHAPE} fill="url(#g)"/>`,
      ),
  ],
  [
    'a light gradient',
    'svg+xml',
    () =>
      svg(
        `<linearGradient id="g"><stop stop-color="#eee"/><stop offset="1" stop-color="#fff"/></linearGradient>${SHAPE} fill="url(#g)"/>`,
      ),
  ],
  ['dark, half transparent', 'png', () => photograph('rgb(0 0 0 / 60%)', 'png')],
  ['white, half transparent', 'png', () => photograph('rgb(255 255 255 / 60%)', 'png')],
  ['white, less than half transparent', 'webp', () => photograph('rgb(255 255 255 / 45%)', 'webp')],
  ['dark PNG', 'png', () => photograph('#222', 'png')],
  ['dark WebP', 'webp', () => photograph('#123', 'webp')],
  ['white PNG', 'png', () => photograph('#fff', 'png')],
  ['white, by opacity half transparent', 'svg+xml', () => svg(`${SHAPE} fill="#fff" opacity=".7"/>`)],
];

test('in either scheme a picture differs from its ground', { timeout: 120_000 }, async () => {
  const faint: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await at.browser.newPage({ colorScheme });
    await page.setContent(`<style>html { color-scheme: light dark } ${style}</style><main></main>`);
    for (const [name, type, make] of PICTURES) {
      const bytes = await make();
      const { ground } = await readPicture(bytes);
      await page.evaluate(
        async ({ src, side, className }) => {
          const image = new Image(side, side);
          image.id = 'tried';
          image.className = className;
          image.src = src;
          await image.decode();
          document.querySelector('#tried')?.remove();
          document.querySelector('main')?.prepend(image);
        },
        {
          src: `data:image/${type};base64,${bytes.toString('base64')}`,
          side: SIDE,
          className: ground ? `on-${ground}` : '',
        },
      );
      const shot = await page.locator('#tried').screenshot();
      const contrast = await mostContrast(shot);
      if (contrast < 3) faint.push(`${name}, ${colorScheme}: ${contrast.toFixed(2)} on ${ground}`);
    }
    await page.close();
  }
  expect(faint).toEqual([]);
});

/** The contrast of what differs most from the corner. */
async function mostContrast(shot: Buffer): Promise<number> {
  const { data } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const lights: number[] = [];
  for (let pixel = 0; pixel + 2 < data.length; pixel += 3)
    lights.push(luminance(data[pixel] ?? 0, data[pixel + 1] ?? 0, data[pixel + 2] ?? 0));
  const [corner = 0] = lights;
  return Math.max(
    ...lights.map((light) => (Math.max(light, corner) + 0.05) / (Math.min(light, corner) + 0.05)),
  );
}

function luminance(...channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
