import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { makeCase, readSample } from './make-case.ts';
import { makeSmallCase, makeSmallSample } from './make-small-case.ts';
import type { Told } from './worker.ts';

/** A case that takes longer is given up, in milliseconds, drawing included. */
const HANGS = 60_000;

export type FuzzOptions = {
  readonly first: number;
  readonly cases: number;
  readonly threads: number;
  /** Whether each is a file of a few lines, which takes a fifth of the time. */
  readonly small: boolean;
};

export const THREADS = availableParallelism();

/** Sums of a run. */
export type Run = { done: number; accepted: number; readonly causes: Map<string, number> };

/**
 * Holds the check to its promises with so many changed folders, side by side, and prints what fails, with its seed
 * and the smallest input that was found.
 */
export async function fuzzCheck({ first, cases, threads, small }: FuzzOptions): Promise<Run> {
  const run: Run = { done: 0, accepted: 0, causes: new Map() };
  const start = performance.now();
  const report = setInterval(() => say(run, start), 60_000);
  const end = first + cases;
  await Promise.all(
    Array.from({ length: threads }, (_, index) =>
      runThread({ first: first + index, step: threads, end, small }, run),
    ),
  );
  clearInterval(report);
  say(run, start);
  for (const [cause, count] of run.causes) console.log(`${count}× ${cause}`);
  return run;
}

type Share = {
  readonly first: number;
  readonly step: number;
  readonly end: number;
  readonly small: boolean;
};

/** Has a thread hold its share; where a case never ends, another goes on behind it. */
async function runThread(share: Share, run: Run): Promise<void> {
  for (let first = share.first; first < share.end; ) {
    const stuck = await runUntilStuck({ ...share, first }, run);
    if (stuck === undefined) return;
    const { changes } = share.small
      ? makeSmallCase(makeSmallSample(readSample()), stuck)
      : makeCase(readSample(), stuck);
    const input = [...changes].map(
      ([file, bytes]) => [file, bytes && Buffer.from(bytes).toString()] as const,
    );
    tellFailure(run, {
      seed: stuck,
      failure: {
        kind: 'hangs',
        about: input.map(([file]) => file).join(' '),
        detail: `no answer in ${HANGS / 1000} s`,
      },
      input,
    });
    first = stuck + share.step;
  }
}

/** @returns the seed of the case that did not end, if one did not. */
function runUntilStuck(share: Share, run: Run): Promise<number | undefined> {
  const at = new SharedArrayBuffer(8);
  const current = new Int32Array(at);
  const worker = new Worker(path.resolve('scripts/bench/fuzz/worker.ts'), { workerData: { ...share, at } });
  return new Promise((resolve) => {
    let last = 0;
    let since = performance.now();
    const settle = (stuck?: number) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(stuck);
    };
    const watch = setInterval(() => {
      const count = Atomics.load(current, 1);
      if (count !== last || count === 0) since = performance.now(); // loading takes as long as it takes
      last = count;
      if (performance.now() - since > HANGS) settle(Atomics.load(current, 0));
    }, 1_000);
    worker.on('message', (told: Told) => {
      if ('failure' in told) return tellFailure(run, told);
      run.done += told.done;
      run.accepted += told.accepted;
      if (told.isLast) settle();
    });
    worker.on('error', (error) => {
      console.error(error);
      settle(Atomics.load(current, 0));
    });
  });
}

function tellFailure(run: Run, { seed, failure, input }: Extract<Told, { failure: unknown }>): void {
  const cause = `${failure.kind}: ${failure.about}`;
  const count = (run.causes.get(cause) ?? 0) + 1;
  run.causes.set(cause, count);
  if (input.length === 0) return; // told before
  console.log(`\nseed ${seed}: ${cause}\n${failure.detail}`);
  for (const [file, text] of input)
    console.log(`${file}: ${text === undefined ? 'removed' : JSON.stringify(text.slice(0, 1_500))}`);
}

function say({ done, accepted }: Run, start: number): void {
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${done} cases in ${Math.round(seconds)} s, ${Math.round(done / seconds)} a second; ${accepted} accepted`,
  );
}
