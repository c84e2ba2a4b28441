import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PICTURE_LIMITS } from '../../../src/content/picture-limits.ts';
import { isTooLarge, readPicture } from '../../../src/content/read-picture.ts';

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

const MARKER = (rects: number) => `<marker id="m">${'<rect/>'.repeat(rects)}</marker>`;

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
  ['drawn', `${MARKER(5_000)}${`<path marker-mid="url(#m)" d="M0 0${'h1v1'.repeat(15_000)}"/>`.repeat(4)}`],
  ['drawn', `${MARKER(5_000)}<path style="marker:url(#m)" d="M0 0${' 1 1'.repeat(15_000)}"/>`],
  ['drawn', `${MARKER(5_000)}<g marker-mid="url(#m)"><path d="M0 0a${'1 1 0 011 1 '.repeat(5_000)}"/></g>`],
  ['drawn', `${MARKER(5_000)}<polyline marker-mid="url(#m)" points="${'1,1 '.repeat(15_000)}"/>`],
  [
    'drawn',
    `<style>.a{marker-mid:url(#m)}</style>${MARKER(500)}<path class="a" d="M0 0${'h1v1'.repeat(15_000)}"/>`,
  ],
  [
    'drawn',
    `<style>g{--a:url(#m)}path{marker-mid:var(--a)}</style>${MARKER(500)}<g><path d="M0 0${'h1'.repeat(9_000)}"/></g>`,
  ],
  [
    'drawn',
    `<style>path{d:path("M0 0${'h1'.repeat(9_000)}");marker-mid:url(#m)}</style>${MARKER(500)}<path/>`,
  ],
  ['drawn', `${MARKER(5_000)}<g marker-end="url(#m)">${'<line x2="1"/>'.repeat(5_000)}</g>`],
  [
    'drawn',
    `<pattern id="p">${'<rect/>'.repeat(5_000)}</pattern><g fill="url(#p)">${'<rect/>'.repeat(5_000)}</g>`,
  ],
  [
    'drawn',
    `<pattern id="p" patternUnits="userSpaceOnUse" width="1e-5" height="1e-5"><path/></pattern><rect fill="url(#p)"/>`,
  ],
  ['points', `<path id="p" d="M0 0${'h1v1'.repeat(15_000)}"/>${'<use href="#p"/>'.repeat(15_000)}`],
  ['points', `<text>${'a'.repeat(400_000)}</text>`],
  ['points', `<text><tspan id="p">${'a'.repeat(4_000)}</tspan></text>${'<use href="#p"/>'.repeat(1_000)}`],
  [
    'points',
    `<path id="p" d="M0 0${'h1v1'.repeat(15_000)}"/><text>${'<textPath href="#p">a</textPath>'.repeat(500)}</text>`,
  ],
  ['points', '<path stroke="red" stroke-dasharray=".0001" d="M0 0H100V100"/>'.repeat(9)],
  ['points', `<g style="stroke-dasharray:.001 .001">${'<rect width="900" height="900"/>'.repeat(9)}</g>`],
  ['points', `<style>line{stroke-dasharray:1e-3}</style>${'<line x2="900"/>'.repeat(9)}`],
  ['points', '<circle r="9" pathLength="1e9" stroke-dasharray="1"/>'],
  ['styles', `<style>${'z~g{}'.repeat(66_000)}</style>${'<g/>'.repeat(19_900)}`],
  [
    'styles',
    `<style>${Array.from({ length: 15_000 }, (_, at) => `g:has(~z${at}){fill:red}`).join('')}</style>${'<g/>'.repeat(19_900)}`,
  ],
  ['styles', `<style><![CDATA[${'g{}'.repeat(66_000)}]]></style>${'<g/>'.repeat(19_900)}`],
  ['styles', `<style>${'g'.padEnd(9_000, '.a')}{}</style>${'<g class="a"/>'.repeat(9_000)}`],
  ['styles', `<style>g{${'fill:red;'.repeat(9_000)}}</style>${'<g/>'.repeat(9_000)}`],
  ['styles', `<style>${'g,'.repeat(9_000)}z{}</style>${'<g/>'.repeat(9_000)}`],
  ['styles', `<style>@media all{${'g{}'.repeat(9_000)}}</style>${'<g/>'.repeat(9_000)}`],
  ['styles', `<style>${':not(z){}'.repeat(9_000)}</style>${'<g/>'.repeat(9_000)}`],
  ['styles', `<style>${'g:nth-last-of-type(2){}'.repeat(100)}</style>${'<g/>'.repeat(9_000)}`],
  [
    'styles',
    `<style>${'[d*=b]{}'.repeat(1_000)}</style><path d="${'a'.repeat(60_000)}"/>${'<g/>'.repeat(99)}`,
  ],
  ['styles', `<style>${'a '.repeat(99)}&gt; g{}</style>${'<g>'.repeat(60)}${'</g>'.repeat(60)}`],
  ['styles', `<style>${'a{b}'.repeat(80_000)}</style>`],
  ['styles', '<style>g{path{fill:red}}</style>'],
  ['styles', '<style>g:not(:has(a)){fill:red}</style><g/>'],
  ['styles', '<style>@keyframes a{to{fill:red}}</style>'],
  ['styles', '<style>@layer a{g{fill:red}}</style>'],
  ['styles', `<style>${'@media all{'.repeat(40_000)}</style>`],
  ['styles', `<style>${'g:not('.repeat(40_000)}{}</style>`],
  ['customProperties', '<style>g{--a:aaaa;--b:var(--a)var(--a);--c:var(--b)var(--b)}</style>'],
  ['customProperties', '<g style="--a:1;--b:var(--a)var(--a)"/>'],
  ['customProperties', `<g style="--a:${'1 '.repeat(9_000)}"/>`],
  [
    'filtered',
    `<filter id="f"><feTurbulence numOctaves="255" baseFrequency=".9"/></filter>${'<rect filter="url(#f)"/>'.repeat(4_000)}`,
  ],
  [
    'filtered',
    `<filter id="f"><feTurbulence numOctaves="255"/></filter><g id="a" filter="url(#f)"/>${'<use href="#a"/>'.repeat(99)}`,
  ],
  ['filtered', `<filter id="f">${'<feOffset/>'.repeat(9_000)}</filter><rect filter="url(#f)"/>`],
  [
    'filtered',
    `<filter id="f"><feMorphology radius="900 9"/></filter>${'<rect filter="url(#f)"/>'.repeat(9)}`,
  ],
  [
    'filtered',
    `<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>${'<rect filter="url(#f)"/>'.repeat(99)}`,
  ],
  [
    'filtered',
    `<style>.f{filter:url(#f)}</style><filter id="f"><feDropShadow/></filter>${'<rect class="f"/>'.repeat(9_000)}`,
  ],
  ['filtered', '<rect filter="blur(9px)"/>'.repeat(4_000)],
  ['filtered', `<rect style="filter:${'blur(9px)'.repeat(4_000)}"/>`],
  ['filtered', `<mask id="m"><rect/></mask>${'<rect mask="url(#m)"/>'.repeat(9_000)}`],
  ['filtered', '<rect style="mix-blend-mode:multiply"/>'.repeat(9_000)],
])('a drawing that would keep a browser busy is told: %s', async (limit, inside) => {
  expect((await drawing(inside)).excess?.limit).toBe(limit);
});

