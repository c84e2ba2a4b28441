import { partLetters } from './normalise.ts';
import { pairsOfRun, partPairs } from './pairs.ts';

/** What the index has for words: single characters in small reports, neighbouring pairs in large ones. */
export type Words = 'characters' | 'pairs';

/** Up to this many sections characters; `npm run bench -- search` shows both. */
const MOST_FOR_CHARACTERS = 2000;

/** What the index of so many sections has for words. */
export function chooseWords(sections: number): Words {
  return sections <= MOST_FOR_CHARACTERS ? 'characters' : 'pairs';
}

/** Makes the function that parts the texts of one record into words. */
export function makeParter(words: Words): (text: string) => string {
  if (words === 'characters') return partLetters;
  const seen = new Set<string>();
  return (text) => partPairs(text, seen);
}

/** The words that stand one after the other where a run of letters and digits stands. */
export function wordsOfRun(words: Words | undefined, run: string): string[] {
  return words === 'pairs' ? pairsOfRun(run) : [...run];
}
