import simplified from 'opencc-js/dict/STCharacters';
import { pinyin } from 'pinyin-pro';
import { readPairs } from '../../../src/conversion/characters.ts';
import type { Random } from '../../../src/diagrams/random.ts';
import { cellOf } from '../../import/restore/cells.ts';
import { codeOf } from '../../import/restore/gbk.ts';
import { simplify } from '../../import/restore/simplify.ts';
import { frequencyOf } from '../../import/restore/words.ts';
import type { Recipe } from './garble.ts';

const TRADITIONAL = new Map([...readPairs(simplified), ['着', '著'], ['台', '臺'], ['准', '準']]);
/** A Simplified character that Traditional text has as well (后, 于, 里) is converted in this share of texts. */
const SHARED = 0.3;
/** This share of the marks has a stray byte before it. */
const STRAYS = 0.3;

/** All Traditional characters that the garbler can make, the commonest first. */
const MADE = listMade();

/** A share of all of them, or half of the commonest, as on the site that was looked at: some hundred. */
export type Share = number | 'site';
const COMMONEST = 210;

function listMade(): string[] {
  const made = new Set(['著', '臺', '準']);
  for (let point = 0x4e00; point < 0x9fa6; point++) {
    const char = String.fromCharCode(point);
    const simple = simplify(char);
    if (simple !== char && isInBig5(char) && TRADITIONAL.get(simple) === char) made.add(char);
  }
  return [...made].sort((a, b) => frequencyOf(simplify(b)) - frequencyOf(simplify(a)));
}

function isInBig5(char: string): boolean {
  const code = codeOf(char);
  return code !== undefined && cellOf(code).inBig5;
}

/** A way to garble a text, drawn by chance: `share` of the Traditional characters have pinyin put behind them. */
export function drawRecipe(text: string, share: Share, decoder: Recipe['decoder'], random: Random): Recipe {
  const toTraditional = new Map<string, string>();
  for (const char of new Set(text)) {
    const made = TRADITIONAL.get(char);
    if (!made || made === char || [...made].length !== 1) continue;
    if (!'着台准'.includes(char) && isInBig5(char) && random() > SHARED) continue;
    toTraditional.set(char, made);
  }
  const [listed, part] = share === 'site' ? [MADE.slice(0, COMMONEST), 0.5] : [MADE, share];
  const table = listed
    .filter(() => random() < part)
    .map((char): [string, string] => [char, pinyin(char, { type: 'array' })[0] ?? ''])
    .map((entry) => ({ entry, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  return { toTraditional, table, isStray: () => random() < STRAYS, ...(decoder && { decoder }) };
}
