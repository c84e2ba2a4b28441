/**
 * Words for the index of a large report: every two neighbouring characters of a run of Han, and the run's last
 * character alone. A single character stands in most pages, and the engine's time grows with the square of the
 * pages that a word stands in; a pair stands in few.
 */

/** Parts a pair: the engine then indexes its two characters, too. */
const HYPHEN = '-';

/** Every two neighbours: 反洗, 洗钱. */
export function neighbours(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * The words of a run of Han. A page needs each of its characters once as a word of its own, for queries of one
 * character, so the pair in which one first stands is written with a hyphen.
 *
 * @param seen The characters that the page has so far; added to.
 */
export function pairWords(characters: readonly string[], seen: Set<string>): string[] {
  return characters.map((character, index) => {
    const next = characters[index + 1];
    if (next === undefined || seen.has(character)) return character + (next ?? '');
    seen.add(character).add(next);
    return character + HYPHEN + next;
  });
}

/** The words that stand one after the other where a run of Han stands; its last one alone if the run ends with it. */
export function pairsFor(characters: readonly string[], atEnd: boolean): string[] {
  const last = characters.at(-1) ?? '';
  const pairs = neighbours(characters);
  return atEnd && pairs.length > 0 ? pairs : [...pairs, last];
}
