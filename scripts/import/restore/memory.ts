import { needsContext, simplify } from './simplify.ts';
import type { Token } from './tokens.ts';

/** What the undamaged part of the same text says: pairs and triples of characters that stand in it. */
export type Memory = {
  readonly pairs: ReadonlyMap<string, number>;
  readonly triples: ReadonlyMap<string, number>;
};

/** So many tokens behind damage are not trusted. */
const DAMAGED = 12;

export function remember(tokens: readonly Token[]): Memory {
  const pairs = new Map<string, number>();
  const triples = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  let [first, second] = ['', ''];
  let quiet = 0;
  for (const token of tokens) {
    if (token.kind === 'reading') {
      if (!token.open) quiet = DAMAGED;
      continue;
    }
    const isUnsure = token.kind === 'lost' || (token.kind === 'pair' && needsContext(token.char));
    if (isUnsure || quiet > 0) {
      quiet = token.kind === 'lost' ? DAMAGED : Math.max(0, quiet - 1);
      [first, second] = ['', ''];
      continue;
    }
    const char = asRemembered(token.kind === 'pair' ? simplify(token.char) : token.char);
    if (second) count(pairs, second + char);
    if (first && second) count(triples, first + second + char);
    [first, second] = [second, char];
  }
  return { pairs, triples };
}

function asRemembered(char: string): string {
  return char === ',' ? '，' : char;
}

/** How much of a reading the rest of the text has seen before. */
export function familiarityOf(text: string, { pairs, triples }: Memory): number {
  const chars = [...text].map(asRemembered);
  let sum = 0;
  for (const [at, char] of chars.entries()) {
    const two = pairs.get((chars[at - 1] ?? '') + char) ?? 0;
    const three = at > 1 ? (triples.get((chars[at - 2] ?? '') + (chars[at - 1] ?? '') + char) ?? 0) : 0;
    for (const times of [two, three]) if (times) sum += 0.8 + 0.3 * Math.log(times);
  }
  return sum;
}
