import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DIAGRAM_LIMITS, type Limit } from './limits.ts';
import { type Refusal, refuseExcess } from './refusal.ts';
import type { Outcome } from './worker.ts';

/** From the project's root, not from this module: pages and configuration are bundled elsewhere. */
const FILE = path.resolve('src/diagrams/worker.ts');
const SECOND = 1000;
/** How many times as long a diagram may take by the clock as of a processor. */
const BY_THE_CLOCK = 15;
const NO_TIME = { user: 0, system: 0 };
/** How long slow diagrams have taken longer than each may, in seconds: sources come from strangers. */
let overtime = 0;

/** Room for what lives shortly, in MiB: with more a worker is little faster and much larger. */
const YOUNG = 16;

/** Workers without work, kept for a moment: the next page is often drawn right after. */
const idle: Worker[] = [];
const KEPT = 1000;
let retirement: NodeJS.Timeout | undefined;

function takeWorker(): Worker {
  clearTimeout(retirement);
  const worker = idle.pop() ?? startWorker();
  worker.ref();
  return worker;
}

function startWorker(): Worker {
  const worker = new Worker(FILE, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: DIAGRAM_LIMITS.memory },
    stdout: true,
    stderr: true,
  });
  // what Mermaid logs is for nobody, least of all among the findings on standard output
  worker.stdout.resume();
  worker.stderr.resume();
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
  if ('why' in outcome && isOfTheMoment(outcome)) await worker.terminate();
  else returnWorker(worker);
  return outcome;
}

/** Whether a refusal says as much of the machine as of the diagram: time, memory, a fault of ours. */
export function isOfTheMoment({ why }: Refusal): boolean {
  return why.kind === 'failed' || (why.kind === 'limit' && /^(seconds|memory)/.test(why.name));
}

function ask(worker: Worker, source: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const watch = watchTime(worker, (limit) => settle(refuseExcess(limit)));
    const settle = (outcome: Outcome) => {
      watch.stop();
      worker.off('message', settle).off('error', fail);
      resolve(outcome);
    };
    const fail = (error: Error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(
        full ? refuseExcess('memory') : { reason: String(error), line: undefined, why: { kind: 'failed' } },
      );
    };
    worker.on('message', settle).on('error', fail);
    worker.postMessage(source);
  });
}

/**
 * Watches how long a worker takes, in seconds of a processor: a machine that is busy otherwise refuses nothing. One that
 * does not answer is given up after as many times as long by the clock.
 *
 * @param giveUp called once, with the limit that was reached.
 */
function watchTime(worker: Worker, giveUp: (limit: Limit) => void): { readonly stop: () => void } {
  const limit = overtime < DIAGRAM_LIMITS.secondsInAll ? 'seconds' : 'secondsEach';
  const start = Date.now();
  let before: number | undefined;
  let taken = 0;
  const timer = setInterval(async () => {
    if ((Date.now() - start) / SECOND > BY_THE_CLOCK * DIAGRAM_LIMITS[limit]) return giveUp(limit);
    const { user, system } = await worker.cpuUsage().catch(() => NO_TIME);
    const now = (user + system) / 1_000_000;
    before ??= now;
    taken = now - before;
    if (taken > DIAGRAM_LIMITS[limit]) giveUp(limit);
  }, SECOND / 4);
  return {
    stop: () => {
      clearInterval(timer);
      overtime += Math.max(0, taken - DIAGRAM_LIMITS.secondsEach);
    },
  };
}
