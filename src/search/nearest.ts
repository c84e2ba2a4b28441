import type { Entry } from './names.ts';

/** As much of a name must be shared. */
const ENOUGH = 0.24;

/** The entries that share most characters with a text that nothing was found for. */
export function nearest(text: string, entries: readonly Entry[], limit: number): Entry[] {
  const pairs = new Set(pairsIn(text));
  return entries
    .map((entry) => {
      const names = [...entry.names, ...entry.aliases];
      const shared = names.map(
        (name) => pairsIn(name).filter((pair) => pairs.has(pair)).length / (name.length + 2),
      );
      return { entry, shared: Math.max(0, ...shared) };
    })
    .filter(({ shared }) => shared > ENOUGH)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Neighbouring letters; single characters of Han too, since one may be all that is shared. */
function pairsIn(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...pairs, ...characters.filter((character) => /\p{Script=Han}/u.test(character))];
}