test.each([
  ['a chart', '<g><rect/><text>茶</text></g>'.repeat(2_000)],
  ['symbols', `<symbol id="a"><path/><path/></symbol>${'<use href="#a"/>'.repeat(1_000)}`],
  [
    'gradients',
    `<linearGradient id="a">${'<stop/>'.repeat(200)}</linearGradient>${'<path fill="url(#a)"/>'.repeat(2_000)}`,
  ],
  [
    'an export from Illustrator',
    `<style type="text/css">${Array.from({ length: 250 }, (_, at) => `.st${at}{fill:#${at};stroke:none;clip-path:url(#c)}`).join('')}</style><clipPath id="c"><rect/></clipPath>${Array.from({ length: 5_000 }, (_, at) => `<path class="st${at % 250}" d="M0 0c1,1,2-2,3,3z"/>`).join('')}`,
  ],
  [
    'an export from Figma',
    `${'<g filter="url(#f)"><rect width="9" height="9" rx="2"/></g>'.repeat(20)}<defs><filter id="f" x="0" y="0" width="10" height="10" filterUnits="userSpaceOnUse"><feFlood/><feColorMatrix/><feOffset dy="4"/><feGaussianBlur stdDeviation="10"/><feComposite/><feColorMatrix/><feBlend/><feBlend/></filter></defs>`,
  ],
  [
    'a drawing from Inkscape',
    `${'<g style="display:inline;marker:none;filter:none;mask:none;mix-blend-mode:normal">'.repeat(5)}${'<path style="fill:none;stroke:#000;stroke-dasharray:4, 2;marker-end:url(#m)" d="m 10,10 c 5,5 10,-10 90,90"/>'.repeat(500)}${'</g>'.repeat(5)}${MARKER(1)}`,
  ],
  [
    'a chart of d3',
    `<style>*{stroke-linejoin:round}.axis path,.axis line{fill:none}.grid line{stroke-dasharray:2 2}.bar:hover{fill:red}text:not(.title){font:10px sans-serif}.tick:first-child{opacity:0}@media print{.bar{fill:#000}}</style>${'<g class="axis grid"><g class="tick"><line x2="800"/><text>2026</text></g></g>'.repeat(50)}${'<rect class="bar" width="9" height="90"/>'.repeat(2_000)}`,
  ],
  [
    'a flow chart',
    `<style>#a .node rect,#a .node &gt; .label{fill:#eee}#a .edge{marker-end:url(#m)}</style><g id="a">${MARKER(1)}${'<g class="node"><rect/><g class="label"><text>茶</text></g></g><path class="edge" d="M0 0L9 9"/>'.repeat(500)}</g>`,
  ],
  [
    'a line with dots',
    `<marker id="m"><circle r="2"/></marker><polyline marker-mid="url(#m)" points="${'1,1 '.repeat(5_000)}"/>`,
  ],
  ['a map', `<path stroke-dasharray="3 2" d="M0 0${'l1.5-2 3 .5'.repeat(5_000)}"/>`],
  ['noise as paper', '<filter id="f"><feTurbulence numOctaves="4"/></filter><rect filter="url(#f)"/>'],
  [
    'hatching',
    `<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path/></pattern>${'<rect fill="url(#p)"/>'.repeat(500)}`,
  ],
  [
    'colours for light and dark',
    `<style>:root{--ink:#222}@media (prefers-color-scheme:dark){:root{--ink:#eee}}path{stroke:var(--ink)}</style>${'<path/>'.repeat(500)}`,
  ],
  ['a circle of references', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
])('an ordinary drawing is not: %s', async (_, inside) => {
  expect((await drawing(inside)).excess).toBeUndefined();
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

test.each([
  ['light', '<path stroke="#222"/><rect fill="#fff"/>'],
  ['light', '<g fill="white"><path/><path fill="black"/></g>'],
  ['light', '<path fill="#eee"/><path/>'],
  ['light', '<path fill="var(--tea)"/><path fill="#eee"/>'],
  ['dark', '<path stroke="#eee" fill="none"/><text fill="white">茶</text>'],
  ['light', ''],
])('the ground of a drawing is %s, so that all of it is seen: %s', async (ground, inside) => {
  const bytes = Buffer.from(`<svg ${NAMESPACE} viewBox="0 0 10 10">${inside}</svg>`);
  expect(await readPicture(bytes)).toMatchObject({ ground });
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

test.each(['webp', 'avif', 'png'] as const)(
  'a picture that moves says how many frames it has: %s',
  async (format) => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((colour) => coloured(colour).png().toBuffer()),
    );
    const bytes =
      format === 'webp'
        ? await sharp(frames, { join: { animated: true } })
            .webp()
            .toBuffer()
        : animate(format, await coloured('#f00').toFormat(format).toBuffer());
    const { frames: found } = await readPicture(bytes);
    expect(found).toBeGreaterThan(1);
    if (format !== 'avif') expect(found).toBe(3);
  },
);

test('a picture that stands still has no frames', async () => {
  for (const format of ['png', 'jpeg', 'webp', 'avif'] as const)
    expect(await readPicture(await coloured('#f00').toFormat(format).toBuffer())).not.toHaveProperty(
      'frames',
    );
});

test('the frames of a picture count as its pixels', () => {
  expect(isTooLarge({ width: 2_000, height: 2_000, frames: 80 })).toBe(true);
  expect(isTooLarge({ width: 2_000, height: 2_000 })).toBe(false);
});

test('an animation within a drawing counts by all its frames', async () => {
  const frame = await blank(1_500, 1_500).png().toBuffer();
  const bytes = await sharp([frame, await coloured('#f00').resize(1_500, 1_500).png().toBuffer()], {
    join: { animated: true },
  })
    .webp()
    .toBuffer();
  const image = `<image href="data:image/webp;base64,${bytes.toString('base64')}"/>`;
  expect(await drawing(image)).toMatchObject({ excess: { limit: 'pixelsWithin' } });
});

const coloured = (background: string) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background } });

/** Says of a still picture that it moves, as an animated PNG or an AVIF with a sequence does. */
function animate(format: 'avif' | 'png', still: Buffer): Buffer {
  if (format === 'avif')
    return Buffer.concat([still.subarray(0, 16), Buffer.from('avis'), still.subarray(20)]);
  const control = Buffer.alloc(20);
  control.writeUInt32BE(8, 0);
  control.write('acTL', 4);
  control.writeUInt32BE(3, 8);
  control.writeUInt32BE(crc32(control.subarray(4, 16)), 16);
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
}

test.each([
  [800, 18_000, true],
  [18_000, 800, true],
  [800, 16_000, false],
])('of a picture of %i × %i it is known whether AVIF holds it: %s', async (width, height, refused) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const { width: wide = 0, height: high = 0 } = await readPicture(bytes);
  expect([wide, high, isTooLarge({ width: wide, height: high })]).toEqual([width, height, refused]);
  if (refused) return;
  const avif = await sharp(bytes).avif({ effort: 0 }).toBuffer();
  expect(avif.subarray(4, 12).toString()).toBe('ftypavif');
});
