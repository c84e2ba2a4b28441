import { charOf, wideCodeOf } from './gbk.ts';
import { type Hypothesis, isByte, NONE, type Pool, restOf } from './hypotheses.ts';
import { addLostLead, addStray } from './lost-bytes.ts';
import { complete, type Garbled, OTHER, put, putOther, UNEXPLAINED, VIOLATION } from './put.ts';
import { hasExactReading, hasReading } from './readings.ts';
import { isMadeTraditional } from './simplify.ts';
import type { Token } from './tokens.ts';

/** Reads one token with one hypothesis; `poolAt` is what stands behind so many tokens. */
export function takeStep(
  garbled: Garbled,
  held: Hypothesis,
  index: number,
  poolAt: (index: number) => Pool,
): void {
  const token = garbled.tokens[index];
  if (!token) return;
  const pool = poolAt(index + 1);
  const source = { from: token.at, to: token.at + token.length };
  const { pending } = held.state;
  switch (token.kind) {
    case 'pair':
      takePair(garbled, pool, held, token.code, 0, index);
      break;
    case 'other':
      if (pending === NONE) putOther(pool, held, token.char, OTHER, { ...source, plain: true });
      break;
    case 'euro':
      if (pending === NONE) putOther(pool, held, token.char, 8, { ...source, plain: true });
      else
        for (const code of complete(pending, 0x80))
          put(pool, held, code, 0.5, { ...source, note: 'byte 80 was read as €' });
      break;
    case 'ascii':
      takeAscii(garbled, pool, held, index);
      break;
    case 'lost':
      takeLost(garbled, held, index, poolAt);
      break;
    case 'reading':
      takeReading(garbled, pool, held, index, token);
      break;
  }
}

/** Two visible bytes: a whole hidden character, or the end of one and the beginning of the next. */
function takePair(
  { tokens, table }: Garbled,
  pool: Pool,
  held: Hypothesis,
  code: number,
  cost: number,
  index: number,
): void {
  const token = tokens[index];
  if (!token) return;
  const { pending, trail, cut } = held.state;
  const source = { from: token.at, to: token.at + token.length };
  const first = code >> 8;
  if (pending === NONE) {
    const against = !cut && trail >= 0 && table.marked.has((trail << 8) | first) ? VIOLATION : 0;
    put(pool, held, code, cost + against, { ...source, plain: true });
    return;
  }
  for (const hidden of complete(pending, first)) {
    let against = !cut && table.marked.has(hidden) ? VIOLATION : 0;
    if (table.marked.has(code) && tokens[index + 1]?.kind !== 'reading') against += VIOLATION;
    put(pool, held, hidden, cost + against, source, { pending: code & 255 });
  }
}

function takeAscii(garbled: Garbled, pool: Pool, held: Hypothesis, index: number): void {
  const token = garbled.tokens[index];
  if (!token) return;
  const after = garbled.tokens[index + 1];
  const source = { from: token.at, to: token.at + token.length };
  const { pending, cut } = held.state;
  const wide = token.char === ' ' && pending !== NONE ? 0xa1a1 : wideCodeOf(token.char);
  if (pending === NONE) {
    putOther(pool, held, token.char, OTHER, { ...source, plain: true });
    // a full-width mark, made half-width afterwards: its second byte may have been half of a pair
    if (wide !== undefined && (after?.kind === 'lost' || after?.kind === 'reading'))
      putOther(pool, held, token.char, OTHER, { ...source, plain: true }, wide & 255);
    return;
  }
  const byte = token.char.charCodeAt(0);
  if (byte >= 0x40 && byte < 0x7f)
    for (const code of complete(pending, byte)) {
      const isAgainst = !cut && garbled.table.marked.has(code) && after?.kind !== 'reading';
      const note = `byte ${byte.toString(16).toUpperCase()} was read as ${token.char}`;
      put(pool, held, code, 0.2 + (isAgainst ? VIOLATION : 0), { ...source, note });
    }
  if (wide !== undefined) takePair(garbled, pool, held, wide, 1, index);
}

function takeLost(garbled: Garbled, held: Hypothesis, index: number, poolAt: (index: number) => Pool): void {
  const token = garbled.tokens[index];
  if (!token) return;
  const after = garbled.tokens[index + 1];
  const pool = poolAt(index + 1);
  const source = { from: token.at, to: token.at + token.length };
  // a mark of its own, unless another follows
  const odd =
    after !== undefined &&
    (',。、;:?'.includes(after.char) || (after.char === '!' && garbled.tokens[index + 2]?.char === '?'));
  if (held.state.pending === NONE)
    putOther(pool, held, token.char, odd ? 11 : 5, { ...source, plain: !odd, note: odd ? UNEXPLAINED : '' });
  else takePair(garbled, pool, held, 0xa3bf, 1, index);
  if (after?.kind === 'reading') addLostLead(garbled, poolAt(index + 2), held, index, after);
  addStray(garbled, pool, held, index);
}

function takeReading(
  garbled: Garbled,
  pool: Pool,
  held: Hypothesis,
  index: number,
  token: Token & { kind: 'reading' },
): void {
  const { pending, trail, cut, lastCode } = held.state;
  const { syllable } = token;
  if (token.open) {
    const behind = { ...held.state, cut: true };
    if (pending === NONE && lastCode >= 0 && hasReading(lastCode, syllable) && !cut) {
      const unmade = isMadeTraditional(charOf(lastCode)) ? 0 : 12;
      const inexact = hasExactReading(lastCode, syllable) || garbled.table.marked.has(lastCode) ? 0 : 3;
      pool.add(behind, held.cost + unmade + inexact, held.path, restOf(held), held.vanished);
    }
    if (isByte(pending) && trail >= 0 && hasReading((trail << 8) | pending, syllable) && !cut)
      pool.add(behind, held.cost, held.path, restOf(held), held.vanished);
    // decoders that drop a broken byte without a trace
    if (garbled.tokens[index - 1]?.kind !== 'lost')
      addLostLead(garbled, pool, { ...held, cost: held.cost + 6 }, index - 1, token);
  }
  const source = { from: token.at, to: token.at + token.length, note: UNEXPLAINED };
  if (pending === NONE) putOther(pool, held, token.char, OTHER * token.length + 6, source);
}
