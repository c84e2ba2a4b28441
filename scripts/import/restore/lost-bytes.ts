import {
  ALL_PLAUSIBLE,
  BEFORE_VANISHED,
  COMMON,
  COMMON_BEFORE_VANISHED,
  openersBefore,
  plausibleByLead,
  trailsVanishingBehind,
} from './cells.ts';
import { charOf } from './gbk.ts';
import { ANY, BEHIND_VANISHED, type Hypothesis, isByte, NONE, type Pool, restOf } from './hypotheses.ts';
import { type Garbled, put, VIOLATION } from './put.ts';
import { codesOfReading, hasExactReading } from './readings.ts';
import { isMadeTraditional } from './simplify.ts';
import { firstByteOf, type Token } from './tokens.ts';

/** What says that a pair was there of which nothing is left. */
export const VANISHED_HERE = 'a pair without a character vanished here';

/** A first byte was lost together with the bracket; the syllable says which character the pair was. */
export function addLostLead(
  { tokens, table }: Garbled,
  pool: Pool,
  held: Hypothesis,
  index: number,
  reading: Token & { kind: 'reading' },
): void {
  const { pending, trail } = held.state;
  const { syllable } = reading;
  const source = { from: tokens[index]?.at ?? reading.at, to: reading.at + reading.length };
  const note = (code: number) => `${syllable} says ${charOf(code)}, bytes ${code.toString(16).toUpperCase()}`;
  const costOf = (code: number) => {
    const inexact = hasExactReading(code, syllable) ? 0 : 3;
    if (table.bare.has(code)) return inexact + VIOLATION;
    if (table.marked.has(code)) return inexact;
    return inexact + (isMadeTraditional(charOf(code)) ? 1.5 : 9);
  };
  const codes = codesOfReading(syllable);
  if (pending === NONE) {
    for (const code of codes) {
      // or a whole character went with the bracket
      const whole = { ...source, note: `a whole character was lost, read ${syllable}` };
      if (isMadeTraditional(charOf(code))) put(pool, held, code, 9 + costOf(code), whole, { cut: true });
      if (trail < 0 || code >> 8 !== trail) continue;
      const path = held.path && { ...held.path, note: join(held.path.note, note(code)) };
      const state = { ...held.state, pending: code & 255, cut: true };
      pool.add(state, held.cost + costOf(code), path, restOf(held), held.vanished);
    }
    return;
  }
  const behind = pending >= BEHIND_VANISHED ? trailsVanishingBehind(pending - BEHIND_VANISHED) : undefined;
  for (const code of codes) {
    const lead = code >> 8;
    if (isByte(pending) ? lead !== pending : behind && !behind.has(lead)) continue;
    put(pool, held, code, costOf(code), { ...source, note: note(code) }, { cut: true });
  }
}

function join(one: string, other: string): string {
  return one && other && one !== other ? `${one}; ${other}` : one || other;
}

/** A first byte was lost without a syllable: something unseen stood before a mark, or the text was cut. */
export function addStray({ tokens, table }: Garbled, pool: Pool, held: Hypothesis, index: number): void {
  const token = tokens[index];
  if (!token) return;
  const after = tokens[index + 1];
  const beforeMark = after === undefined || after.kind === 'lost' || /^[,?!\n\r。]$/.test(after.char);
  const cost = beforeMark ? 2 : 9;
  const note = beforeMark ? 'a lead byte was lost before a mark' : 'a byte was lost, perhaps more';
  const { pending, word, cut } = held.state;
  if (pending === NONE) {
    const state = { ...held.state, pending: ANY, cut: false };
    pool.add(state, held.cost + cost, held.path, restOf(held), held.vanished);
    return;
  }
  const anywhere = word === 0 ? COMMON : ALL_PLAUSIBLE;
  const behind = pending >= BEHIND_VANISHED ? trailsVanishingBehind(pending - BEHIND_VANISHED) : undefined;
  const atEnd = after === undefined || /^[\n\r]$/.test(after.char);
  for (const code of isByte(pending) ? plausibleByLead(pending) : anywhere) {
    if (behind && !behind.has(code >> 8)) continue;
    if ((code & 255) < 0x81 || (!cut && table.marked.has(code))) continue;
    const closes = '。！？'.includes(charOf(code));
    const source = { from: token.at, to: token.at + token.length, note };
    put(pool, held, code, cost + (atEnd ? (closes ? -3.5 : 1) : 0), source);
  }
}

/** The byte under way was the first of a pair that the decoder turned into nothing. */
export function addVanished({ tokens, table }: Garbled, pool: Pool, held: Hypothesis, index: number): void {
  const token = tokens[index];
  if (!token) return;
  const { pending, word, cut } = held.state;
  const source = { from: token.at, to: token.at, note: VANISHED_HERE };
  const push = (code: number) => {
    const lead = code & 255;
    if (!trailsVanishingBehind(lead) || (!cut && table.marked.has(code))) return;
    put(pool, held, code, 0.5, source, { pending: BEHIND_VANISHED + lead });
  };
  if (isByte(pending)) {
    for (const code of plausibleByLead(pending)) push(code);
    return;
  }
  const behind = trailsVanishingBehind(pending - BEHIND_VANISHED);
  const byte = firstByteOf(token);
  // nothing is known of this character: a common one, or one that makes a word with what may follow
  const candidates =
    word !== 0 || byte === undefined ? BEFORE_VANISHED : [...COMMON_BEFORE_VANISHED, ...openersBefore(byte)];
  for (const code of candidates) if (behind?.has(code >> 8)) push(code);
}
