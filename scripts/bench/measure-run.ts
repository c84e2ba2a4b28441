import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a command took: CPU of it and of what it started, peak of its own memory. */
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
  const work = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const peak = path.join(work, 'peak');
  const start = performance.now();
  const preload = path.resolve('scripts/bench/record-peak.ts');
  // the shell's own `times` counts what all that it has started has used
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [
      ...['-c', '"$@" >&2 || exit 1; times', 'sh'],
      ...[process.execPath, ...FLAGS, '--import', preload, script, ...args],
    ],
    { env: { ...process.env, ...environment, BENCH_PEAK: peak }, encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${script} failed:\n${stderr.slice(-4000)}`);
  const mebibytes = Number(readFileSync(peak, 'utf8')) / 1024;
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
