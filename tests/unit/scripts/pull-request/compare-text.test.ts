import { expect, test } from 'vitest';
import { compareText } from '../../../../scripts/pull-request/compare-text.ts';
import { LIMITS } from '../../../../scripts/pull-request/report-schema.ts';

test('a change is found to the character', () => {
  expect(compareText('水温八十度。', '水温九十度。')).toEqual([
    { kind: 'same', text: '水温' },
    { kind: 'removed', text: '八' },
    { kind: 'added', text: '九' },
    { kind: 'same', text: '十度。' },
  ]);
});

test('equal texts have no difference', () => {
  expect(compareText('茶', '茶')).toEqual([]);
});

test('one character that agrees by chance does not tear two changes apart', () => {
  expect(compareText('先洗茶具', '再温茶壶')).toEqual([
    { kind: 'removed', text: '先洗茶具' },
    { kind: 'added', text: '再温茶壶' },
  ]);
});

test('a character outside the basic plane is never cut in two', () => {
  expect(compareText('𠮷', '𠮶')).toEqual([
    { kind: 'removed', text: '𠮷' },
    { kind: 'added', text: '𠮶' },
  ]);
});

test('unchanged text far from a change is left out', () => {
  const far = '远'.repeat(100);
  expect(compareText(`${far}甲`, `${far}乙`)).toEqual([
    { kind: 'gap', text: '' },
    { kind: 'same', text: '远'.repeat(24) },
    { kind: 'removed', text: '甲' },
    { kind: 'added', text: '乙' },
  ]);
  expect(compareText(`甲${far}`, `乙${far}`)).toEqual([
    { kind: 'removed', text: '甲' },
    { kind: 'added', text: '乙' },
    { kind: 'same', text: '远'.repeat(24) },
    { kind: 'gap', text: '' },
  ]);
});

test('two long texts with nothing in common are shown one after the other, within the limits, soon', () => {
  const before = Array.from({ length: 60_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + (index % 9000)),
  ).join('');
  const runs = compareText(before, [...before].reverse().join(''));
  expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'gap', 'added', 'gap']);
  for (const { text } of runs) expect(text.length).toBeLessThanOrEqual(LIMITS.text);
});
