import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawDiagrams, readKnown } from '../../../src/diagrams/draw.ts';
import { drawAlike } from '../../../src/diagrams/draw-alike.ts';
import { BeyondLimit, DIAGRAM_LIMITS, findExcess, limitElements } from '../../../src/diagrams/limits.ts';
import { refusalOf, see } from './drawn.ts';

const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n');
const all = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' & ');

/** Sources of a few lines that ask for a great deal, and what is said of them. */
test.each([
  ['packetBits', 'packet-beta\n  0-399999999: "茶"', 2],
  ['packetBits', 'packet-beta\n  0-3: "茶"\n  4-\n  399999999 : "叶"', 3],
  ['packetBits', "packet-beta\n  title 一九\n  0-3: '茶' 4-99999: '叶'", 3],
  ['packetBits', `packet\n${rows(9, () => '  +100: "茶"')}`, 7],
  ['blockColumns', 'block-beta\n  columns 1000000\n  a b', 2],
  ['blockColumns', 'block-beta\n  columns 3\n  a space:3000000 b', 3],
  ['blockColumns', 'block-beta\n  a["茶"]:1000000 b', 2],
  ['branchOrder', 'gitGraph\n  commit\n  branch b order: 100000000', 3],
  ['connectionLength', `flowchart LR\n  a -${'-'.repeat(3000)}> b`, 2],
  ['connectionLength', `graph LR\n  a ==${'='.repeat(3000)}> b`, 2],
  ['connectionLength', `graph LR\n  a -${'.'.repeat(3000)}-> b`, 2],
  ['sourceLength', `pie\n%% ${'长'.repeat(200_000)}\n  "茶" : 1`, undefined],
])('%s: told before anything is drawn, with its line', (limit, source, line) => {
  expect(findExcess(source)).toEqual({ limit, line });
});

test.each([
  ['edges', `flowchart LR\n  ${all(100, 'a')} --> ${all(99, 'b')}`],
  ['side', 'journey\n  section 茶\n    采: 100000000: 甲'],
  ['side', 'quadrantChart\n  "茶": [0.2, 0.6] radius: 1000000'],
])('%s: told while it is drawn', async (limit, source) => {
  expect((await refusalOf(source)).why).toEqual({ kind: 'limit', name: limit });
});

test.each([
  'packet-beta\n  title 2024:1 报文\n  0-15: "源端口 99999: 见注"\n  16-31: "目的端口"',
  'block-beta\n  columns 3\n  a["比例 1:1000000"] b:2 space:3 c',
  'flowchart LR\n  a["----------------------------------------------------------"] ----> b',
  'gantt\n  dateFormat YYYY-MM-DD\n  section 春\n  采茶 :a, 2024-04-01, 3650d',
])('what is ordinary is not refused: %s', (source) => {
  expect(findExcess(source)).toBeUndefined();
});

test('what was refused is not drawn again, for another script or another run', async () => {
  const mark = process.pid; // never drawn before
  const source = `flowchart LR\n  a[发${mark}] --> --> b`;
  const converted = source.replace('发', '發');
  const refused = (await drawDiagrams([source])).get(source);
  expect(refused).toMatchObject({ why: { kind: 'syntax' } });
  drawAlike(converted, source);
  for (const each of [source, converted]) expect(readKnown(each)).toEqual(refused);
});

test('after a refused picture the next one is drawn as it would be without it', async () => {
  const next = (name: string) => `flowchart LR\n  a[${name}${process.pid}]:::problem --> b[叶]`;
  const before = (await see(next('甲'))).drawing.svg;
  await refusalOf(`venn-beta\n  set A["${process.pid}"]: 10\n  style A fill:#f00`).catch(() => undefined);
  await refusalOf(`journey\n  section 茶${process.pid}\n    采: 100000000: 甲`);
  expect((await see(next('乙'))).drawing.svg.replaceAll('乙', '甲')).toBe(before);
});

test('no more elements are made for a diagram than it may have, even if whoever draws goes on', () => {
  const { Document, document } = new JSDOM('').window;
  const elements = limitElements(Document.prototype);
  const draw = (count: number) => {
    elements.reset();
    for (let made = 0; made < count; made++) {
      try {
        document.createElementNS('http://www.w3.org/2000/svg', 'g');
      } catch {
        // as a diagram's code may
      }
    }
    elements.hold();
  };
  expect(() => draw(DIAGRAM_LIMITS.elements)).not.toThrow();
  expect(() => draw(DIAGRAM_LIMITS.elements + 1)).toThrow(BeyondLimit);
  expect(() => draw(10)).not.toThrow();
});
