import path from 'node:path';
import { expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import { layoutMap, type MapLayout, turnMap } from '../../../src/views/layout-map.ts';
import { mapReport } from '../../../src/views/report-map.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
const map = mapReport(editions[0].report, 26);
if (!map) throw new Error('the fixture states problems');
const layout = layoutMap(map, { length: 400, breadth: 500, before: 150, behind: 90, pitch: 14 });

test('what the report ties and what the edition ties are bands of their own, the report’s first', () => {
  const frost = map.bands.filter(({ pressure }) => pressure.name === '倒春寒冻坏头芽');
  expect(frost.map(({ chapter, basis, count }) => [chapter.id, basis, count])).toEqual([
    ['picking', 'report', 1],
    ['picking', 'edition', 2],
    ['selling', 'edition', 1],
  ]);
  const bases = map.bands.map(({ basis }) => basis);
  expect(bases).toEqual([...bases].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
});

/** Where a band begins and ends. */
function endsOf(path: string): { x: number; y: number }[] {
  const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
  const [x = 0, y = 0] = numbers;
  return [
    { x, y },
    { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 },
  ];
}

test.each<[string, MapLayout]>([
  ['lying', layout],
  ['upright', turnMap(layout)],
])('%s, each band goes from the bar of its problem to that of its chapter', (_, { ends, bands }) => {
  expect(bands.length).toBeGreaterThan(6);
  for (const { pressure, chapter, path } of bands) {
    const [from, to] = endsOf(path);
    for (const [side, id, at] of [
      ['pressure', pressure.id, from],
      ['chapter', chapter.id, to],
    ] as const) {
      const bar = ends.find((end) => end.side === side && end.id === id);
      const inside = (value = 0, start = 0, length = 0) => value >= start - 1 && value <= start + length + 1;
      expect([inside(at?.x, bar?.x, bar?.width), inside(at?.y, bar?.y, bar?.height)], path).toEqual([
        true,
        true,
      ]);
    }
  }
});

test('upright, the problems stand above the chapters, in the order that they have lying', () => {
  const order = ({ ends }: MapLayout, side: 'x' | 'y') =>
    ends
      .filter((end) => end.side === 'pressure')
      .toSorted((a, b) => a[side] - b[side])
      .map(({ id }) => id);
  const upright = turnMap(layout);
  expect(order(upright, 'x')).toEqual(order(layout, 'y'));
  const lowest = Math.max(...upright.ends.flatMap(({ side, y }) => (side === 'pressure' ? [y] : [])));
  for (const end of upright.ends) if (end.side === 'chapter') expect(end.y).toBeGreaterThan(lowest);
});

test('what has no band is known by it, and by nothing else', () => {
  const empty = layout.ends.filter(({ isEmpty }) => isEmpty).map(({ side, name }) => [side, name]);
  expect(empty).toEqual([
    ['pressure', '台风刮断茶树'],
    ['chapter', '写在前面'],
  ]);
});

test('problems are gathered by section, then by chapter, where there are too many', () => {
  const pressures = (most: number) =>
    mapReport(editions[0].report, most)?.pressures.map(({ route }) => route);
  expect(pressures(6)).toHaveLength(6);
  expect(pressures(5)).toEqual(['picking/weather/', 'picking/pickers/', 'making/firing/', 'selling/market/']);
  expect(pressures(3)).toEqual(['picking/', 'making/', 'selling/']);
  expect(pressures(1)).toEqual(['picking/', 'making/', 'selling/']); // as few as there can be
});
