import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuseSlow } from './refusal.ts';
import type { Outcome } from './worker.ts';

/** From the project's root, not from this module: pages and configuration are bundled elsewhere. */
const FILE = path.resolve('src/diagrams/worker.ts');
/** A diagram that takes longer is given up: its source comes from strangers. In milliseconds. */
const TIME_LIMIT = 40_000;
/** Room for what lives shortly, in MiB: with more a worker is little faster and much larger. */
const YOUNG = 16;

/** Workers without work, kept for a moment: the next page is often drawn right after. */
const idle: Worker[] = [];
const KEPT = 1000;
let retirement: NodeJS.Timeout | undefined;

function takeWorker(): Worker {
  clearTimeout(retirement);
  const worker = idle.pop() ?? new Worker(FILE, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  worker.ref();
  return worker;
}

function returnWorker(worker: Worker): void {
  worker.unref();
  idle.push(worker);
  clearTimeout(retirement);
  retirement = setTimeout(() => {
    for (const each of idle.splice(0)) void each.terminate();
  }, KEPT).unref();
}

/** Has a diagram drawn by a worker that has nothing else to do. */
export async function askWorker(source: string): Promise<Outcome> {
  const worker = takeWorker();
  const outcome = await ask(worker, source);
  const isBroken = 'why' in outcome && /^(failed|slow)$/.test(outcome.why.kind);
  if (isBroken) await worker.terminate();
  else returnWorker(worker);
  return outcome;
}

function ask(worker: Worker, source: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', fail);
      resolve(outcome);
    };
    const fail = (error: Error) =>
      settle({ reason: String(error), line: undefined, why: { kind: 'failed' } });
    const timer = setTimeout(() => settle(refuseSlow(TIME_LIMIT)), TIME_LIMIT);
    worker.on('message', settle).on('error', fail);
    worker.postMessage(source);
  });
}
