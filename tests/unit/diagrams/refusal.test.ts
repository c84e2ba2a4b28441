import { expect, test } from 'vitest';
import { drawDiagrams } from '../../../src/diagrams/draw.ts';
import { explainRefusal } from '../../../src/diagrams/refusal.ts';
import { refusalOf } from './drawn.ts';

test.each([
  ['C4Container\n  Person(a, "守林人")', 'C4Container'],
  ['eventmodeling\n\ntf 01 ui Screen', 'eventmodeling'],
  ['%% 注\nzenuml\n  甲.说()', 'zenuml'],
])('a type that is not drawn here is refused by name: %s', async (source, name) => {
  const refusal = await refusalOf(source);
  expect(refusal.why).toEqual({ kind: 'type', name });
  const { zh, en } = explainRefusal(refusal);
  expect(zh).toContain(`本站不支持这种图（${name}）`);
  expect(en).toContain(`This type of diagram (${name}) is not supported here`);
  expect(zh + en).not.toMatch(/语法|syntax/);
});

test.each([
  ['flowchart TD\n  a@{ img: "boat.png", label: "船" }', 2, '节点里的图片', 'Images in nodes'],
  ['flowchart TD\n  a@{ icon: "fa:ship", label: "船" }', 2, '图标节点', 'Icon shapes'],
  ['flowchart TD\n  甲\n  a["$$y^2$$"]', 3, '数学公式', 'Mathematical formulas'],
  ['sequenceDiagram\n  participant 乙 as $$z$$', 2, '数学公式', 'Mathematical formulas'],
  ['venn-beta\n  set 海\n    text h["鱼"]', 3, '集合里的文字', 'Texts within the sets'],
  ['architecture-beta\n  service s(logos:aws)[S3]', 2, '图标节点', 'Icon shapes'],
])('a feature that is not drawn here is refused by name, at its line: %s', async (source, line, zh, en) => {
  const refusal = await refusalOf(source);
  expect(refusal).toMatchObject({ line, why: { kind: 'feature' } });
  const words = explainRefusal(refusal);
  expect(words.zh).toContain(`本站的图不支持${zh}`);
  expect(words.en).toContain(en);
  expect(words.en).toContain('not supported here');
});

test.each([
  ['xychart-beta\n  x-axis [晴, 雨]\n  bar [3, 7]', 2, '英文双引号'],
  ['quadrantChart\n  "近海": [1.0, 0.4]', 2, '不写 1.0'],
  ['xychart-beta\n  x-axis ["晴, 天", "雨"]\n  bar [1,200, 3,400]', 3, '1200'],
  ['xychart-beta\n  x-axis ["晴", "雨"]\n  bar [1,200,3,400]', 3, '1200'],
  ['xychart-beta\n  x-axis ["晴", "雨", "雪"]\n  bar [1,200, 3]', 3, '1200'],
  ['xychart-beta\n  bar [1,200, 3,400]', 2, '1200'],
  ['xychart-beta\n  bar [1 200, 3400]', 2, '1200'],
  ['xychart-beta\n  y-axis 0 --> 4,000\n  bar [1200, 3400]', 2, '1200'],
  ['pie\n  "晴" : 1,200', 2, '1200'],
  ['pie\n  "晴" : 1_200', 2, '1200'],
  ['quadrantChart\n  "近海": [0,3, 0,4]', 2, '“.”'],
  ['radar-beta\n  axis a["晴"], b["雨"], c["雪"]\n  curve x["春"]{1,200, 300, 400}', 3, '1200'],
  ['sankey-beta\n\n河,海,1,200', 3, '1200'],
  ['sankey-beta\n\n河,海,"1,200"', 3, '1200'],
  ['treemap-beta\n"水"\n  "海": 1_200', 3, '1200'],
  ['pie\n  "晴"：30', 2, '半角'],
  ['pie\n  “晴” : 30', 2, '半角'],
  ['pie\n  "晴" : ３０', 2, '半角'],
  ['xychart-beta\n  x-axis ["晴"，"雨"]\n  bar [3, 7]', 2, '半角'],
  ['xychart-beta\n  x-axis ["晴", "雨"]\n  bar [3，7]', 3, '半角'],
  ['xychart-beta\n  x-axis ["晴", "雨"]\n  bar ［3, 7］', 3, '半角'],
])('what to do is said where it is known: %s', async (source, line, zh) => {
  const refusal = await refusalOf(source);
  expect(refusal).toMatchObject({ line, why: { kind: 'hint' } });
  expect(explainRefusal(refusal).zh).toContain(zh);
});

test.each([
  'pie title 晴雨: 1,200天\n  "1,200以上: 2,3" : 30',
  'xychart-beta\n  title "1,200, 3,400"\n  x-axis ["1,200, 2", "3"]\n  bar [100,200]',
  'xychart-beta\n  bar [100,200,300]',
  'treemap-beta\n"水"\n  "海": 1,200',
  'sankey-beta\n\n2019,2020,100',
])('numbers that Mermaid reads as they are meant are drawn: %s', async (source) => {
  expect((await drawDiagrams([source])).get(source)).toHaveProperty('svg');
});

test('what Mermaid cannot read is told with its line, comments and blank lines counted', async () => {
  const refusal = await refusalOf('\n%% 一行注释\nflowchart TD\n  a --> b\n  a --> --> c\n');
  expect(refusal).toMatchObject({
    line: 5,
    why: { kind: 'syntax' },
    reason: expect.stringContaining('Parse error'),
  });
  expect(explainRefusal(refusal).en).toContain('Mermaid says');
});

test('a word that no Mermaid knows is no type that is not supported', async () => {
  expect((await refusalOf('flowchat TD\n  a --> b')).why).toEqual({ kind: 'syntax' });
});

test('a long diagram is drawn, not a picture of an error', { timeout: 60_000 }, async () => {
  const rows = Array.from(
    { length: 900 },
    (_, index) => `  "第${index}种很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的名字" : 1`,
  );
  const source = `pie\n${rows.join('\n')}`;
  expect(source.length).toBeGreaterThan(30_000);
  const outcome = (await drawDiagrams([`${source}\n%% ${'长'.repeat(60_000)}`])).values().next().value;
  expect(JSON.stringify(outcome)).not.toMatch(/Maximum text size|Syntax error/);
  expect(outcome).toHaveProperty('svg');
});
