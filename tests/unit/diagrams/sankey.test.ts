import { expect, test } from 'vitest';
import { nameByIds } from '../../../src/diagrams/sankey-names.ts';
import { see } from './drawn.ts';

test('names of a sankey may be Chinese, quoted, with commas and quotes', async () => {
  const { drawing } = await see('sankey-beta\n"上游","下游, 东岸",12\n上游,"他说""西岸""",5');
  expect(drawing.labels).toEqual(['上游 17', '下游, 东岸 12', '他说"西岸" 5']);
});

test('lines stay where they are, other lines as they are', () => {
  const { source, names } = nameByIds('sankey\n\n%% 注\n甲,乙,3\n乙,甲丙,2.5\nshort,line');
  expect(source.split('\n')).toEqual(['sankey', '', '%% 注', 'n1,n2,3', 'n2,n3,2.5', 'short,line']);
  expect([...names.values()]).toEqual(['甲', '乙', '甲丙']);
});

test('ids begin anew in each picture and all belong to it', async () => {
  const first = await see('sankey\n东,西,3');
  await see('sankey\n南,北,3\n北,中,2');
  const again = await see('sankey\n东,西,3\n');
  expect(again.drawing.svg).toBe(first.drawing.svg);
  for (const { id } of again.svg.querySelectorAll('[id]')) expect(id).toMatch(/^\ufdd0-\d+$/u);
});

test('names are read on their bands', async () => {
  const { svg, text } = await see('sankey\n山,海,9');
  expect(text('山 9').getAttribute('stroke')).toBe('var(--paper)');
  const order = [...svg.querySelectorAll('text, path')].map(({ localName }) => localName);
  expect(order.lastIndexOf('path')).toBeLessThan(order.indexOf('text'));
});
