import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../scripts/bench/launch-browser.ts';
import { fillHarmless, fillHostile, writeFilledReport } from './hostile-report.ts';
import { writeLargeReport } from './large-report.ts';
import { writePaperStandIns } from './paper-stand-ins.ts';
import { copyProject, shareCache } from './project-copy.ts';
import { writeState } from './site-state.ts';
import { leftoverOf, paperFolder, SITES, type Site } from './sites.ts';

const run = promisify(execFile);

/**
 * What Vitest tells its own modules, and the bundler of the pages would take for itself; and where Node keeps what it has
 * compiled: the bundles of a build are run once.
 */
const OF_TESTS = /^(DEV|PROD|MODE|SSR|TEST|BASE_URL|NODE_ENV|VITEST.*|NODE_COMPILE_CACHE)$/;

/** Builds one site with the project's own build command, in the checkout or in a copy of it. */
async function buildSite(site: Site, project: string): Promise<void> {
  const { base, folder, repository, content, cache, paper } = site;
  try {
    if (paper) await writePaperStandIns(site);
    await run(process.execPath, ['scripts/build.ts'], {
      cwd: project,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_TESTS.test(name))),
        OUT_DIR: folder,
        SITE_URL: `https://report.example${base}`,
        GITHUB_REPOSITORY: repository,
        CONTENT_DIR: path.resolve(content),
        PAPER_DIR: paperFolder(site),
        ...(cache && { CACHE_DIR: cache }),
      },
    });
    writeState(site, 'built');
  } catch (error) {
    writeState(site, error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** The builds in the checkout, which several global setups ask for: one after another, since Astro keeps files there. */
declare global {
  var buildsHere: Promise<unknown> | undefined;
}

/** Builds a site in the checkout, after those that were asked for before. */
export function buildHere(site: Site): Promise<void> {
  writeState(site, 'building');
  const before = globalThis.buildsHere ?? Promise.resolve();
  const building = before.then(() => buildSite(site, '.'));
  globalThis.buildsHere = building.catch(() => undefined); // who asked for it is told
  return building;
}

/** Builds sites one after another in a copy of the project, which keeps of a build only what is the same anywhere. */
async function buildInCopy(sites: readonly Site[]): Promise<void> {
  for (const site of sites) writeState(site, 'building');
  const copy = copyProject('sites');
  const cache = shareCache(copy.folder);
  try {
    for (const site of sites) await buildSite({ ...site, cache }, copy.folder);
  } finally {
    copy.remove();
  }
}

/** Writes the content that is made from other content, and removes what an earlier run has kept. */
function writeContent(): void {
  const { again, english, harmless, hostile, large, stale } = SITES;
  rmSync(again.cache, { recursive: true, force: true });
  writeLargeReport(large.content);
  writeFilledReport(hostile.content, fillHostile());
  writeFilledReport(harmless.content, fillHarmless);
  for (const { content } of [english, stale]) rmSync(content, { recursive: true, force: true });
  cpSync(`${SITES.sample.content}/en`, path.join(english.content, 'en'), { recursive: true });
  cpSync('tests/fixtures/bilingual', stale.content, { recursive: true });
  const changed = path.join(stale.content, 'zh/01-tea/01-picking.mdx');
  const text = readFileSync(changed, 'utf8');
  writeFileSync(changed, text.replace('隔夜的叶子会变红', '隔夜的叶子会发黑'));
  mkdirSync(leftoverOf(SITES.sample), { recursive: true });
}

/**
 * Vitest global setup: begins to build the sites that the tests look at, or those that `TEST_SITES` names. Those whose pages
 * lead to their files are built where the files are, and at the same time the others in a copy of the project. Tests that
 * need them wait (`await-sites.ts`), and the run ends no sooner than the builds.
 */
export default async function buildSites(): Promise<() => Promise<void>> {
  await findBrowser().catch(() => undefined); // before several workers look for it, who say what is wrong
  writeContent();
  const names = process.env['TEST_SITES']?.split(',');
  const asked = Object.entries(SITES).flatMap(([name, site]: [string, Site]) => {
    if (names?.includes(name) !== false) return [site];
    writeState(site, 'not asked for');
    return [];
  });
  const isHere = ({ repository }: Site) => repository !== '';
  const building = Promise.allSettled([
    ...asked.filter(isHere).map(buildHere),
    buildInCopy(asked.filter((site) => !isHere(site)).toReversed()), // not the same content at once: it is drawn once
  ]);
  return async () => {
    for (const each of await building) if (each.status === 'rejected') throw each.reason;
  };
}
