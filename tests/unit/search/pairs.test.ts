import { expect, test } from 'vitest';
import { joinLetters } from '../../../src/search/normalise.ts';
import { unpair } from '../../../src/search/pairs.ts';
import { chooseWords, makeParter, wordsOfRun } from '../../../src/search/words.ts';

/** The words of a text in pairs, as a record has them. */
const part = (...texts: string[]) => {
  const parter = makeParter('pairs');
  return texts.map((text) => parter(text).trim().split(/\s+/).join(' '));
};

test('neighbouring characters are a word, and the last one alone', () => {
  expect(part('反洗钱')).toEqual(['反-洗 洗钱 钱']);
});

test('only where a character first stands in a record can it be found alone', () => {
  expect(part('反洗钱', '反洗钱')).toEqual(['反-洗 洗钱 钱', '反洗 洗钱 钱']);
});

test('punctuation parts pairs, and is kept', () => {
  expect(part('风险，防范。')).toEqual(['风-险 险 ， 防-范 范 。']);
});

test('Latin letters and digits are parted as Han is, longer by a sign where they stand alone', () => {
  expect(part('用PSD2')).toEqual(['用-P␟ PS S␟-D␟ D2 2␟']);
});

test('each run of a text consists of words of the index', () => {
  expect(wordsOfRun('pairs', '反洗钱')).toEqual(['反洗', '洗钱']);
  expect(wordsOfRun('pairs', '一天一天')).toEqual(['一天', '天一', '一天']);
  expect(wordsOfRun('pairs', '反')).toEqual(['反']);
  expect(wordsOfRun('pairs', 'p')).toEqual(['p␟']);
  expect(wordsOfRun('characters', '反p')).toEqual(['反', 'p']);
});

test.each(['反洗钱 KYC，依据PSD2（2018年）；3-5%、A-b c。', '𠮷野家的café', '“引” 30°C', '反洗钱。'])(
  '%s is the same again once it is stored in characters, and joined',
  (text) => {
    expect(joinLetters(unpair(makeParter('pairs')(text)))).toBe(text);
    expect(joinLetters(makeParter('characters')(text))).toBe(text);
  },
);

test('small reports have characters, large ones pairs', () => {
  expect(chooseWords(24)).toBe('characters');
  expect(chooseWords(10_000)).toBe('pairs');
});
