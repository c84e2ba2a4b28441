import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './finish.ts';
import { refuseSlow } from './refusal.ts';
import type { Outcome } from './worker.ts';

/** From the project's root, not from this module: pages and configuration are bundled elsewhere. */
const HERE = path.resolve('src/diagrams');
const CACHE = path.resolve(process.env['CACHE_DIR'] || 'node_modules/.cache', 'diagrams');
const PACKAGES = [
  'mermaid',
  'jsdom',
  'svg-path-commander',
  'css-tree',
  '@bramus/specificity',
  'khroma',
  'transformation-matrix',
  'decode-named-character-reference',
];
/** A diagram that takes longer is given up: its source comes from strangers. In milliseconds. */
const TIME_LIMIT = 40_000;
/** A second worker takes a second to start, and memory: it must have something to do. */
const WORTH_A_SECOND = 8;

let renderer: string | undefined;

/** Changes whenever the same source may be drawn otherwise. */
function rendererVersion(): string {
  if (!renderer) {
    const hash = createHash('sha256');
    for (const file of readdirSync(HERE, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(path.join(HERE, file)));
    for (const name of PACKAGES) hash.update(readFileSync(path.resolve(`node_modules/${name}/package.json`)));
    renderer = hash.digest('hex');
  }
  return renderer;
}

function cacheFile(source: string): string {
  const key = createHash('sha256').update(rendererVersion()).update(source).digest('hex');
  return path.join(CACHE, `${key}.json`);
}

function readCached(source: string): Drawing | undefined {
  try {
    return JSON.parse(readFileSync(cacheFile(source), 'utf8'));
  } catch {
    return undefined; // not drawn yet, or written by half
  }
}

/** Written beside and renamed, since builds may run at the same time. */
function writeCached(source: string, drawing: Drawing): void {
  mkdirSync(CACHE, { recursive: true });
  const file = cacheFile(source);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(drawing));
  renameSync(temporary, file);
}

/**
 * Draws Mermaid diagrams, each source once; from the cache where the same renderer has drawn them before.
 * Never throws on a source: what Mermaid says of it is its outcome.
 */
export async function drawDiagrams(sources: Iterable<string>): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const waiting: string[] = [];
  for (const source of new Set(sources)) {
    const cached = readCached(source);
    if (cached) outcomes.set(source, cached);
    else waiting.push(source);
  }
  const take = async () => {
    let worker: Worker | undefined;
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      worker ??= new Worker(path.join(HERE, 'worker.ts'));
      const outcome = await ask(worker, source);
      outcomes.set(source, outcome);
      if ('svg' in outcome) writeCached(source, outcome);
      else if (/^(failed|slow)$/.test(outcome.why.kind)) {
        await worker.terminate(); // it may be stuck, or broken
        worker = undefined;
      }
    }
    await worker?.terminate();
  };
  const isMuch = waiting.length >= WORTH_A_SECOND && availableParallelism() > 1;
  await Promise.all(isMuch ? [take(), take()] : [take()]);
  return outcomes;
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
