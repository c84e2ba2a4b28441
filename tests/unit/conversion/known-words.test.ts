import phrases from 'opencc-js/dict/STPhrases';
import { expect, test } from 'vitest';
import { standardOf } from '../../../src/conversion/characters.ts';
import { makeConverter } from '../../../src/conversion/converter.ts';
import { readTable } from '../../../src/conversion/read-table.ts';
import { KNOWN_WORDS } from './known-words.ts';

const { convert, findUnsettled } = makeConverter();

/** What becomes of a word: as it should, something else with a question, or something else without. */
function verdictOf(
  word: string,
  expected: string,
  before = '',
  after = '',
): 'right' | 'asked' | 'silently wrong' {
  const text = before + word + after;
  const converted = convert(text).slice(before.length, before.length + word.length);
  const asked = new Set(findUnsettled(text).map(({ at }) => at - before.length));
  const wrong = word.split('').flatMap((_, at) => (converted[at] === expected[at] ? [] : [at]));
  if (wrong.length === 0) return 'right';
  return wrong.every((at) => asked.has(at)) ? 'asked' : 'silently wrong';
}

function wordsThatAre(
  verdict: string,
  words: readonly (readonly [string, string])[],
  before = '',
  after = '',
) {
  return words.flatMap(([word, expected]) =>
    verdictOf(word, expected, before, after) === verdict
      ? [`${word}: ${convert(before + word + after)}`]
      : [],
  );
}

test.each([
  ['', ''],
  ['我们看到了', '，'],
])(
  'no name, transcription, measure word or proverb comes out wrong without a question: %s…%s',
  (before, after) => {
    expect(wordsThatAre('silently wrong', KNOWN_WORDS, before, after)).toEqual([]);
    expect(wordsThatAre('asked', KNOWN_WORDS, before, after).length).toBeLessThan(KNOWN_WORDS.length / 16);
  },
);

test('a thousand phrases of OpenCC with a character of several forms come out as there', () => {
  const { choices, words } = readTable();
  const all = phrases.split('|').filter((pair) => [...pair].some((character) => choices.has(character)));
  // every so many of a sorted table, so that each character comes
  const sample = all.filter((_, at) => at % Math.floor(all.length / 1_100) === 0);
  const expected = sample.flatMap((pair): [string, string][] => {
    const [word = '', traditional = ''] = pair.split(' ');
    // the reviewed table says otherwise where Taiwan does: 合作夥伴, 市場准入, 紅麴
    return words.has(word) ? [] : [[word, traditional.split('').map(standardOf).join('')]];
  });
  expect(expected.length).toBeGreaterThan(1_000);
  expect(wordsThatAre('silently wrong', expected)).toEqual([]);
  expect(wordsThatAre('asked', expected)).toEqual([]);
});

test('what is asked about a word can be settled as it says', () => {
  for (const [word] of KNOWN_WORDS) {
    const text = `我们看到了${word}，`;
    const settled = Object.fromEntries(findUnsettled(text).map((found) => [found.word, found.converted]));
    expect(makeConverter(settled).findUnsettled(text), word).toEqual([]);
  }
});
