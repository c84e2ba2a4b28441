import { ALL_CODES, charOf, isHan, isPrivate } from './gbk.ts';
import { type Form, formsOf, needsContext, simplify } from './simplify.ts';
import { childOf, frequencyOf, nodeOf, wordCostAt } from './words.ts';

/** What the search asks of a double-byte code, worked out once. */
export type Cell = {
  readonly char: string;
  /** Whether it decodes to a character that is seen. */
  readonly usable: boolean;
  readonly han: boolean;
  /** Whether Traditional text has it. */
  readonly inBig5: boolean;
  /** What it costs as a mark. */
  readonly mark: number;
  readonly context: boolean;
  readonly forms: readonly Form[];
};

const MARKS = new Set('，。、；：？！“”‘’《》（）—…·％');

/** What a mark of punctuation costs; anything else that is no word is dear. */
function markCost(char: string): number {
  if (char === '，') return 3;
  if (char === '。') return 3.5;
  if (char === '、') return 4.5;
  return MARKS.has(char) ? 6.5 : 16;
}

const big5 = readBig5();

function readBig5(): Set<string> {
  const decoder = new TextDecoder('big5');
  const chars = new Set<string>();
  for (let lead = 0xa1; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail <= 0x7e || trail >= 0xa1) chars.add(decoder.decode(new Uint8Array([lead, trail])));
  return chars;
}

const cells: (Cell | undefined)[] = new Array(0x10000);

export function cellOf(code: number): Cell {
  const known = cells[code];
  if (known) return known;
  const char = charOf(code);
  const han = isHan(char);
  const cell = {
    char,
    usable: char !== '' && !isPrivate(char),
    han,
    inBig5: big5.has(char),
    mark: markCost(char),
    context: needsContext(char),
    forms: han ? formsOf(char) : [],
  };
  cells[code] = cell;
  return cell;
}

/** Characters that Traditional text may well have, and its marks. */
const plausible = ALL_CODES.filter((code) => {
  const { char, usable, han, inBig5, forms } = cellOf(code);
  if (!usable) return false;
  return han ? inBig5 && forms.some(({ out }) => frequencyOf(out) > 0) : MARKS.has(char);
});
const byLead: number[][] = Array.from({ length: 256 }, () => []);
const byTrail: number[][] = Array.from({ length: 256 }, () => []);
for (const code of plausible) {
  byLead[code >> 8]?.push(code);
  byTrail[code & 255]?.push(code);
}

/** Plausible characters whose first byte is given. */
export function plausibleByLead(lead: number): readonly number[] {
  return byLead[lead] ?? [];
}

/** Plausible characters whose second byte is given. */
export function plausibleByTrail(trail: number): readonly number[] {
  return byTrail[trail] ?? [];
}

/** First bytes of pairs that vanish, each with the second bytes with which they do. */
const vanishingTrails = new Map<number, Set<number>>();
for (const code of ALL_CODES) {
  if (!isPrivate(charOf(code))) continue;
  const trails = vanishingTrails.get(code >> 8) ?? new Set();
  vanishingTrails.set(code >> 8, trails.add(code & 255));
}

/** The second bytes with which a first byte makes a pair that vanishes; `undefined` where none does. */
export function trailsVanishingBehind(lead: number): ReadonlySet<number> | undefined {
  return vanishingTrails.get(lead);
}

const cost = (code: number) =>
  cellOf(code).han ? wordCostAt(nodeOf(simplify(charOf(code)))) : cellOf(code).mark;
const commonestFirst = [...plausible].sort((a, b) => cost(a) - cost(b));

/** All plausible characters, and the commonest. */
export const ALL_PLAUSIBLE: readonly number[] = plausible;
export const COMMON: readonly number[] = commonestFirst.slice(0, 400);
/** Those whose second byte can begin a pair that vanishes, and the commonest of them. */
export const BEFORE_VANISHED: readonly number[] = plausible.filter((code) => vanishingTrails.has(code & 255));
export const COMMON_BEFORE_VANISHED: readonly number[] = commonestFirst
  .filter((code) => vanishingTrails.has(code & 255))
  .slice(0, 200);

const openers = new Map<number, readonly number[]>();

/** Less common ones of `BEFORE_VANISHED` that begin a word with a character whose second byte is given. */
export function openersBefore(trail: number): readonly number[] {
  const found = openers.get(trail);
  if (found) return found;
  const nexts = plausibleByTrail(trail).flatMap((code) => cellOf(code).forms.map(({ unit }) => unit));
  const common = new Set(COMMON_BEFORE_VANISHED);
  const list = BEFORE_VANISHED.filter(
    (code) =>
      !common.has(code) &&
      cellOf(code).forms.some(({ unit }) => {
        const node = childOf(0, unit);
        return node >= 0 && nexts.some((next) => childOf(node, next) >= 0);
      }),
  );
  openers.set(trail, list);
  return list;
}
