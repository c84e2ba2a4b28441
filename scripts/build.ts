/**
 * `npm run build`: checks the content, builds into a temporary folder beside the target, then swaps the two.
 * Whatever fails, the last good build stays as it was. `OUT_DIR` names the target (default `dist`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { settings } from '../src/settings.ts';
import { runCheck } from './check/run-check.ts';
import { sayFailure } from './say-failure.ts';

const target = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const siblings = path.dirname(target);
const temporary = (kind: string) => path.join(siblings, `.${path.basename(target)}-${kind}-${process.pid}`);
const astro = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('astro/package.json'))),
  'bin/astro.mjs',
);

/** Removes what builds that were killed have left behind. */
function removeLeftovers(): void {
  const leftover = new RegExp(`^\\.${RegExp.escape(path.basename(target))}-(next|old)-(\\d+)$`);
  for (const name of readdirSync(siblings)) {
    const process = leftover.exec(name)?.[2];
    if (process && !isRunning(Number(process)))
      rmSync(path.join(siblings, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Two renames: a reader sees the old site, for an instant nothing, then the new one; never half of one. */
function swap(next: string): void {
  const old = temporary('old');
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  rmSync(old, { recursive: true, force: true });
}

async function build(): Promise<number> {
  const checked = await runCheck({ content: settings.contentDir, format: 'text', fix: false });
  if (checked !== 0) return fail('content check', checked);
  mkdirSync(siblings, { recursive: true });
  removeLeftovers();
  const next = temporary('next');
  const { status } = spawnSync(process.execPath, [astro, 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, OUT_DIR: next, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true });
    return fail('astro build', status ?? 1);
  }
  swap(next);
  return 0;
}

function fail(step: string, code: number): number {
  console.error(
    `${step} failed; ${existsSync(target) ? `${target} was left as it was` : 'nothing was written'}`,
  );
  return code;
}

try {
  process.exitCode = await build();
} catch (error) {
  sayFailure('The build failed', error);
  process.exitCode = fail('build', 1);
}
