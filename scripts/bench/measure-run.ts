import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a command took: CPU of it and of what it started, peak of its own memory, or of the process of Node that it starts. */
export type Measured = { readonly cpu: number; readonly seconds: number; readonly mebibytes: number };

/** With which `npm run build` starts Node. */
const FLAGS = ['--max-semi-space-size=8'];
/** `1m2.34s` as POSIX shells write times. */
const TIME = /(\d+)m([\d.]+)s/g;

/**
 * Runs one of our commands and measures it.
 *
 * @throws with what it said, if it fails.
 */
export function measureRun(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Measured {
  const cache = path.resolve('node_modules/.cache'); // where a build may write, which starts a process with few rights
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'bench-'));
  const start = performance.now();
  const preload = path.resolve('scripts/bench/record-peak.ts');
  // the shell's own `times` counts what all that it has started has used
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [...['-c', '"$@" >&2 || exit 1; times', 'sh'], ...[process.execPath, ...FLAGS, script, ...args]],
    {
      env: { ...process.env, ...environment, BENCH_PEAK: work, NODE_OPTIONS: `--import=${preload}` },
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${script} failed:\n${stderr.slice(-4000)}`);
  const peaks = readdirSync(work).map((file) => Number(readFileSync(path.join(work, file), 'utf8')));
  const mebibytes = Math.max(...peaks) / 1024;
  rmSync(work, { recursive: true });
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...ofChildren.matchAll(TIME)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
  return { cpu: round(cpu, 1), seconds: round(seconds, 1), mebibytes: round(mebibytes, 0) };
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
