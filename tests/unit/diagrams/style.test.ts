import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { darken, lighten } from 'khroma';
import { expect, test } from 'vitest';
import { fontSizeOf, ownStyle, textStyleOf } from '../../../src/diagrams/computed-style.ts';
import { boxOf } from '../../../src/diagrams/element-box.ts';
import { finish } from '../../../src/diagrams/finish.ts';
import { flattenStyle } from '../../../src/diagrams/flatten-style.ts';
import { readTransform } from '../../../src/diagrams/matrix.ts';
import { paint } from '../../../src/diagrams/paint.ts';
import { PALETTE, TINTS } from '../../../src/diagrams/palette.ts';
import { prepareSource } from '../../../src/diagrams/prepare-source.ts';
import { simplifyPath } from '../../../src/diagrams/simplify-path.ts';
import { roleOf, standInFor } from '../../../src/diagrams/stand-ins.ts';

function svgOf(content: string): Element {
  const { document } = new JSDOM(`<!doctype html><body><svg id="s">${content}</svg></body>`).window;
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no picture');
  return svg;
}

test.each([
  [
    'the more specific rule wins, wherever it stands',
    '#s .a rect{stroke-width:3}.a rect{stroke-width:2}rect{stroke-width:1}',
    '',
    '3',
  ],
  ['of two equal rules the later one wins', '.a rect{stroke-width:2}.a rect{stroke-width:4}', '', '4'],
  ['the style attribute wins over rules', '#s .a rect{stroke-width:3}', 'stroke-width:5', '5'],
  [
    'an important rule wins over the style attribute',
    'rect{stroke-width:6 !important}',
    'stroke-width:5',
    '6',
  ],
  [
    'an important attribute wins over an important rule',
    'rect{stroke-width:6!important}',
    'stroke-width:7!important',
    '7',
  ],
  ['rules for other elements do not count', '.b rect{stroke-width:8}circle{stroke-width:9}', '', undefined],
])('%s, in measuring and in the picture', (_, sheet, style, expected) => {
  const svg = svgOf(`<style>${sheet}</style><g class="a"><rect style="${style}" width="9" height="9"/></g>`);
  const rect = svg.querySelector('rect');
  if (!rect) throw new Error('no rect');
  expect(ownStyle(rect, 'stroke-width')).toBe(expected);
  flattenStyle(svg, 'flowchart');
  expect(rect.getAttribute('stroke-width') ?? undefined).toBe(expected);
});

test.each([
  ['20px', 20],
  ['2em', 40],
  ['50%', 10],
  ['2rem', 32],
  ['4ex', 4 * 0.52 * 20],
])('a text of %s within one of 20 px', (size, pixels) => {
  const text = svgOf(`<g style="font-size:20px"><text style="font-size:${size}">字</text></g>`).querySelector(
    'text',
  );
  expect(text && fontSizeOf(text)).toBeCloseTo(pixels);
});

test('what a text inherits comes from the nearest that sets it', () => {
  const svg = svgOf(
    '<style>g{font-weight:bold;text-anchor:end}</style><g><text text-anchor="middle"><tspan>字</tspan></text></g>',
  );
  const span = svg.querySelector('tspan');
  expect(span && textStyleOf(span)).toMatchObject({ bold: true, anchor: 'middle', size: 16 });
});

test.each([
  ['rotate(90, 10, 0)', 20, 0, 10, 10],
  ['rotate(-90)', 5, 0, 0, -5],
  ['translate(3, 4) scale(2)', 1, 1, 5, 6],
  ['matrix(1 0 0 1 7 8)', 0, 0, 7, 8],
  ['no transform', 2, 3, 2, 3],
])('%s moves a point as in a browser', (written, x, y, toX, toY) => {
  const { a, b, c, d, e, f } = readTransform(written);
  expect(a * x + c * y + e).toBeCloseTo(toX);
  expect(b * x + d * y + f).toBeCloseTo(toY);
});

