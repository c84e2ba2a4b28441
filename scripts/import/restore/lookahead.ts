import { cellOf } from './cells.ts';
import { BEHIND_VANISHED, type Hypothesis, isByte, NONE, restOf } from './hypotheses.ts';
import { complete } from './put.ts';
import { hasReading } from './readings.ts';
import { firstByteOf, type Token } from './tokens.ts';
import { beginningCostAt, childOf, NO_NODE, wordCostAt } from './words.ts';

/** The least that a character under way can still cost, given the byte that comes next; remembers it. */
export class Lookahead {
  private readonly known = new Map<number, number>();

  costOf(held: Hypothesis, token: Token | undefined): number {
    if (!token) return 0;
    const { pending, word, lastCode, trail, cut } = held.state;
    if (token.kind === 'reading' && token.open) {
      let pair = pending === NONE ? lastCode : -1;
      if (isByte(pending) && trail >= 0) pair = (trail << 8) | pending;
      return pair >= 0 && !cut && hasReading(pair, token.syllable) ? 0 : 12;
    }
    const byte = firstByteOf(token);
    if (pending === NONE || byte === undefined || byte < 0x40) return 0;
    if (word === 0) return this.betweenWords(pending, byte);
    let least = Number.POSITIVE_INFINITY;
    for (const code of complete(pending, byte)) least = Math.min(least, costInWord(word, code));
    if (least !== Number.POSITIVE_INFINITY) return Math.max(0, least - restOf(held));
    return pending >= BEHIND_VANISHED ? 12 : 8; // a pair may have vanished first, so nothing is ruled out
  }

  private betweenWords(pending: number, byte: number): number {
    const key = (pending + 2) * 256 + byte;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    let least = 12;
    for (const code of complete(pending, byte)) {
      const { han, mark } = cellOf(code);
      least = Math.min(least, han ? costInWord(0, code) : mark);
    }
    this.known.set(key, least);
    return least;
  }
}

function costInWord(word: number, code: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { unit } of cellOf(code).forms) {
    const node = childOf(word, unit);
    if (node !== NO_NODE) least = Math.min(least, wordCostAt(node), beginningCostAt(node));
  }
  return least;
}
