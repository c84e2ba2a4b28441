import { expect, test } from 'vitest';
import { staleBesidePoints, staleInPoint } from '../../../src/views/stale-units.ts';

const changed = { unit: 'p3', before: '隔夜的叶子会变红。', now: '隔夜的叶子会发黑。' };

test('what the original said is taken out, what it says is put in, word by word', () => {
  expect(staleInPoint([changed], 3, 'zh-Hans')).toEqual([
    {
      unit: 'p3',
      now: changed.now,
      difference: [
        { text: '隔夜的叶子会' },
        { text: '变红', as: 'del' },
        { text: '发黑', as: 'ins' },
        { text: '。' },
      ],
    },
  ]);
});

test('a piece is shown beside its point or at the head of the page; what it said may not be known', () => {
  const title = { unit: 'title', before: undefined, now: '采摘' };
  expect(staleInPoint([changed, title], 2, 'zh-Hans')).toEqual([]);
  expect(staleBesidePoints([changed, title], 'zh-Hans')).toEqual([
    { unit: 'title', now: '采摘', difference: undefined },
  ]);
});

test('each piece has one place on its page, whatever its name begins with', () => {
  const units = ['title', 'opening', 'p1', 'p12', 'problems.early', 'measures.shade', 'related'];
  const stale = units.map((unit) => ({ ...changed, unit }));
  const shown = [
    ...staleBesidePoints(stale, 'zh-Hans'),
    ...[1, 2, 12].flatMap((point) => staleInPoint(stale, point, 'zh-Hans')),
  ];
  expect(shown.map(({ unit }) => unit).sort()).toEqual(units.toSorted());
});

test('a piece that is gone is taken out whole', () => {
  expect(staleInPoint([{ unit: 'p1', before: 'Picked', now: undefined }], 1, 'en')).toEqual([
    { unit: 'p1', now: '', difference: [{ text: 'Picked', as: 'del' }] },
  ]);
});

test('of texts that have nothing in common the old one stands whole before the new one, however long they are', () => {
  const long = (step: number) =>
    Array.from({ length: 40_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * step) % 5000))).join('');
  const [view] = staleInPoint([{ unit: 'p1', before: long(7919), now: long(6007) }], 1, 'zh-Hans');
  expect(view?.difference?.map(({ as, text }) => [as, text.length])).toEqual([
    ['del', 40_000],
    ['ins', 40_000],
  ]);
});
