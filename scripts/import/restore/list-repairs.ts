import { VANISHED_HERE } from './lost-bytes.ts';
import { UNEXPLAINED } from './put.ts';
import type { Reading, Solved } from './solve.ts';

export type Certainty = 'certain' | 'likely' | 'doubtful';

/** What was changed: where, from what, to what, and how sure that is. */
export type Repair = {
  /** In the garbled text, in UTF-16 units. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly certainty: Certainty;
  readonly evidence: readonly string[];
  /** Whether pinyin was taken out, bytes put together again, or words decided between two characters. */
  readonly kind: 'pinyin' | 'bytes' | 'context';
};

/** What a person has to look at. */
export type Doubt = {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
  /** In the restored text, in UTF-16 units. */
  readonly outAt: number;
};

/** How much dearer the next reading must be: natural logarithms of how much less likely it is. */
const CERTAIN = 12;
const LIKELY = 6;
/** Where a pair has vanished nothing but language speaks for one reading. */
const VANISHED_LIKELY = 7;
/** A choice between two characters for one is known from more places than damage is. */
const CONTEXT_LIKELY = 2;
const CONTEXT_BONUS = 3;
const MOST_ALTERNATIVES = 3;
/** What shows a difference in its place: so many characters on either side. */
const AROUND = 2;

type Run = { readonly from: number; readonly to: number; readonly at: number; readonly end: number };

/** The repairs and the doubts of a stretch whose text begins at `outAt` of the restored one. */
export function listRepairs(
  source: string,
  solved: Solved,
  outAt: number,
): { repairs: Repair[]; doubts: Doubt[] } {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  const [best] = solved.readings;
  for (const { run, notes, isContext } of best ? runsOf(best) : []) {
    if (!best) break;
    const after = best.text.slice(run.at, run.end);
    const before = source.slice(run.from, run.to);
    const { margin, alternatives } = compare(solved, best, run);
    const certainty = certaintyOf(isContext ? margin + CONTEXT_BONUS : margin);
    repairs.push({
      at: run.from,
      before,
      after,
      certainty,
      evidence: notes,
      kind: isContext ? 'context' : 'bytes',
    });
    const isBlind = notes.some(
      (note) => note.includes('perhaps more') || note === UNEXPLAINED || note.startsWith('a whole character'),
    );
    const least = notes.includes(VANISHED_HERE) ? VANISHED_LIKELY : isContext ? CONTEXT_LIKELY : LIKELY;
    if (!isBlind && margin >= least) continue;
    const reason = isBlind ? notes.join('; ') : `another reading is nearly as good (${margin.toFixed(1)})`;
    doubts.push({ at: run.from, before, after, alternatives, reason, outAt: outAt + run.at });
  }
  return { repairs, doubts };
}

/** The runs of characters of a reading that did not simply stand there. */
function* runsOf({ steps }: Reading): Generator<{ run: Run; notes: string[]; isContext: boolean }> {
  let at = 0;
  const placed = steps.map((step) => {
    const place = { step, at, end: at + step.out.length };
    at = place.end;
    return place;
  });
  const isAsItWas = (index: number) => {
    const step = placed[index]?.step;
    return step === undefined || (step.plain && !step.note);
  };
  for (let first = 0; first < placed.length; first++) {
    if (isAsItWas(first)) continue;
    let last = first;
    while (!isAsItWas(last + 1)) last++;
    const run = placed.slice(first, last + 1);
    const [opening] = run;
    const closing = run.at(-1);
    first = last;
    if (!opening || !closing) continue;
    const { from } = opening.step;
    const isContext =
      run.length === 1 &&
      run.every(({ step }) => !step.note && step.to - step.from === 1 && step.out.length === 1);
    const notes = [...new Set(run.flatMap(({ step }) => (step.note ? [step.note] : [])))];
    yield {
      run: { from, to: Math.max(closing.step.to, from), at: opening.at, end: closing.end },
      notes,
      isContext,
    };
  }
}

/** How much dearer the best reading is that says something else in a run, and what the next ones say. */
function compare(
  { readings, checkpoints }: Solved,
  best: Reading,
  run: Run,
): { margin: number; alternatives: string[] } {
  const own = checkpoints.find(({ at }) => at >= run.to);
  const rivals = own?.readings ?? readings;
  const mine = own ? best.steps.flatMap(({ from, out }) => (from < own.at ? [out] : [])).join('') : best.text;
  const cost = rivals.find(({ text }) => text === mine)?.cost ?? rivals[0]?.cost ?? 0;
  let margin = Number.POSITIVE_INFINITY;
  const alternatives: string[] = [];
  for (const other of rivals) {
    if (other.text === mine) continue;
    const head = sharedHead(other.text, mine);
    const tail = sharedTail(other.text.slice(head), mine.slice(head));
    if (head > run.end || mine.length - tail < run.at) continue;
    if (margin === Number.POSITIVE_INFINITY) margin = other.cost - cost;
    if (alternatives.length < MOST_ALTERNATIVES)
      alternatives.push(
        other.text.slice(Math.max(0, head - AROUND), other.text.length - Math.max(0, tail - AROUND)),
      );
  }
  return { margin, alternatives };
}

function sharedHead(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function sharedTail(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return length;
}

function certaintyOf(margin: number): Certainty {
  if (margin >= CERTAIN) return 'certain';
  return margin >= LIKELY ? 'likely' : 'doubtful';
}
