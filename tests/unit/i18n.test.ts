import { expect, test } from 'vitest';
import { chapterNumeral } from '../../src/i18n/strings.ts';

test.each([
  [1, '一'],
  [8, '八'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
])('chapter %i is %s', (number, numeral) => {
  expect(chapterNumeral(number)).toBe(numeral);
});
