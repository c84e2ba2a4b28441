import { expect, test } from 'vitest';
import { isWithin, middleOf, overlap, see } from './drawn.ts';

test.each([
  ['a flowchart', 'flowchart TD\n  挑水 --> 劈柴\n  劈柴 --> 生火\n  挑水 --> 生火'],
  ['states', 'stateDiagram-v2\n  空闲 --> 忙碌: 来客\n  忙碌 --> 空闲: 送客'],
])('arrows of %s enter their boxes from above or below', async (_, source) => {
  const { svg } = await see(source);
  const ends = [...svg.querySelectorAll('path[marker-end]')].map((path) => {
    const numbers = (path.getAttribute('d')?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(-4);
    return Math.abs(y2 - y1) > Math.abs(x2 - x1);
  });
  expect(ends.length).toBeGreaterThan(1);
  expect(ends).not.toContain(false);
});

test('every label of a gantt is ink, in or beside its bar', async () => {
  const { text } = await see(
    'gantt\n  dateFormat YYYY-MM-DD\n  section 秋收\n  割稻 :done, a, 2023-09-01, 15d\n  晒谷 :active, b, after a, 15d\n  入仓 :c, after b, 1d',
  );
  for (const words of ['秋收', '割稻', '晒谷', '入仓'])
    expect(text(words).closest('[fill]')?.getAttribute('fill'), words).toBe('var(--ink)');
});

test('dates of a gantt do not run into each other', async () => {
  const { svg, box } = await see('gantt\n  dateFormat YYYY-MM-DD\n  section 冬\n  封山 :a, 2023-01-01, 40d');
  const dates = [...svg.querySelectorAll('text')]
    .filter((text) => /\d-\d/.test(text.textContent ?? ''))
    .map(box);
  expect(dates.length).toBeGreaterThan(2);
  for (const [index, date] of dates.entries())
    expect(date.left).toBeGreaterThan(dates[index - 1]?.right ?? -1e9);
});

test('a milestone is a diamond; what is done, under way and critical differs without colour', async () => {
  const { svg } = await see(
    'gantt\n  dateFormat YYYY-MM-DD\n  section 修渠\n  勘线 :done, a, 2023-01-01, 9d\n  开挖 :active, b, after a, 9d\n  砌石 :crit, c, after a, 9d\n  种树 :d, after a, 9d\n  通水 :milestone, after c, 0d',
  );
  expect(svg.querySelector('polygon')?.getAttribute('points')?.split(' ')).toHaveLength(4);
  const bars = [...svg.querySelectorAll('rect[rx]')].map((rect) =>
    [
      /^url/.test(rect.getAttribute('fill') ?? ''),
      rect.getAttribute('stroke-dasharray'),
      rect.getAttribute('stroke'),
    ].join(),
  );
  expect(bars).toHaveLength(4);
  expect(new Set(bars).size).toBe(4);
});

test.each([
  ['timeline', 'timeline\n  title 一条老街从土路变成石板路又铺上柏油的六十年\n  1960年 : 土路'],
  ['timeline', 'timeline\n  title 老街\n  1960年 : 土路'],
  ['journey', 'journey\n  title 赶集\n  section 去\n    走路: 3: 挑夫'],
])('the title of a %s is in the picture', async (_, source) => {
  const { svg, text, box } = await see(source);
  const title = /title (.+)/.exec(source)?.[1] ?? '';
  const [x = 0, y = 0, width = 0, height = 0] = svg.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  expect(isWithin(box(text(title)), { left: x, top: y, right: x + width, bottom: y + height })).toBe(true);
});

test.each([
  ['timeline', 'timeline\n  1988年 : 通电', '通电'],
  ['journey', 'journey\n  section 清早\n    喂马: 3: 马夫', '喂马'],
])('words of a %s stand in the middle of their card', async (_, source, words) => {
  const { svg, text, box } = await see(source);
  const label = box(text(words));
  const card = [...svg.querySelectorAll('rect, path')]
    .map(box)
    .filter((each) => isWithin(label, each))
    .sort((a, b) => (a.right - a.left) * (a.bottom - a.top) - (b.right - b.left) * (b.bottom - b.top))[0];
  if (!card) throw new Error('no card');
  expect(Math.abs(middleOf(label).x - middleOf(card).x)).toBeLessThan(2);
  expect(Math.abs(middleOf(label).y - middleOf(card).y)).toBeLessThan(3);
});

test('titles of kanban columns are ink, clear of the cards', async () => {
  const { svg, text, box } = await see('kanban\n  要做\n    补网\n  做完\n    晒鱼');
  const cards = [...svg.querySelectorAll('rect')]
    .filter((rect) => /paper/.test(rect.getAttribute('fill') ?? ''))
    .map(box);
  for (const words of ['要做', '做完']) {
    expect(text(words).closest('[fill]')?.getAttribute('fill')).toBe('var(--ink)');
    const { left, right, top } = box(text(words));
    const bottom = top + 22;
    expect(cards.some((card) => overlap({ left, right, top, bottom: bottom - 4 }, card))).toBe(false);
  }
});

test.each([
  ['a mindmap', 'mindmap\n  root((上面<br/>下面的字长得多))\n    叶', '上面', '下面的字长得多'],
  [
    'states',
    'stateDiagram-v2\n  state "涨潮<br/>（要等大半天）" as a\n  [*] --> a',
    '涨潮',
    '（要等大半天）',
  ],
  ['a flowchart', 'flowchart TD\n  a["短<br/>这一行长一些"]', '短', '这一行长一些'],
])('lines in %s are centred', async (_, source, short, long) => {
  const { svg } = await see(source);
  const line = (words: string) => {
    const found = [...svg.querySelectorAll('tspan')].find((span) => span.textContent === words);
    return {
      x: found?.getAttribute('x'),
      anchor: found?.closest('[text-anchor]')?.getAttribute('text-anchor'),
    };
  };
  expect(line(short).anchor).toBe('middle');
  expect(line(short)).toEqual(line(long));
});

test('a mark at the end of a line does not push its words aside', async () => {
  const { svg } = await see('flowchart TD\n  a["先淘米，<br/>再生火"]');
  const [marked, plain] = [...svg.querySelectorAll('tspan')].map((span) => Number(span.getAttribute('x')));
  expect((marked ?? 0) - (plain ?? 0)).toBe(4); // half of the mark's square is empty
});

test('lines stand as far apart as in a text', async () => {
  const { svg } = await see('flowchart TD\n  a["一行<br/>二行"]');
  const [first = 0, second = 0] = [...svg.querySelectorAll('tspan')].map((span) =>
    Number.parseFloat(span.getAttribute('y') ?? ''),
  );
  expect(second - first).toBeCloseTo(1.45);
});

test('codes of characters are the characters', async () => {
  const { drawing } = await see('flowchart TD\n  a["他喊#quot;开船#quot;"] --> b["甲#lt;乙#amp;丙#9829;"]');
  expect(drawing.labels).toEqual(['他喊"开船"', '甲<乙&丙♥']);
});

test('an icon is left out, not spelled out', async () => {
  const { drawing } = await see(
    'flowchart TD\n  a[fa:fa-ship 渡船] --> b[fab:fa-github 码头] --> c(fa:fa-ban) --> d["fa:fa-car"]',
  );
  expect(drawing.labels).toEqual(['渡船', '码头']);
});

test('no word is broken in two', async () => {
  const { drawing } = await see('erDiagram\n  FISHING-HARBOUR-MASTER ||--o{ BOAT : 管');
  expect(drawing.labels).toContain('FISHING-HARBOUR-MASTER');
});

test('the rows of a label are one text, with spaces between words of letters', async () => {
  const { drawing } = await see('flowchart TD\n  a["Boats of<br/>the harbour"] --> b["港里<br/>的船"]');
  expect(drawing.labels).toEqual(['Boats of the harbour', '港里的船']);
});

test('an annotation of a class stays in its box, and no compartment is empty', async () => {
  const { svg, text, box } = await see('classDiagram\n  class 船 {\n    <<abstract>>\n    吃水\n  }');
  const frame = [...svg.querySelectorAll('path')]
    .map(box)
    .sort((a, b) => b.bottom - b.top - (a.bottom - a.top))[0];
  if (!frame) throw new Error('no box');
  for (const words of ['«abstract»', '船', '吃水'])
    expect(isWithin(box(text(words)), frame), words).toBe(true);
  const lines = [...svg.querySelectorAll('path')].map(box).filter(({ top, bottom }) => bottom - top < 1);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.top).toBeLessThan(box(text('吃水')).top);
});

