import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Outcome } from './worker.ts';
import { askWorker, isOfTheMoment } from './workers.ts';

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
  'svgo',
  'transformation-matrix',
  'decode-named-character-reference',
];
/** A second worker takes two seconds of a processor to start, and memory: it must have something to do. */
const WORTH_A_SECOND = 60;

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

/** Refusals that another machine, or this one at another time, might not make: known until the process ends. */
const refusedNow = new Map<string, Outcome>();

/** What has become of a source before, drawn or refused. */
export function readKnown(source: string): Outcome | undefined {
  const refused = refusedNow.get(source);
  if (refused) return refused;
  try {
    return JSON.parse(readFileSync(cacheFile(source), 'utf8'));
  } catch {
    return undefined; // not drawn yet, or written by half
  }
}

/** Keeps what has become of a source. Written beside and renamed, since builds may run at the same time. */
export function keep(source: string, outcome: Outcome): void {
  if ('why' in outcome && isOfTheMoment(outcome)) {
    refusedNow.set(source, outcome);
    return;
  }
  mkdirSync(CACHE, { recursive: true });
  const file = cacheFile(source);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(outcome));
  renameSync(temporary, file);
}

/**
 * Draws Mermaid diagrams, each source once; from the cache where the same renderer has drawn or refused them before.
 * Never throws on a source: what Mermaid says of it is its outcome.
 */
export async function drawDiagrams(sources: Iterable<string>): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const waiting: string[] = [];
  for (const source of new Set(sources)) {
    const known = readKnown(source);
    if (known) outcomes.set(source, known);
    else waiting.push(source);
  }
  const take = async () => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      const outcome = await askWorker(source);
      outcomes.set(source, outcome);
      keep(source, outcome);
    }
  };
  const isMuch = waiting.length >= WORTH_A_SECOND && availableParallelism() > 1;
  await Promise.all(isMuch ? [take(), take()] : [take()]);
  return outcomes;
}
