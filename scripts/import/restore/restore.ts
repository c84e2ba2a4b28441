import { type Doubt, listRepairs, type Repair } from './list-repairs.ts';
import { remember } from './memory.ts';
import { STOPS } from './put.ts';
import { hasReading } from './readings.ts';
import { isMadeTraditional, simplify } from './simplify.ts';
import { solve } from './solve.ts';
import { isGarbled, learnTable, needsSearch, type Table, type Token, tokenize } from './tokens.ts';

export type Restored = {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  /** Where in the garbled text a UTF-16 unit of this one comes from. */
  readonly sourceOf: (at: number) => number;
};

/** A stretch to search begins so many tokens before the damage, or behind the stop before it. */
const MOST_BEFORE = 14;

/**
 * Undoes what document-sharing sites do to a text: Simplified characters made Traditional, pinyin put behind some byte
 * pairs of its GBK form, the bytes decoded again (docs/importing.md has the rule). The hidden text is searched for: it is
 * one that gives what is seen when it is garbled again, and general knowledge of words ranks what is left.
 *
 * @param progress is told how many of how many UTF-16 units have been read.
 */
export function restore(source: string, progress: (done: number, all: number) => void = () => {}): Restored {
  const tokens = tokenize(source);
  const table = learnTable(tokens);
  if (!isGarbled(tokens, table)) return { text: source, repairs: [], doubts: [], sourceOf: (at) => at };
  const restoring = new Restoring(source, tokens, table);
  const memory = remember(tokens);
  for (let at = 0; at < tokens.length; ) {
    progress(tokens[at]?.at ?? 0, source.length);
    let damage = at;
    while (damage < tokens.length && !needsSearch(tokens, damage)) damage++;
    if (damage >= tokens.length) {
      restoring.copy(at, tokens.length);
      break;
    }
    const start = startOfStretch(tokens, at, damage);
    restoring.copy(at, start);
    const solved = solve({ tokens, table }, start, damage, memory);
    at = solved.readings.length > 0 ? solved.end : endOfSentence(tokens, damage);
    if (solved.readings.length > 0) restoring.take(solved);
    else restoring.giveUp(start, damage, at);
  }
  return restoring.done();
}

function startOfStretch(tokens: readonly Token[], from: number, damage: number): number {
  let start = Math.max(from, damage - 1);
  while (start > from && damage - start < MOST_BEFORE && !STOPS.has(tokens[start - 1]?.char ?? '')) start--;
  while (start > from && tokens[start]?.kind === 'reading') start--;
  return start;
}

function endOfSentence(tokens: readonly Token[], damage: number): number {
  let end = damage + 1;
  while (end < tokens.length && !'。！？\n'.includes(tokens[end - 1]?.char ?? '')) end++;
  return end;
}

/** The restored text as it grows. */
class Restoring {
  private text = '';
  private readonly repairs: Repair[] = [];
  private readonly doubts: Doubt[] = [];
  private readonly sources: number[] = [];
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly table: Table;

  constructor(source: string, tokens: readonly Token[], table: Table) {
    this.source = source;
    this.tokens = tokens;
    this.table = table;
  }

  /** Takes tokens of which nothing has to be searched for. */
  copy(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const token = this.tokens[index];
      if (!token) continue;
      if (token.kind === 'reading') this.copyReading(token, this.tokens[index - 1]);
      else this.write(token.kind === 'pair' ? simplify(token.char) : token.char, token.at);
    }
  }

  private copyReading(token: Token & { kind: 'reading' }, before: Token | undefined): void {
    if (token.open && before?.kind === 'pair' && hasReading(before.code, token.syllable)) {
      if (this.table.marked.has(before.code)) {
        this.repairs.push({
          at: before.at,
          before: before.char + token.char,
          after: simplify(before.char),
          certainty: 'certain',
          evidence: [`${token.syllable} is a reading of ${before.char}`],
          kind: 'pinyin',
        });
        return;
      }
      if (isMadeTraditional(before.char)) this.keepNote(token, before);
    }
    this.write(token.char, token.at);
  }

  /** The same character stands without pinyin elsewhere: this is a note on how to read it. */
  private keepNote(token: Token, before: Token): void {
    this.doubts.push({
      at: token.at,
      before: token.char,
      after: token.char,
      alternatives: [''],
      reason: `${before.char} stands without pinyin elsewhere: kept`,
      outAt: this.text.length,
    });
  }

  /** Takes the best reading of a stretch. */
  take(solved: ReturnType<typeof solve>): void {
    const { repairs, doubts } = listRepairs(this.source, solved, this.text.length);
    this.repairs.push(...repairs);
    this.doubts.push(...doubts);
    for (const { out, from } of solved.readings[0]?.steps ?? []) this.write(out, from);
  }

  /** Leaves a sentence as it is, since no hidden text gives what is seen; what comes after is another matter. */
  giveUp(start: number, damage: number, end: number): void {
    const outAt = this.text.length;
    this.copy(start, end);
    const last = this.tokens[end - 1];
    this.doubts.push({
      at: this.tokens[damage]?.at ?? 0,
      before: this.source.slice(this.tokens[start]?.at ?? 0, last ? last.at + last.length : undefined),
      after: this.text.slice(outAt),
      alternatives: [],
      reason: 'no hidden text gives what is seen',
      outAt,
    });
  }

  private write(out: string, from: number): void {
    this.text += out;
    for (let unit = 0; unit < out.length; unit++) this.sources.push(from);
  }

  done(): Restored {
    const { text, repairs, doubts, sources } = this;
    return { text, repairs, doubts, sourceOf: (at) => sources[at] ?? this.source.length };
  }
}
