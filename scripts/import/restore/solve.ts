import { type Hypothesis, NONE, Pool, restOf, START, type Step, stepsOf } from './hypotheses.ts';
import { Lookahead } from './lookahead.ts';
import { addVanished } from './lost-bytes.ts';
import { familiarityOf, type Memory } from './memory.ts';
import type { Garbled } from './put.ts';
import { takeStep } from './take-step.ts';
import { needsSearch } from './tokens.ts';

/** How far the search looks: hypotheses dearer than the best by more are dropped, and of each state so many kept. */
const MARGIN = 20;
const KEEP = 4;
/** How many hypotheses go on from one token. */
const WIDTH = 160;
/** Pairs that vanished put new hypotheses before the same token: two of them at most. */
const ROUNDS = [
  { width: WIDTH * 2, vanish: WIDTH >> 1 },
  { width: WIDTH, vanish: WIDTH >> 1 },
  { width: WIDTH * 2, vanish: 0 },
] as const;
const MOST_RANKED = 24;
/** So many tokens must be clean before all readings are taken to agree again, and before the search may end. */
const CLEAN_TO_COMPARE = 2;
const CLEAN_TO_END = 5;

/** A reading of a stretch: what it costs, less what the rest of the text has seen before of it. */
export type Reading = { readonly cost: number; readonly steps: readonly Step[]; readonly text: string };

/** The readings of a stretch, best first; and those so far, each time that all were whole again. */
export type Solved = {
  /** The token behind it. */
  readonly end: number;
  readonly readings: readonly Reading[];
  readonly checkpoints: readonly { readonly at: number; readonly readings: readonly Reading[] }[];
};

/** Searches for the hidden text from a token on, until what follows is undamaged. */
export function solve(garbled: Garbled, start: number, firstDamage: number, memory: Memory): Solved {
  const { tokens } = garbled;
  const pools = new Map<number, Pool>();
  const poolAt = (index: number) => {
    const known = pools.get(index);
    if (known) return known;
    const pool = new Pool({ margin: MARGIN, keep: KEEP, exact: tokens[index]?.kind === 'reading' });
    pools.set(index, pool);
    return pool;
  };
  const lookahead = new Lookahead();
  poolAt(start).add(START, 0, undefined, 0, 0);
  const checkpoints: { at: number; readings: Reading[] }[] = [];
  let lastDamage = firstDamage;
  let compared = firstDamage - 1;
  let end = start;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    const pool = pools.get(end);
    if (!token || !pool) continue;
    if (needsSearch(tokens, end)) lastDamage = Math.max(lastDamage, end);
    const clean = end - lastDamage;
    if (end > firstDamage && clean > CLEAN_TO_COMPARE && token.kind !== 'reading') {
      const lead = agreed(pool);
      if (lead && compared < lastDamage) {
        checkpoints.push({ at: token.at, readings: rank(pool.all(), memory, true) });
        compared = lastDamage;
        keepBestOfEach(pool, memory);
      }
      if (lead?.state.word === 0 && clean > CLEAN_TO_END) break;
    }
    advance(garbled, pool, end, poolAt, lookahead);
    if (end > start + 2) pools.delete(end - 3);
  }
  const whole = (pools.get(end)?.all() ?? []).filter(
    ({ state }) => state.pending === NONE && state.word === 0,
  );
  return { end, readings: rank(whole, memory, false), checkpoints };
}

/** The best hypothesis, if no character is under way in any that is worth keeping. */
function agreed(pool: Pool): Hypothesis | undefined {
  let lead: Hypothesis | undefined;
  for (const list of pool.byState.values())
    for (const held of list) {
      if (held.state.pending !== NONE && held.total < pool.best + MARGIN) return undefined;
      if (!lead || held.total < lead.total) lead = held;
    }
  return lead;
}

/** Goes on with the best of each state, so that the next damage gets a list of readings of its own. */
function keepBestOfEach(pool: Pool, memory: Memory): void {
  const costOf = (held: Hypothesis) => held.cost - familiarityOf(textOf(stepsOf(held.path)), memory);
  for (const [state, list] of pool.byState) {
    if (list.length < 2) continue;
    const costs = list.map((held) => ({ held, cost: costOf(held) }));
    pool.byState.set(state, [costs.reduce((best, each) => (each.cost < best.cost ? each : best)).held]);
  }
}

function advance(
  garbled: Garbled,
  pool: Pool,
  index: number,
  poolAt: (index: number) => Pool,
  lookahead: Lookahead,
): void {
  const done = new Set<Hypothesis>();
  for (const { width, vanish } of ROUNDS) {
    const limit = pool.limit(0);
    const fresh: { held: Hypothesis; ahead: number }[] = [];
    for (const list of pool.byState.values())
      for (const held of list) {
        if (held.total > limit || done.has(held)) continue;
        done.add(held);
        fresh.push({ held, ahead: held.total + lookahead.costOf(held, garbled.tokens[index]) });
      }
    if (fresh.length === 0) return;
    fresh.sort((a, b) => a.ahead - b.ahead);
    for (const [rankOf, { held }] of fresh.slice(0, width).entries()) {
      if (rankOf < vanish && held.state.pending >= 0) addVanished(garbled, pool, held, index);
      takeStep(garbled, held, index, poolAt);
    }
  }
}

function textOf(steps: readonly Step[]): string {
  return steps.map(({ out }) => out).join('');
}

/** The readings of some hypotheses, each text once, best first. */
function rank(hypotheses: Hypothesis[], memory: Memory, isPartial: boolean): Reading[] {
  const costOf = (held: Hypothesis) => held.cost + (isPartial ? restOf(held) : 0);
  const seen = new Set<string>();
  const readings: Reading[] = [];
  for (const held of hypotheses.sort((a, b) => costOf(a) - costOf(b))) {
    const steps = stepsOf(held.path);
    const text = textOf(steps);
    if (seen.has(text)) continue;
    seen.add(text);
    readings.push({ cost: costOf(held) - familiarityOf(text, memory), steps, text });
    if (readings.length >= MOST_RANKED) break;
  }
  return readings.sort((a, b) => a.cost - b.cost);
}
