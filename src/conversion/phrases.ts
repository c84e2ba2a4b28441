import table from 'opencc-js/dict/STPhrases';
import { standardOf } from './characters.ts';

/** OpenCC's phrases and names, some fifty thousand, and how long those with the same two units at the head may be. */
type Phrases = {
  readonly converted: ReadonlyMap<string, string>;
  readonly lengths: ReadonlyMap<string, number>;
};

/** The most units that a phrase is looked up with. Only proverbs and long names have more. */
const LONGEST = 12;

/** Phrases that are other words more often: 喜欢 and 钟先生. */
const LEFT_OUT = new Set(['喜欢钟', '喜欢表', '长几', '出好', '小价']);

/** Read when the first is looked for. */
let phrases: Phrases | undefined;

/**
 * What OpenCC knows a phrase to become, UTF-16 unit by unit, in the forms of Taiwan's standard (`standardOf`); nothing
 * for one that it does not have.
 */
export function findPhrase(phrase: string): readonly string[] | undefined {
  phrases ??= readPhrases();
  return phrases.converted.get(phrase)?.split('').map(standardOf);
}

/** How long a phrase may be that begins as this text does at `at`; zero where none does. */
export function longestPhraseAt(text: string, at: number): number {
  phrases ??= readPhrases();
  return phrases.lengths.get(text.slice(at, at + 2)) ?? 0;
}

function readPhrases(): Phrases {
  const converted = new Map<string, string>();
  const lengths = new Map<string, number>();
  for (const pair of table.split('|')) {
    const space = pair.indexOf(' ');
    const phrase = pair.slice(0, space);
    if (phrase.length > LONGEST || LEFT_OUT.has(phrase) || pair.length !== 2 * space + 1) continue;
    converted.set(phrase, pair.slice(space + 1));
    const head = phrase.slice(0, 2);
    lengths.set(head, Math.max(phrase.length, lengths.get(head) ?? 0));
  }
  return { converted, lengths };
}
