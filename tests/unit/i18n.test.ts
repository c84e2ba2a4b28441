import { expect, test } from 'vitest';
import { loadWords } from '../../src/i18n/load-words.ts';
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

test('in Traditional Chinese the quotation marks around a given word are a pair', async () => {
  const { searchHint } = await loadWords('zh-Hant');
  expect(searchHint('反洗錢')).toBe('輸入字詞，如「反洗錢」');
});
