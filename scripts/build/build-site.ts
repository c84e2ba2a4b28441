/**
 * What a build does with the content: checks it, then has Astro make the pages. It is started by `scripts/build.ts`, and
 * may write to the caches only, start nothing and reach nobody.
 */
import './spare-memory.ts';
import path from 'node:path';
import { reportFindings } from '../check/run-check.ts';
import { sayFailure } from '../say-failure.ts';
import { takeSettings } from '../take-settings.ts';
import { BUILD_FAILED, CHECK_FAILED } from './exit-codes.ts';

async function build(): Promise<number> {
  if ((await reportFindings(path.resolve(takeSettings().contentDir))) !== 0) return CHECK_FAILED;
  const { build: buildWithAstro } = await import('astro'); // only for content that is good: it takes a second
  await buildWithAstro({ logLevel: 'warn' });
  return 0;
}

try {
  process.exitCode = await build();
} catch (error) {
  sayFailure('The build failed', error);
  process.exitCode = BUILD_FAILED;
}
process.disconnect?.();