test('boxes of a sequence are drawn, notes upon them seen', async () => {
  const { svg, text, box } = await see(
    'sequenceDiagram\n  box 岸上\n  participant 渔夫\n  end\n  rect rgb(230, 240, 250)\n    Note right of 渔夫: 起风\n    渔夫->>船: 收帆\n  end',
  );
  expect(text('岸上')).toBeDefined();
  const around = [...svg.querySelectorAll('rect')].filter((rect) => isWithin(box(text('起风')), box(rect)));
  expect(new Set(around.map((rect) => rect.getAttribute('fill'))).size).toBeGreaterThan(1);
});

test('a name beneath a symbol is clear of it and of the lifeline', async () => {
  const { svg, text, box } = await see(
    'sequenceDiagram\n  participant 仓@{ "type" : "database" }\n  仓->>店: 出货',
  );
  const name = box(text('仓'));
  const symbol = box(svg.querySelector('g > path'));
  const line = [...svg.querySelectorAll('line')]
    .map(box)
    .find(({ left }) => Math.abs(left - middleOf(name).x) < 2);
  expect(name.top).toBeGreaterThanOrEqual(symbol.bottom);
  expect(line?.top).toBeGreaterThanOrEqual(name.bottom);
});

test('a block arrow has no code in it', async () => {
  const { drawing } = await see('block\n  a["甲"] 去<["&nbsp;"]>(right) b["乙"]');
  expect(drawing.labels).toEqual(['甲', '乙']);
});

