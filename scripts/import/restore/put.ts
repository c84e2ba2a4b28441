import { cellOf, plausibleByTrail, trailsVanishingBehind } from './cells.ts';
import { isHan } from './gbk.ts';
import {
  addStep,
  BEHIND_VANISHED,
  type Hypothesis,
  isByte,
  NONE,
  type Pool,
  type State,
} from './hypotheses.ts';
import type { Table, Token } from './tokens.ts';
import { beginningCostAt, childOf, NO_NODE, UNKNOWN_CHARACTER, wordCostAt } from './words.ts';

/** What the search reads. */
export type Garbled = { readonly tokens: readonly Token[]; readonly table: Table };

/** A hidden character goes against the table that the text itself shows. */
export const VIOLATION = 14;
const NOT_TRADITIONAL = 7;
/** What a character costs that is no Chinese one. */
export const OTHER = 3;

/** What stays in the text since nothing explains it. */
export const UNEXPLAINED = 'belongs to nothing, kept as it is';

/** Marks at which a clause ends. */
export const STOPS: ReadonlySet<string> = new Set('。，、；：！？\n,:;!');

/** Where a hidden character was read from, whether it stood there as it is, and what says so if not. */
export type Source = {
  readonly from: number;
  readonly to: number;
  readonly plain?: boolean;
  readonly note?: string;
};

/** Puts a whole hidden character behind a hypothesis, in every Simplified form and every way to cut words. */
export function put(
  pool: Pool,
  held: Hypothesis,
  code: number,
  cost: number,
  source: Source,
  next: Partial<State> = {},
): void {
  const cell = cellOf(code);
  if (!cell.usable) return;
  const { from, to, plain = false, note = '' } = source;
  const { pending = NONE, cut = false } = next;
  const vanished = held.vanished + (pending >= BEHIND_VANISHED ? 1 : 0);
  const between: State = { pending, trail: code & 255, cut, word: 0, lastCode: code };
  const word = held.state.word;
  if (!cell.han) {
    if (word !== 0) return;
    // two stops in a row are hardly ever meant
    const twice = !plain && STOPS.has(cell.char) && held.path && STOPS.has(held.path.out) ? 8 : 0;
    const path = addStep(held.path, { out: cell.char, from, to, plain, note });
    pool.add(between, held.cost + cost + twice + cell.mark, path, 0, vanished);
    return;
  }
  const before = held.cost + cost + (plain || cell.inBig5 ? 0 : NOT_TRADITIONAL);
  const limit = pool.limit(vanished);
  if (before > limit) return;
  const opensClause = !(held.path && isHan(held.path.out));
  for (const form of cell.forms) {
    const node = childOf(word, form.unit);
    // the particle 着 never opens a clause
    const base = before + form.cost + (form.out === '着' && cell.char === '著' && opensClause ? 5 : 0);
    const step = { out: form.out, from, to, plain: plain && !cell.context, note };
    if (node === NO_NODE) {
      if (word === 0 && base + UNKNOWN_CHARACTER <= limit)
        pool.add(between, base + UNKNOWN_CHARACTER, addStep(held.path, step), 0, vanished);
      continue;
    }
    const whole = wordCostAt(node);
    const rest = beginningCostAt(node);
    if (base + Math.min(whole, rest) > limit) continue;
    const path = addStep(held.path, step);
    if (whole !== Number.POSITIVE_INFINITY) pool.add(between, base + whole, path, 0, vanished);
    if (rest !== Number.POSITIVE_INFINITY) pool.add({ ...between, word: node }, base, path, rest, vanished);
  }
}

/** Puts something that is no Chinese character behind a hypothesis. */
export function putOther(
  pool: Pool,
  held: Hypothesis,
  text: string,
  cost: number,
  source: Source,
  trail = -1,
): void {
  const { word, trail: lastTrail, cut } = held.state;
  if (word !== 0) return;
  const { from, to, plain = false, note = '' } = source;
  const byte = text.length === 1 ? text.charCodeAt(0) : -1;
  // a byte of ASCII can be the second of a pair for which the garbler looked
  const isTrail = trail < 0 && byte >= 0x40 && lastTrail >= 0 && !cut;
  const lastCode = isTrail ? (lastTrail << 8) | byte : -1;
  const path = addStep(held.path, { out: text, from, to, plain, note });
  pool.add({ pending: NONE, trail, cut: false, word: 0, lastCode }, held.cost + cost, path, 0, held.vanished);
}

/** Hidden characters whose first byte is under way and whose second is given. */
export function complete(pending: number, trail: number): readonly number[] {
  if (isByte(pending)) {
    const code = (pending << 8) | trail;
    return cellOf(code).usable ? [code] : [];
  }
  const behind = pending >= BEHIND_VANISHED ? trailsVanishingBehind(pending - BEHIND_VANISHED) : undefined;
  if (pending >= BEHIND_VANISHED && !behind) return [];
  return plausibleByTrail(trail).filter((code) => !behind || behind.has(code >> 8));
}
