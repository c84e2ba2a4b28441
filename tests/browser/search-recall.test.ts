import path from 'node:path';
import { expect, test } from 'vitest';
import type { Kind } from '../../scripts/bench/make-site.ts';
import { makeSyntheticReport } from '../../scripts/bench/synthetic-report.ts';
import type { Report } from '../../src/domain/report.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';
import { mixText } from './mixed-text.ts';
import { findWrongAnswers } from './wrong-answers.ts';

const RUNS = 2000;
const FEWER_RUNS = 500;
const SYNTHETIC_SECTIONS = 100;
const at = useSite(SITES.sample);
const [edition] = (await loadEditions(path.resolve(SITES.sample.content))).editions;
const { report } = edition;
const synthetic = makeSyntheticReport(report, SYNTHETIC_SECTIONS);

test.each<[name: string, kind: Kind, report: Report, runs: number]>([
  ['the sample', 'characters', report, FEWER_RUNS],
  ['text with Latin, digits, accents, signs and tables in it', 'characters', mixText(report), RUNS],
  ['the same in pairs, as large reports have them', 'pairs', mixText(report), FEWER_RUNS],
  ['a larger report in pairs', 'pairs', synthetic, FEWER_RUNS],
])('every run of %s finds just the pages that hold it', async (_, kind, searched, count) => {
  expect(await findWrongAnswers(at.browser, kind, { ...edition, report: searched }, count)).toEqual([]);
});
