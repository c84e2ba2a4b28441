import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { SITES, type Site } from './sites.ts';

const run = promisify(execFile);

/** What Vitest tells its own modules, and the bundler of the pages would take for itself. */
const OF_VITEST = /^(DEV|PROD|MODE|SSR|TEST|BASE_URL|NODE_ENV|VITEST.*)$/;

/**
 * Builds one site with the project's own build command.
 *
 * @param environment what else it is told.
 */
export async function buildSite(
  { base, folder, repository, content }: Omit<Site, 'languages'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  await run(process.execPath, ['scripts/build.ts'], {
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name))),
      OUT_DIR: folder,
      SITE_URL: `https://report.example${base}`,
      GITHUB_REPOSITORY: repository,
      CONTENT_DIR: content,
      ...environment,
    },
  });
}

/** Builds sites one after another: what is made of the same content shares a cache. */
async function buildInTurn(sites: readonly Site[]): Promise<void> {
  for (const site of sites) await buildSite(site);
}

/** Vitest global setup: builds the sites that the tests look at, or those that `TEST_SITES` names. */
export default async function buildSites(): Promise<void> {
  const { content } = SITES.english;
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/report/en', path.join(content, 'en'), { recursive: true });
  const names = process.env['TEST_SITES']?.split(',');
  const wanted = Object.entries(SITES).flatMap(([name, site]) =>
    (names?.includes(name) ?? true) ? [site] : [],
  );
  const byContent = Map.groupBy(wanted, (site) => site.content);
  await Promise.all([...byContent.values()].map(buildInTurn));
}