test('the box of a turned group is that of its turned corners', () => {
  const box = boxOf(svgOf('<g transform="rotate(90, 0, 0)"><rect x="10" y="0" width="20" height="4"/></g>'));
  expect(box).toMatchObject({
    left: expect.closeTo(-4),
    right: expect.closeTo(0),
    top: expect.closeTo(10),
    bottom: expect.closeTo(30),
  });
});

test('a shift further in takes the place of one further out', () => {
  const box = boxOf(svgOf('<text y="0" dy="50"><tspan x="0" dy="10">字</tspan></text>'));
  expect(box?.top).toBeCloseTo(10 - 1.06 * 16);
});

test('a simplified outline stays within a tenth of a pixel', () => {
  const points = Array.from(
    { length: 200 },
    (_, index) => `${index} ${(Math.sin(index / 20) * 5).toFixed(3)}`,
  );
  const simple = simplifyPath(`M${points.join('L')}`);
  expect(simple.length).toBeLessThan(points.join('L').length / 2);
  const kept = [...simple.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  for (let index = 0; index < 200; index++) {
    const after = kept.findIndex(([x]) => x >= index);
    const [[x1, y1], [x2, y2]] = [kept[Math.max(0, after - 1)] ?? [0, 0], kept[after] ?? [0, 0]];
    const y = x1 === x2 ? y2 : y1 + ((y2 - y1) * (index - x1)) / (x2 - x1);
    expect(Math.abs(y - Math.sin(index / 20) * 5)).toBeLessThan(0.15);
  }
});

test.each([
  '<foreignObject width="9" height="9"></foreignObject>',
  '<image href="x.png"/>',
  '<switch><rect/></switch>',
])('no picture is made of %s', (foreign) => {
  const { document } = new JSDOM('<!doctype html><body></body>').window;
  expect(() =>
    finish(`<svg id="s"><rect width="9" height="9"/>${foreign}</svg>`, 'flowchart', new Map(), document),
  ).toThrow('in the drawing');
});

test('a long event of a timeline is broken between words, never before a mark', () => {
  const { source } = prepareSource('timeline\n  1990年 : 引来山泉水以后家家户户都通了自来水，不必再挑');
  const lines = source.split('\n')[1]?.split(' : ')[1]?.split('<br>') ?? [];
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(10);
  for (const line of lines) expect(line).not.toMatch(/^[，。]/);
});

test('colours that Mermaid computes from ours are known again, each as its own', () => {
  for (const role of ['paper', 'ink', 'mark-0', 'mark-11', 'scale-3', 'done', 'git'] as const) {
    const colour = standInFor(role);
    const computed = [
      colour,
      ...[10, 20, 30].flatMap((amount) => [lighten(colour, amount), darken(colour, amount)]),
    ];
    expect(computed.map(roleOf)).toEqual(computed.map(() => role));
  }
});

test('a colour fixed by Mermaid is seen in either scheme, its transparency kept', () => {
  const place = { property: 'fill', isText: false, kind: 'flowchart', idPrefix: 's' };
  expect(paint('#eaeaea', place)).toEqual({ colour: 'var(--tint)', opacity: 1 });
  expect(paint('rgb(10, 20, 30)', place)).toEqual({ colour: 'var(--ink-soft)', opacity: 1 });
  expect(paint('rgba(10, 20, 30, 0.5)', place)).toEqual({ colour: 'var(--ink-soft)', opacity: 0.5 });
  expect(paint('none', place).colour).toBe('none');
});

test('a picture by itself has the colours of the site', () => {
  const styles = ['tokens', 'diagram']
    .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
    .join('\n');
  for (const [token, { light, dark }] of Object.entries({ ...PALETTE, ...TINTS })) {
    const values = [...styles.matchAll(new RegExp(`--${token}: (#[0-9a-f]+);`, 'g'))].map(
      ([, value]) => value,
    );
    expect(values, token).toEqual([light, dark, dark]);
  }
});
