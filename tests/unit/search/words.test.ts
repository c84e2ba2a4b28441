import { expect, test } from 'vitest';
import { fold } from '../../../src/search/normalise.ts';
import { chooseWords, makeTokenizer, phrasesOf } from '../../../src/search/words.ts';

/** The words of texts of one page, as the index has them. */
const part = (words: 'characters' | 'pairs', ...texts: string[]) => {
  const tokenize = makeTokenizer(words);
  return texts.map((text) => tokenize(text).trim().split(/\s+/).join(' '));
};

test('characters of Han, words of letters and whole numbers are words; punctuation parts', () => {
  expect(part('characters', '绿茶，用PSD2。')).toEqual(['绿 茶 。 用 psd 2 。']);
});

test('a paragraph ends a phrase', () => {
  expect(part('characters', '绿茶\n红茶')).toEqual(['绿 茶 。 红 茶 。']);
});

test('neighbouring characters are a word in pairs, and the last one alone', () => {
  expect(part('pairs', '采绿茶', '采绿茶')).toEqual(['采-绿 绿茶 茶 。', '采绿 绿茶 茶 。']);
});

/** Whether the index can find a term in a text: one of the phrases of each run stands in the words. */
function finds(
  words: 'characters' | 'pairs',
  text: string,
  term: string,
  vocabulary: readonly string[] = [],
) {
  const indexed = ` ${part(words, text)[0]?.replace(/(\S)-(\S)/g, '$1$2')} `;
  const alone = new Set(
    [...indexed.matchAll(/ (\p{Script=Han})(\p{Script=Han})/gu)].flatMap(([, a = '', b = '']) => [a, b]),
  );
  return phrasesOf(words, fold(term), vocabulary).every((phrases) =>
    phrases.some(
      (phrase) =>
        indexed.includes(` ${phrase.join(' ')} `) || (phrase.length === 1 && alone.has(phrase[0] ?? '')),
    ),
  );
}

const VOCABULARY = ['block', 'blockchain', 'chain', 'chains', 'kyc'];
test.each([
  ['采绿茶去', '绿茶', true],
  ['采绿茶去', '绿茶去', true],
  ['采绿，茶去', '绿茶', false],
  ['采绿茶KYC去', '茶kyc去', true],
  ['采绿茶KYC去', '茶kyc', true],
  ['用KYC去核', 'kyc去', true],
  ['含水1.8%', '1.8%', true],
  ['含水1.8%', '8', false],
  ['含水18%', '8', false],
  ['用C++和KYC', 'c++', true],
  ['用KYC', 'c++', false],
  ['R&D', 'r&d', true],
  ['RD', 'r&d', false],
  ['用blockchain做', '"chain"', true],
  ['用blockchain做', '"用block"', true],
  ['用blockchain做', '"lock做"', false],
  ['用blockchain做', 'chain', false],
  ['block chain', 'blockchain', true],
  ['a block-chain', 'block chain', true],
  ['用blockchain做', 'block chain', true],
  ['cheap block chains', 'block, chain', true],
  ['用chains做', 'chain', true],
])('with either words, %s and %s: %s', (text, term, expected) => {
  expect(finds('characters', text, term, VOCABULARY)).toBe(expected);
  expect(finds('pairs', text, term, VOCABULARY)).toBe(expected);
});

test('small reports have characters, large ones pairs', () => {
  expect(chooseWords(24)).toBe('characters');
  expect(chooseWords(10_000)).toBe('pairs');
});

test('a word that is half typed is looked for before words that it stands inside of', () => {
  const others = Array.from({ length: 100 }, (_, index) => `a${'b'.repeat(index)}ri`);
  expect(finds('characters', 'a risk', '"ri"', [...others, 'risk'])).toBe(true);
});
