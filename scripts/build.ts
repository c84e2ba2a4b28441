/**
 * `npm run build`: checks the content, builds into a temporary folder, then swaps it with the target. Whatever
 * fails, the last good build stays as it was. `OUT_DIR` names the target (default `dist`).
 */
import './build/spare-memory.ts';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { removeLeftovers, swapFolders } from './build/swap-folders.ts';
import { reportFindings } from './check/run-check.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();
const target = path.resolve(process.env['OUT_DIR'] || 'dist');
/** Inside the project, wherever the target is: what Astro runs while it builds imports the project's packages. */
const next = path.resolve('node_modules/.cache', `site-${process.pid}`);

async function build(): Promise<number> {
  const checked = await reportFindings(path.resolve(settings.contentDir));
  if (checked !== 0) return fail('content check', checked);
  mkdirSync(path.dirname(target), { recursive: true });
  removeLeftovers(target);
  process.env['OUT_DIR'] = next;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production'; // whatever the shell or a test has: pages are read once, not for each page
  try {
    const { build: buildWithAstro } = await import('astro'); // only for content that is good: it takes a second
    await buildWithAstro({ logLevel: 'warn' });
    swapFolders(next, target);
    return 0;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
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
