import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import variants from 'opencc-js/dict/TWVariants';

/** OpenCC's tables are one string each: `万 萬|与 與|…`. */
export function readPairs(table: string): Map<string, string> {
  return new Map(
    table.split('|').flatMap((pair): [string, string][] => {
      const [from, to] = pair.split(' ');
      return from && to ? [[from, to]] : [];
    }),
  );
}

const TRADITIONAL = readPairs(simplified);
/** 台 and 帳 are what all readers of Traditional characters use. */
const STANDARD = readPairs(`${variants}|臺 台|賬 帳`);
/** Traditional characters that texts in Simplified ones use as well: 著名, 乾隆, 慰藉, 瞭望, 毕昇. */
const SHARED = new Set('著乾徵藉瞭夥昇甯祕鍾麼噁');
const ONLY_TRADITIONAL = new Set(
  [...readPairs(traditional)].flatMap(([from, to]) =>
    from === to || TRADITIONAL.has(from) || SHARED.has(from) ? [] : [from],
  ),
);

/** What a Simplified character becomes where nothing else is known, in the forms that Taiwan's standard has. */
export function traditionalOf(character: string): string {
  return standardOf(TRADITIONAL.get(character) ?? character);
}

/** A Traditional character in the form that Taiwan's standard has. */
export function standardOf(character: string): string {
  return STANDARD.get(character) ?? character;
}

/** Whether only texts in Traditional characters have this one: 開, not 后. */
export function isTraditional(character: string): boolean {
  return ONLY_TRADITIONAL.has(character);
}
