import { expect, test } from 'vitest';
import { see } from './drawn.ts';

const paths = (svg: Element) => [...svg.querySelectorAll('g > path')];

test.each([
  ['a stadium', 'a([新茶])'],
  ['a cylinder', 'a[(茶仓)]'],
  ['a hexagon', 'a{{烘焙}}'],
])('the outline of %s is drawn once, with its surface', async (_, node) => {
  const { svg } = await see(`flowchart LR\n  ${node}`);
  const outlines = paths(svg).map((path) => path.getAttribute('d')?.length ?? 0);
  expect(svg.querySelector('g > path, g > polygon, g > rect')?.getAttribute('fill')).toMatch(/^var/);
  expect(outlines.length).toBeLessThanOrEqual(1);
});

test('a node with round ends is one rectangle of the same size', async () => {
  const { svg, text, box } = await see('flowchart LR\n  a([当年的新茶])');
  const rect = svg.querySelector('g > rect');
  const [width, height, rx] = ['width', 'height', 'rx'].map((name) => Number(rect?.getAttribute(name)));
  expect(paths(svg)).toEqual([]);
  expect(rx).toBeCloseTo((height ?? 0) / 2, 1);
  expect(width).toBeGreaterThan(height ?? 0);
  const [around, words] = [box(rect), box(text('当年的新茶'))];
  expect(around.left).toBeLessThan(words.left);
  expect(around.right).toBeGreaterThan(words.right);
});

test('two outlines of different size both stay', async () => {
  const { svg, box } = await see('flowchart LR\n  a(((烘焙)))');
  const widths = [...svg.querySelectorAll('circle, g > path')].map((each) => {
    const { left, right } = box(each);
    return Math.round(right - left);
  });
  expect(new Set(widths).size).toBe(2);
});

test('what has neither surface nor line leaves no rectangle, and its words stay in place', async () => {
  const style = 'classDef plain fill:none,stroke-width:0';
  const { svg, text, box } = await see(`flowchart LR\n  a[新茶]:::plain --> b[老茶]\n  ${style}`);
  expect(svg.querySelectorAll('rect')).toHaveLength(1);
  expect(box(text('新茶')).left).toBeGreaterThan(0);
});
