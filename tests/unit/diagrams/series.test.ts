import { expect, test } from 'vitest';
import { see } from './drawn.ts';

/** How each of the elements is told from the others: without colours, as on a black-and-white print. */
function signs(elements: readonly Element[], svg: Element): string[] {
  return elements.map((element) => {
    const fill = element.getAttribute('fill') ?? '';
    const hatch = /url\(#(.+)\)/.exec(fill)?.[1];
    const lines = hatch && svg.querySelector(`[id="${hatch}"] path`)?.getAttribute('d');
    return `${lines ?? 'plain'} ${element.getAttribute('stroke-dasharray') ?? 'solid'}`;
  });
}

function colours(elements: readonly Element[]): (string | null)[] {
  return elements.map((element) => element.getAttribute('fill') + String(element.getAttribute('stroke')));
}

function expectDistinct(elements: readonly Element[], svg: Element, count: number): void {
  expect(elements).toHaveLength(count);
  expect(new Set(signs(elements, svg)).size, 'signs').toBe(count);
  expect(new Set(colours(elements)).size, 'colours').toBe(count);
}

test('slices of a pie differ by hatch and colour, and so do their marks in the legend', async () => {
  const { svg } = await see('pie\n  "春水" : 35\n  "夏水" : 30\n  "秋水" : 20\n  "冬水" : 15');
  const slices = [...svg.querySelectorAll('path')].filter((path) => /a/i.test(path.getAttribute('d') ?? ''));
  expectDistinct(slices, svg, 4);
  const legend = [...svg.querySelectorAll('rect')].filter((rect) => !rect.closest('pattern'));
  expect(legend.map((rect) => rect.getAttribute('fill'))).toEqual(
    slices.map((path) => path.getAttribute('fill')),
  );
});

test('twelve slices are twelve different ones', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => `  "第${index + 1}家" : ${20 - index}`);
  const { svg } = await see(`pie\n${rows.join('\n')}`);
  const slices = [...svg.querySelectorAll('path')].filter((path) => /a/i.test(path.getAttribute('d') ?? ''));
  const pairs = slices.map((path, index) => colours([path])[0] + (signs(slices, svg)[index] ?? ''));
  expect(new Set(pairs).size).toBe(12);
});

test('numbers of small slices stand apart, outside', async () => {
  const { svg, text, box } = await see('pie\n  "大户" : 90\n  "甲" : 4\n  "乙" : 3\n  "丙" : 3');
  const circle = box(svg.querySelector('circle'));
  const [four, three] = [box(text('4%')), box(text('3%'))];
  expect(four.right < three.left || three.bottom < four.top || four.bottom < three.top).toBe(true);
  for (const { left, right, top, bottom } of [four, three]) {
    const [x, y] = [
      (left + right) / 2 - (circle.left + circle.right) / 2,
      (top + bottom) / 2 - (circle.top + circle.bottom) / 2,
    ];
    expect(Math.hypot(x, y)).toBeGreaterThan((circle.right - circle.left) / 2);
  }
});

test('curves of a radar are lines that differ, with the same lines in the legend', async () => {
  const { svg } = await see(
    'radar-beta\n  axis a["快"], b["稳"], c["省"]\n  curve x["新炉"]{4, 3, 5}\n  curve y["老炉"]{2, 5, 3}\n  curve z["土灶"]{1, 2, 4}\n  max 5',
  );
  const curves = [...svg.querySelectorAll('path[stroke*="series"]')].filter(
    (path) => !path.closest('pattern'),
  );
  const legend = curves.filter((path) => /^M-32/.test(path.getAttribute('d') ?? ''));
  const drawn = curves.filter((path) => !legend.includes(path));
  expectDistinct(drawn, svg, 3);
  for (const curve of drawn) expect(curve.getAttribute('fill')).toBe('none');
  expect(legend.map((path) => path.getAttribute('stroke-dasharray'))).toEqual(
    drawn.map((path) => path.getAttribute('stroke-dasharray')),
  );
});

test('five lines of a chart are five different ones', async () => {
  const lines = [1, 2, 3, 4, 5].map((height) => `  line [${height}, ${6 - height}, 3]`);
  const { svg } = await see(`xychart-beta\n  x-axis ["甲", "乙", "丙"]\n${lines.join('\n')}`);
  const drawn = [...svg.querySelectorAll('path[stroke*="series"]')].filter(
    (path) => !path.closest('pattern'),
  );
  expectDistinct(drawn, svg, 5);
});

test('bars of two kinds differ by hatch', async () => {
  const { svg } = await see('xychart-beta\n  x-axis ["晴", "雨"]\n  bar [4, 6]\n  bar [2, 3]');
  const bars = [...svg.querySelectorAll('rect[stroke*="series"]')];
  expect(bars).toHaveLength(4);
  expect(new Set(signs(bars, svg)).size).toBe(2);
});

test('persons of a journey have shapes of their own', async () => {
  const { svg } = await see('journey\n  section 上山\n    背篓: 4: 父亲, 女儿\n    认路: 2: 女儿');
  const shapes = [...svg.querySelectorAll('path[stroke*="series"]')];
  expect(new Set(shapes.map((path) => /a/i.test(path.getAttribute('d') ?? ''))).size).toBe(2);
});

test('a treemap is drawn, each part told from its neighbour', async () => {
  const { svg, text } = await see(
    'treemap-beta\n"山货"\n  "菌"\n    "松茸": 5\n  "果"\n    "山楂": 4\n    "核桃": 3',
  );
  for (const words of ['松茸', '山楂', '核桃']) expect(text(words)).toBeDefined();
  const fills = [...svg.querySelectorAll('rect')].flatMap(
    (rect) => /url.+/.exec(rect.getAttribute('fill') ?? '') ?? [],
  );
  expect(new Set(fills).size).toBeGreaterThanOrEqual(2);
  expect(svg.querySelector('[clip-path], clipPath')).toBeNull();
});
