/**
 * What a build does with the content: checks it, then has Astro make the pages. It is started by `scripts/build.ts`, and
 * may write to the caches only, start nothing and reach nobody.
 */
import './spare-memory.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { messageLanguage } from '../check/message-language.ts';
import { reportFindings } from '../check/run-check.ts';
import { sayFailure } from '../say-failure.ts';
import { takeSettings } from '../take-settings.ts';
import { BUILD_FAILED, CHECK_FAILED } from './exit-codes.ts';

async function build(): Promise<number> {
  const contentDir = path.resolve(takeSettings().contentDir);
  if ((await reportFindings(contentDir)) !== 0) return CHECK_FAILED;
  const { build: buildWithAstro } = await import('astro'); // only for content that is good: it takes a second
  await buildWithAstro({ logLevel: 'warn' });
  await sayLeftOut(contentDir);
  return 0;
}

/** One line for the editions that are published without paper: it was not made, or of other content than this. */
async function sayLeftOut(contentDir: string): Promise<void> {
  const { editions } = await loadEditionsOnce(contentDir);
  const site = path.resolve(process.env['OUT_DIR'] || 'dist');
  const without = editions.filter(({ prefix }) => !existsSync(path.join(site, prefix, 'report.pdf')));
  if (without.length === 0) return;
  const names = without.map(({ language }) => language).join(', ');
  console.error(
    messageLanguage(process.env) === 'zh'
      ? `没有 PDF 和 EPUB 可以发布：${names}。npm run paper 按现在的内容和网址制作。`
      : `No PDF and EPUB to publish: ${names}. npm run paper makes them of the present content and address.`,
  );
}

try {
  process.exitCode = await build();
} catch (error) {
  sayFailure('The build failed', error);
  process.exitCode = BUILD_FAILED;
}
process.disconnect?.();
