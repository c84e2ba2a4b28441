/**
 * A thread that holds cases one after another. It says which it is at before it begins, so that whoever waits knows which
 * one never ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { CaseHolder } from './hold-case.ts';
import type { Failure } from './hold-findings.ts';
import { makeCase, readSample } from './make-case.ts';
import { makeSmallCase, makeSmallSample } from './make-small-case.ts';
import { shrinkCase } from './shrink-case.ts';

/** Which cases a thread holds: every so many from one on. */
const share = z.object({
  first: z.int(),
  step: z.int(),
  end: z.int(),
  small: z.boolean(),
  at: z.instanceof(SharedArrayBuffer),
});

/** What it tells. */
export type Told =
  | {
      readonly seed: number;
      readonly failure: Failure;
      readonly input: readonly (readonly [path: string, text: string | undefined])[];
    }
  | { readonly done: number; readonly accepted: number; readonly isLast: boolean };

const { first, step, end, small, at } = share.parse(workerData);
const current = new Int32Array(at);
const tell = (told: Told) => parentPort?.postMessage(told);
const sample = small ? makeSmallSample(readSample()) : readSample();
const holder = await CaseHolder.make(sample);
const seen = new Map<string, number>();
const OFTEN = 500;

let done = 0;
let accepted = 0;
for (let seed = first; seed < end; seed += step) {
  Atomics.store(current, 0, seed);
  Atomics.add(current, 1, 1);
  const fuzzCase = small ? makeSmallCase(sample, seed) : makeCase(sample, seed);
  const held = await holder.hold(fuzzCase);
  done++;
  if (held.accepted) accepted++;
  const causes = new Map(held.failures.map((failure) => [`${failure.kind} ${failure.about}`, failure]));
  for (const [cause, failure] of causes) {
    const count = (seen.get(cause) ?? 0) + 1;
    seen.set(cause, count);
    if (count > 1) {
      tell({ seed, failure, input: [] });
      continue;
    }
    const { changes } = await shrinkCase(fuzzCase, failure, sample, holder);
    Atomics.add(current, 1, 1);
    const input = [...changes].map(([path, bytes]): [string, string | undefined] => [
      path,
      bytes && Buffer.from(bytes).toString(),
    ]);
    tell({ seed, failure, input });
  }
  if (done % OFTEN === 0) {
    tell({ done, accepted, isLast: false });
    done = 0;
    accepted = 0;
  }
}
tell({ done, accepted, isLast: true });
