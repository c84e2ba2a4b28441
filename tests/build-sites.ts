import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeLargeReport } from './large-report.ts';
import { SITES, type Site } from './sites.ts';

const run = promisify(execFile);

/** What Vitest tells its own modules, and the bundler of the pages would take for itself. */
const OF_VITEST = /^(DEV|PROD|MODE|SSR|TEST|BASE_URL|NODE_ENV|VITEST.*)$/;

/** Builds one site with the project's own build command. */
export async function buildSite({ base, folder, repository, content, cache }: Site): Promise<void> {
  if (cache) rmSync(cache, { recursive: true, force: true });
  await run(process.execPath, ['scripts/build.ts'], {
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name))),
      OUT_DIR: folder,
      SITE_URL: `https://report.example${base}`,
      GITHUB_REPOSITORY: repository,
      CONTENT_DIR: content,
      ...(cache && { CACHE_DIR: cache }),
    },
  });
}

/** Writes the content that is made from other content. */
function writeContent(): void {
  const { english, large, stale } = SITES;
  writeLargeReport(large.content);
  for (const { content } of [english, stale]) rmSync(content, { recursive: true, force: true });
  cpSync(`${SITES.sample.content}/en`, path.join(english.content, 'en'), { recursive: true });
  cpSync('tests/fixtures/bilingual', stale.content, { recursive: true });
  const changed = path.join(stale.content, 'zh/01-tea/01-picking.mdx');
  const text = readFileSync(changed, 'utf8');
  writeFileSync(changed, text.replace('隔夜的叶子会变红', '隔夜的叶子会发黑'));
}

/**
 * Vitest global setup: builds the sites that the tests look at, or those that `TEST_SITES` names. One after another,
 * and never in a test, where another may run: Astro keeps files of the build that is going on in the checkout.
 */
export default async function buildSites(): Promise<void> {
  writeContent();
  const names = process.env['TEST_SITES']?.split(',');
  for (const [name, site] of Object.entries(SITES)) if (names?.includes(name) ?? true) await buildSite(site);
}
