import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { loadEditions } from '../../src/load-editions.ts';
import { loadSettings } from '../../src/settings.ts';
import { measureRun } from './measure-run.ts';
import { writeSyntheticReport } from './write-report.ts';

const FOLDER = path.resolve('node_modules/.cache/bench-builds');
const SIZES = [300, 1000];

/** What builds should take at most: CPU seconds cold and warm, MiB at the peak. */
const GOALS = { report: '10 cold, 6 warm, 650 MiB', 1000: '120 cold, 60 warm, 1,100 MiB' } as const;

/** A Chinese report is published in two scripts: each of its sections is two pages. */
const PAGES_OF_A_SECTION = 2;

/**
 * Measures the check and the build, with nothing kept (cold) and with all that the last build kept (warm): of the
 * report, and of synthetic ones.
 */
export async function benchBuilds(sizes: readonly number[] = SIZES): Promise<void> {
  const { contentDir } = loadSettings();
  const [{ report }] = (await loadEditions(path.resolve(contentDir))).editions;
  const rows = { ...measureReport('report', contentDir) };
  for (const size of sizes) {
    const folder = path.join(FOLDER, `content-${size}`);
    writeSyntheticReport(report, size / PAGES_OF_A_SECTION, folder);
    Object.assign(rows, measureReport(`${size} pages`, folder));
  }
  console.table(rows);
  console.log(
    `Goals: the report ${GOALS.report}; 1,000 pages ${GOALS[1000]}; growth in proportion. CPU in seconds.`,
  );
}

function measureReport(name: string, content: string) {
  const cache = path.join(FOLDER, 'cache');
  const environment = { CONTENT_DIR: content, CACHE_DIR: cache, OUT_DIR: path.join(FOLDER, 'site') };
  const run = (what: string, script: string, args: readonly string[] = []) => {
    console.error(`${name}: ${what} …`);
    return [`${name}, ${what}`, measureRun(script, args, environment)] as const;
  };
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  return Object.fromEntries([
    run('build, cold', 'scripts/build.ts'),
    run('build, warm', 'scripts/build.ts'),
    run('check', 'scripts/check.ts', ['--content', content]),
  ]);
}
