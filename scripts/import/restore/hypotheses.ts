/** What the search holds of the hidden text so far. */
export type Hypothesis = {
  readonly state: State;
  readonly cost: number;
  /**
   * For pruning: the cost, the least that the word under way will still cost, less what characters that vanished are
   * likely to have cost, since such a hypothesis is ahead of the others.
   */
  readonly total: number;
  readonly path: Step | undefined;
  readonly vanished: number;
};

export type State = {
  /** First byte of the hidden character under way; `NONE`, `ANY`, or `BEHIND_VANISHED` and a first byte. */
  readonly pending: number;
  /** Second byte of the last whole hidden character; -1 where it was no pair. */
  readonly trail: number;
  /** Whether a syllable stands between the last byte and what follows. */
  readonly cut: boolean;
  /** Node of the word under way; 0 between words. */
  readonly word: number;
  readonly lastCode: number;
};

/** No hidden character is under way. */
export const NONE = -1;
/** One is, and its first byte is unknown. */
export const ANY = -2;
/** The first byte of a pair that vanished stands in for this plus itself: its second byte is what is under way. */
export const BEHIND_VANISHED = 1000;

export const START: State = { pending: NONE, trail: -1, cut: false, word: 0, lastCode: -1 };

/** Whether the first byte of the character under way is known. */
export function isByte(pending: number): boolean {
  return pending >= 0 && pending < 256;
}

/** One hidden character, and the stretch of the garbled text that it was read from. */
export type Step = {
  readonly previous: Step | undefined;
  readonly out: string;
  readonly from: number;
  readonly to: number;
  /** Whether it stood there as it is. */
  readonly plain: boolean;
  /** What says so, where it did not. */
  readonly note: string;
  readonly hash: number;
};

export function addStep(previous: Step | undefined, step: Omit<Step, 'previous' | 'hash'>): Step {
  let hash = previous?.hash ?? 7;
  for (let at = 0; at < step.out.length; at++) hash = (Math.imul(hash, 31) + step.out.charCodeAt(at)) | 0;
  return { previous, ...step, hash };
}

export function stepsOf(path: Step | undefined): Step[] {
  const steps: Step[] = [];
  for (let step = path; step; step = step.previous) steps.push(step);
  return steps.reverse();
}

/** Pruning allowance for a pair that vanished: about what two characters cost. */
const VANISHED = 4.5;

/** What the word under way will cost at least. */
export function restOf({ total, cost, vanished }: Hypothesis): number {
  return total - cost + VANISHED * vanished;
}

/** The best hypotheses that stand before one token: of each state a few, with texts that differ. */
export class Pool {
  readonly byState = new Map<string, Hypothesis[]>();
  best = Number.POSITIVE_INFINITY;
  readonly margin: number;
  private readonly keep: number;
  /** A syllable comes next, so that it matters which pair was last. */
  private readonly exact: boolean;

  constructor(options: { readonly margin: number; readonly keep: number; readonly exact: boolean }) {
    this.margin = options.margin;
    this.keep = options.keep;
    this.exact = options.exact;
  }

  /** What a hypothesis may cost at most to be kept, if so many pairs have vanished. */
  limit(vanished: number): number {
    return this.best + this.margin + VANISHED * vanished;
  }

  add(state: State, cost: number, path: Step | undefined, rest: number, vanished: number): void {
    const total = cost + rest - VANISHED * vanished;
    if (total > this.best + this.margin) return;
    if (total < this.best) this.best = total;
    const { pending, trail, cut, word, lastCode } = state;
    const key = `${pending},${trail},${cut ? 1 : 0},${this.exact ? lastCode : 0},${word}`;
    const list = this.byState.get(key);
    const made: Hypothesis = { state, cost, total, path, vanished };
    if (!list) this.byState.set(key, [made]);
    else this.keepBest(list, made);
  }

  private keepBest(list: Hypothesis[], made: Hypothesis): void {
    const same = list.findIndex(({ path }) => path?.hash === made.path?.hash);
    if (same < 0 && list.length < this.keep) {
      list.push(made);
      return;
    }
    let place = same;
    if (place < 0) {
      place = 0;
      for (const [index, { cost }] of list.entries()) if (cost > (list[place]?.cost ?? 0)) place = index;
    }
    if (made.cost < (list[place]?.cost ?? 0)) list[place] = made;
  }

  all(): Hypothesis[] {
    return [...this.byState.values()].flat();
  }
}
