import simplified from 'opencc-js/dict/STCharacters';
import variants from 'opencc-js/dict/TWVariants';

/** OpenCC's tables are one string each: `万 萬|与 與|…`. */
function readPairs(table: string): Map<string, string> {
  return new Map(
    table.split('|').flatMap((pair): [string, string][] => {
      const [from, to] = pair.split(' ');
      return from && to ? [[from, to]] : [];
    }),
  );
}

const TRADITIONAL = readPairs(simplified);
const STANDARD = readPairs(variants);

/** What a Simplified character becomes where nothing else is known, in the forms that Taiwan's standard has. */
export function traditionalOf(character: string): string {
  const traditional = TRADITIONAL.get(character) ?? character;
  return STANDARD.get(traditional) ?? traditional;
}