test('the title of a group is off its border, that of a composite state in its bar', async () => {
  const group = await see('flowchart TD\n  subgraph g["码头"]\n    a["船"]\n  end');
  const frames = [...group.svg.querySelectorAll('rect')].map(group.box).sort((a, b) => a.top - b.top);
  expect(group.box(group.text('码头')).top - (frames[0]?.top ?? 0)).toBeGreaterThan(2);
  const states = await see('stateDiagram-v2\n  state "出海" as s {\n    撒网 --> 收网\n  }');
  const bar = [...states.svg.querySelectorAll('rect')].map(states.box).sort((a, b) => a.top - b.top)[0];
  if (!bar) throw new Error('no bar');
  expect(isWithin(states.box(states.text('出海')), bar)).toBe(true);
});

test('a diamond holds its words, dots are clear of theirs', async () => {
  const diamond = await see('flowchart TD\n  a{"潮水<br/>涨了没有？"}');
  expect(
    isWithin(
      diamond.box(diamond.svg.querySelector('text')),
      diamond.box(diamond.svg.querySelector('polygon')),
    ),
  ).toBe(true);
  const dots = await see('quadrantChart\n  "近海": [0.3, 0.6]\n  "远海": [0.7, 1]');
  for (const circle of dots.svg.querySelectorAll('circle'))
    for (const text of dots.svg.querySelectorAll('text'))
      expect(overlap(dots.box(circle), dots.box(text))).toBe(false);
});

test.each([
  [
    'sequenceDiagram\n  # 注释\n  甲->>乙: 第#1步完\n  Note over 甲: 见#2条\n  loop 第#3次\n    甲->>乙: 好\n  end',
    ['第#1步完', '见#2条', '[第#3次]', '好'],
  ],
  ['sequenceDiagram\n  participant 甲 as #1茶农\n  甲->>甲: #quot;好#quot;', ['#1茶农', '"好"']],
])('a number sign in a sequence is drawn, and what stands after it', async (source, expected) => {
  expect((await see(source)).drawing.labels).toEqual(expect.arrayContaining(expected));
});

test('elements of HTML in a label are not drawn as they are written; raised digits are raised', async () => {
  const { drawing } = await see(
    'flowchart LR\n  a["x<sup>2</sup> <b><u>粗</u></b>"] --> b["H<sub>2</sub>O < 3"]',
  );
  expect(drawing.labels.join(' ')).toBe('x² 粗 H₂O < 3');
});

test.each([
  ['xychart-beta\n  x-axis ["春", "秋"]\n  bar [30, 70]', '0'],
  ['xychart-beta\n  x-axis ["春", "秋"]\n  y-axis "斤"\n  bar [30, 70]', '0'],
  ['xychart-beta\n  x-axis ["春", "秋"]\n  y-axis "斤" 20 --> 70\n  bar [30, 70]', '20'],
  ['xychart-beta\n  x-axis ["春", "秋"]\n  line [30, 70]', '30'],
])('the axis of bars starts at 0 unless it is said where: %s', async (source, least) => {
  const numbers = (await see(source)).drawing.labels.filter((label) => /^\d+$/.test(label));
  expect(Math.min(...numbers.map(Number))).toBe(Number(least));
});
