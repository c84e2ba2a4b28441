import { expect, test } from 'vitest';
import { words } from '../../src/i18n/words/zh-Hans.ts';

test.each([
  [1, '一'],
  [8, '八'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
])('chapter %i is %s', (number, numeral) => {
  expect(words.numeral(number)).toBe(numeral);
});
