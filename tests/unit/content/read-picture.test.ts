import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PICTURE_LIMITS } from '../../../src/content/picture-limits.ts';
import { readPicture } from '../../../src/content/read-picture.ts';

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"';
const readSvg = (source: string) => readPicture(Buffer.from(source));
const drawing = (inside: string) => readSvg(`<svg ${NAMESPACE} viewBox="0 0 10 10">${inside}</svg>`);

test.each([
  ['viewBox="0 0 300 200"', 300, 200],
  ['viewBox="0,0,300,200"', 300, 200],
  ['viewBox=" -5 , -5  3e2 2.0e2 "', 300, 200],
  ['width="100%" height="100%" viewBox="0 0 300 200"', 300, 200],
  ['width="auto" height="auto" viewBox="0 0 300 200"', 300, 200],
  ['width="600" viewBox="0 0 300 200"', 600, 400],
  ['height="100px" viewBox="0 0 300 200"', 150, 100],
  ['width="-4" height="-4" viewBox="0 0 300 200"', 300, 200],
  ['width="0" height="50" viewBox="0 0 300 200"', 75, 50],
  ['width="210mm" height="297mm"', 794, 1123],
  ['width="2.54cm" height="1in"', 96, 96],
  ['width="72pt" height="6pc"', 96, 96],
  ['width="10em" height="10ex"', 160, 80],
  ['width="1e2" height="+.5e2"', 100, 50],
  ["width='40Q' height = '40Q'", 38, 38],
])('a drawing is as large as it says: %s', async (attributes, width, height) => {
  expect(await readSvg(`<?xml version="1.0"?>\n<svg ${NAMESPACE}\n ${attributes}/>`)).toMatchObject({
    width,
    height,
  });
});

test.each([
  '',
  'width="100"',
  'width="100%" height="50"',
  'viewBox="0 0 10"',
  'viewBox="0 0 0 10"',
  'viewBox="0 0 -10 10"',
  'viewBox="0 0 1e999 10"',
  'width="5parsec" height="3"',
])('a drawing that says no size has none: %s', async (attributes) => {
  expect(await readSvg(`<svg ${NAMESPACE} ${attributes}/>`)).not.toHaveProperty('width');
});

const { elements, attributes, depth } = PICTURE_LIMITS;
const steps = (count: number, make: (step: number) => string) =>
  `<g id="i0"><path d="M0 0h1"/></g>${Array.from({ length: count }, (_, step) => make(step + 1)).join('')}`;

test.each([
  ['elements', '<path/>'.repeat(elements + 1)],
  ['attributes', `<path ${Array.from({ length: attributes + 1 }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ['attributes', `<path ${Array.from({ length: 40_000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ['depth', `${'<g>'.repeat(depth + 1)}${'</g>'.repeat(depth + 1)}`],
  ['depth', '<g>'.repeat(30_000) + '</g>'.repeat(30_000)],
  ['drawn', steps(9, (step) => `<g id="i${step}">${`<use href="#i${step - 1}"/>`.repeat(10)}</g>`)],
  ['drawn', steps(9, (step) => `<g id="i${step}">${`<use xlink:href=" #i${step - 1}"/>`.repeat(10)}</g>`)],
  [
    'drawn',
    steps(
      9,
      (step) => `<pattern id="i${step}">${`<path fill="url( '#i${step - 1}' )"/>`.repeat(10)}</pattern>`,
    ),
  ],
  ['drawn', steps(9, (step) => `<g id="i${step}">${`<g style="mask:url(#i${step - 1})"/>`.repeat(10)}</g>`)],
  [
    'drawn',
    `<style>path{fill:url(#i0)}</style><pattern id="i0">${'<g/>'.repeat(500)}</pattern>${'<path/>'.repeat(500)}`,
  ],
  ['drawn', steps(5_000, (step) => `<g id="i${step}"><use href="#i${step - 1}"/></g>`)],
])('a drawing that would keep a browser busy is told: %s', async (limit, inside) => {
  expect(await drawing(inside)).toMatchObject({ excess: { limit } });
});

test.each([
  ['a chart', '<g><rect/><text>茶</text></g>'.repeat(2_000)],
  ['symbols', `<symbol id="a"><path/><path/></symbol>${'<use href="#a"/>'.repeat(1_000)}`],
  [
    'gradients',
    `<linearGradient id="a">${'<stop/>'.repeat(200)}</linearGradient>${'<path fill="url(#a)"/>'.repeat(2_000)}`,
  ],
  ['a circle of references', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
])('an ordinary drawing is not: %s', async (_, inside) => {
  expect(await drawing(inside)).not.toHaveProperty('excess');
});

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } });

test('photographs within a drawing count by their pixels, and have to be whole', async () => {
  const inside = async (width: number, height: number, cut = 0) => {
    const bytes = await blank(width, height).png().toBuffer();
    return drawing(
      `<image href="data:image/png;base64,${bytes.subarray(0, bytes.length - cut).toString('base64')}"/>`,
    );
  };
  expect(await inside(100, 100)).not.toHaveProperty('excess');
  expect(await inside(3_000, 3_000)).toMatchObject({ excess: { limit: 'pixelsWithin' } });
  expect(await inside(100, 100, 60)).toHaveProperty('broken');
});

test.each(['png', 'jpeg', 'webp', 'avif'] as const)(
  'a photograph that is not all there is broken: %s',
  async (format) => {
    const noise = await sharp(
      Buffer.from(Array.from({ length: 200 * 300 * 3 }, (_, at) => (at * 7919) % 251)),
      {
        raw: { width: 200, height: 300, channels: 3 },
      },
    )
      .toFormat(format)
      .toBuffer();
    expect(await readPicture(noise)).toMatchObject({ format, width: 200, height: 300 });
    for (const share of [0.5, 0.9])
      expect(await readPicture(noise.subarray(0, Math.floor(noise.length * share)))).toHaveProperty('broken');
  },
);

test.each([1, 3, 6, 8])(
  'a photograph has the size as it is shown, turned by its orientation %i',
  async (orientation) => {
    const turned = orientation >= 5;
    const bytes = await blank(40, 20).jpeg().withMetadata({ orientation }).toBuffer();
    expect(await readPicture(bytes)).toMatchObject(
      turned ? { width: 20, height: 40 } : { width: 40, height: 20 },
    );
  },
);
