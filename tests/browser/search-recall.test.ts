import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { askSite } from '../../scripts/bench/ask-site.ts';
import { drawRuns, plainPages, scanFor } from '../../scripts/bench/draw-runs.ts';
import { type Kind, makeSite } from '../../scripts/bench/make-site.ts';
import { makeSyntheticReport } from '../../scripts/bench/synthetic-report.ts';
import type { Report } from '../../src/domain/report.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { loadSettings } from '../../src/settings.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import { useSite } from './browser.ts';
import { mixText } from './mixed-text.ts';

const RUNS = 2000;
const SYNTHETIC_RUNS = 500;
const SYNTHETIC_SECTIONS = 100;
const at = useSite('root');
const [edition] = (await loadEditions(path.resolve(loadSettings().contentDir))).editions;
const { report } = edition;
const synthetic = makeSyntheticReport(report, SYNTHETIC_SECTIONS);

test.each<[name: string, kind: Kind, report: Report, runs: number]>([
  ['the report', 'characters', report, RUNS],
  ['text with Latin, digits, accents, signs and tables in it', 'characters', mixText(report), RUNS],
  ['the same in pairs, as large reports have them', 'pairs', mixText(report), SYNTHETIC_RUNS],
  ['a larger report in pairs', 'pairs', synthetic, SYNTHETIC_RUNS],
])('every run of %s finds just the pages that hold it', async (_, kind, searched, count) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'recall-'));
  await makeSite(kind, { ...edition, report: searched }, folder);
  const pages = plainPages(makeSearchPages(searched));
  const runs = drawRuns(pages, count);
  const { further } = await askSite(at.browser, folder, [], runs, 1);
  const wrong = further.flatMap(({ run, urls }) => {
    const truth = scanFor(run, pages).sort();
    return JSON.stringify(truth) === JSON.stringify([...urls].sort()) ? [] : [{ run, truth, urls }];
  });
  expect(wrong).toEqual([]);
  rmSync(folder, { recursive: true });
});
