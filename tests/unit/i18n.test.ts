import { expect, test } from 'vitest';
import { ALL_LANGUAGES, convertedFrom, LANGUAGES, traitsOf } from '../../src/domain/language.ts';
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

test.each(ALL_LANGUAGES)(
  'the tags of %s are what they should be, and where it comes from is a language',
  (language) => {
    const { collation, locale, folder, segment } = traitsOf(language);
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    expect(Intl.Collator.supportedLocalesOf([collation, locale.replace('_', '-')])).toHaveLength(2);
    expect([folder, segment]).toEqual([folder.toLowerCase(), segment.toLowerCase()]);
    expect(convertedFrom(language) !== undefined).toBe('convertedFrom' in LANGUAGES[language]);
  },
);
