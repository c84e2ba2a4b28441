import { expect, test } from 'vitest';
import { staleInPoint } from '../../../src/views/stale-units.ts';

const compare = (before: string, now: string) =>
  staleInPoint([{ unit: 'p1', before, now }], 1, 'zh-Hans')[0]?.difference;

test('what changed is told word by word', () => {
  expect(compare('春天先采', '秋天先采')).toEqual([
    { kind: 'removed', text: '春天' },
    { kind: 'added', text: '秋天' },
    { kind: 'same', text: '先采' },
  ]);
});

test('of texts that have nothing in common the old one stands whole before the new one, however long they are', () => {
  const long = (step: number) =>
    Array.from({ length: 40_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * step) % 5000))).join('');
  expect(compare(long(7919), long(6007))?.map(({ kind, text }) => [kind, text.length])).toEqual([
    ['removed', 40_000],
    ['added', 40_000],
  ]);
});
