import { expect, test } from 'vitest';
import { drawDiagrams } from '../../../src/diagrams/draw.ts';
import { drawAlike } from '../../../src/diagrams/draw-alike.ts';

const diagram = (first: string, second: string) => `flowchart LR\n  a[${first}] --> b[${second}]\n`;

test('a converted diagram is the same picture with other characters', async () => {
  const mark = `${process.pid}`; // never drawn before
  const [simplified, traditional] = [diagram(`发展${mark}`, '历史'), diagram(`發展${mark}`, '歷史')];
  const drawn = (await drawDiagrams([simplified])).get(simplified);
  drawAlike(traditional, simplified);
  const converted = (await drawDiagrams([traditional])).get(traditional);
  if (!drawn || !converted || 'reason' in drawn || 'reason' in converted) throw new Error('not drawn');
  expect(converted.labels).toEqual([`發展${mark}`, '歷史']);
  expect(converted.svg).toBe(drawn.svg.replaceAll('发', '發').replaceAll('历', '歷'));
});

test('so is the narrow one that phones are shown', async () => {
  const wide = (first: string) =>
    `flowchart LR\n  ${Array.from({ length: 9 }, (_, at) => `n${at}[${first}${process.pid}，第${at}步]`).join(' --> ')}\n`;
  const [simplified, traditional] = [wide('发酵以后再发展'), wide('發酵以後再發展')];
  const drawn = (await drawDiagrams([simplified])).get(simplified);
  drawAlike(traditional, simplified);
  const converted = (await drawDiagrams([traditional])).get(traditional);
  if (!drawn || !converted || 'reason' in drawn || 'reason' in converted) throw new Error('not drawn');
  expect(drawn.narrow?.svg).toContain('发');
  expect(converted.narrow?.svg).toBe(drawn.narrow?.svg.replaceAll('发', '發').replaceAll('后', '後'));
});

test('where one character becomes two different ones, the diagram is drawn by itself', async () => {
  const mark = `${process.pid}b`;
  const [simplified, traditional] = [diagram(`发展${mark}`, '头发'), diagram(`發展${mark}`, '頭髮')];
  await drawDiagrams([simplified]);
  drawAlike(traditional, simplified);
  const converted = (await drawDiagrams([traditional])).get(traditional);
  if (!converted || 'reason' in converted) throw new Error('not drawn');
  expect(converted.labels).toEqual([`發展${mark}`, '頭髮']);
});
