import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { askSite } from '../../scripts/bench/ask-site.ts';
import { drawRuns, plainSections, scanFor } from '../../scripts/bench/draw-runs.ts';
import { makeSite } from '../../scripts/bench/make-site.ts';
import { makeSyntheticReport } from '../../scripts/bench/synthetic-report.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { loadSettings } from '../../src/settings.ts';
import { useSite } from './browser.ts';
import { bundleSearch } from './search-bundle.ts';

const RUNS = 2000;
const SYNTHETIC_RUNS = 500;
const SYNTHETIC_SECTIONS = 100;
const at = useSite('root');
const [edition] = (await loadEditions(path.resolve(loadSettings().contentDir))).editions;
const { report } = edition;

test('every run of the text finds just the sections that hold it', async () => {
  const context = await at.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${at.address}search/`);
  await page.addScriptTag({ content: await bundleSearch() });
  const sections = plainSections(report);
  const runs = drawRuns(sections, RUNS);
  const found = await page.evaluate(async (queries) => {
    const { findPages } = (window as unknown as { search: typeof import('./search-entry.ts') }).search;
    const results: string[][] = [];
    for (const terms of queries.map((query) => [query])) {
      const { match, pages, total } = await findPages('/', { terms, without: [] }, []);
      const urls = pages.map(({ record }) => record.raw_url);
      results.push(match === 'exact' && total === pages.length ? urls.sort() : ['not exact']);
    }
    return results;
  }, runs);
  const wrong = runs.flatMap((run, index) => {
    const truth = scanFor(run, sections).sort();
    return JSON.stringify(truth) === JSON.stringify(found[index])
      ? []
      : [{ run, truth, found: found[index] }];
  });
  expect(wrong).toEqual([]);
  await context.close();
});

test('so it does with pairs for words, as large reports have them', async () => {
  const large = makeSyntheticReport(report, SYNTHETIC_SECTIONS);
  const folder = mkdtempSync(path.join(tmpdir(), 'pairs-'));
  await makeSite('pairs', { ...edition, report: large }, folder);
  const sections = plainSections(large);
  const runs = drawRuns(sections, SYNTHETIC_RUNS);
  const { further } = await askSite(at.browser, folder, [], runs, 1);
  const wrong = further.flatMap(({ run, urls }) => {
    const truth = scanFor(run, sections).sort();
    return JSON.stringify(truth) === JSON.stringify([...urls].sort()) ? [] : [{ run, truth, urls }];
  });
  expect(wrong).toEqual([]);
  rmSync(folder, { recursive: true });
});
