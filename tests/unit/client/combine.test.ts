import { expect, test } from 'vitest';
import { combine } from '../../../src/client/search/ask/combine.ts';

test('ways to choose one of each come in order, the last varying fastest', () => {
  expect(
    combine(
      ['ab', '1', 'xyz'].map((each) => [...each]),
      10,
    ),
  ).toEqual([
    ['a', '1', 'x'],
    ['a', '1', 'y'],
    ['a', '1', 'z'],
    ['b', '1', 'x'],
    ['b', '1', 'y'],
    ['b', '1', 'z'],
  ]);
  expect(combine([['a'], [], ['b']], 10)).toEqual([]);
});

test('of forty words with ten readings each only as many ways are made as are asked for', () => {
  const readings = Array.from({ length: 40 }, () => [...'0123456789']);
  const ways = combine(readings, 24);
  expect(ways.map((way) => way.join('').slice(38))).toEqual(
    [...Array(24).keys()].map((n) => String(n).padStart(2, '0')),
  );
});
