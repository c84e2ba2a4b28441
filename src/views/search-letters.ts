import { pinyin } from 'pinyin-pro';
import type { Report } from '../domain/report.ts';
import { fold } from '../search/normalise.ts';
import type { PinyinTable } from '../search/pinyin.ts';
import { tokensOf } from '../search/tokens.ts';
import { readableText } from './search-words.ts';

/** More words than a table of 12 KB has room for are not sent: the rarest are left out. */
const MOST_WORDS = 4000;
const HAN = /^\p{Script=Han}+$/u;

/** The table that reads letters: pinyin of the text's words, and its words of letters. */
export function makePinyinTable(report: Report): PinyinTable {
  const text = fold(readableText(report));
  const names = report.terms
    .flatMap(({ names, aliases, related }) => [...names, ...aliases, ...related].map(fold))
    .filter((name) => HAN.test(name));
  const words = commonestFirst([...wordsOf(text), ...names]).slice(0, MOST_WORDS);
  const readings = new Map<string, string>();
  for (const character of new Set(words.join(''))) {
    const [syllable] = spell(character);
    if (syllable) readings.set(character, syllable);
  }
  const exceptions = words.filter((word) => {
    const spelled = spell(word);
    return (
      spelled.length === word.length &&
      spelled.some((each, index) => each !== readings.get(word.charAt(index)))
    );
  });
  const bySyllable = new Map<string, string>();
  for (const [character, syllable] of readings)
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  return {
    syllables: Array.from(bySyllable, (each) => each.join(''))
      .sort()
      .join(' '),
    exceptions: exceptions.map((word) => word + spell(word).join(' ')).sort(),
    words: words.join(' '),
    letters: [
      ...new Set(tokensOf(text).flatMap(({ kind, text: word }) => (kind === 'letters' ? [word] : []))),
    ]
      .sort()
      .join(' '),
  };
}

function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment).filter((word) => HAN.test(word));
}

function commonestFirst(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).map((each) =>
    each.replace(/[^a-z]/g, ''),
  );
}
