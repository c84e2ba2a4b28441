/**
 * Words for the index of a large report: every two neighbouring characters of a run of letters and digits, and
 * the run's last character alone. A single character stands in most sections, and the engine's time grows with the
 * square of the sections that a word stands in; a pair stands in few.
 */
import { fold, SPACE } from './normalise.ts';

/** Parts a pair: the engine then indexes its two characters, too. */
const HYPHEN = '-';
/** The engine leaves parts of one byte out; with this sign after it a Latin letter or a digit is longer. */
const LONGER = '␟';

const RUN = /[\p{L}\p{N}]+/gu;
/** A pair or a character alone, and nothing else in front of what follows it. */
const WORD = new RegExp(
  `^([\\p{L}\\p{N}])${LONGER}?(?:${HYPHEN}?[\\p{L}\\p{N}]${LONGER}?)?(?![\\p{L}\\p{N}])`,
  'u',
);

/** Every two neighbours: 反洗, 洗钱. */
export function neighbours(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * Text for the indexer in pairs. A record needs each of its characters once as a word of its own, for queries
 * of one character, so the pair in which one first stands is written with a hyphen.
 *
 * @param seen The characters that the record has so far; added to.
 */
export function partPairs(text: string, seen: Set<string>): string {
  return text.replace(/\s+/g, SPACE).replace(RUN, (run) => {
    const characters = [...run];
    const words = characters.map((character, index) => {
      const next = characters[index + 1];
      if (next === undefined) return alone(character);
      if (seen.has(fold(character))) return character + next;
      seen.add(fold(character)).add(fold(next));
      return alone(character) + HYPHEN + alone(next);
    });
    return ` ${words.join(' ')} `; // punctuation is a word too, so that no phrase goes across it
  });
}

/** The words of the index that stand one after the other where a run of letters and digits stands. */
export function pairsOfRun(run: string): string[] {
  const characters = [...run];
  return characters.length > 1 ? neighbours(characters) : characters.map(alone);
}

/** Makes characters of pairs, word by word, so that each word keeps its place: for storing a record's text. */
export function unpair(text: string): string {
  return text
    .split(' ')
    .map((word) => word.replace(WORD, '$1'))
    .join(' ');
}

function alone(character: string): string {
  return character < '\u0080' ? character + LONGER : character;
}
