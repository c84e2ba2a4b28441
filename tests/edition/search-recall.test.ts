import path from 'node:path';
import { expect, test } from 'vitest';
import type { Kind } from '../../scripts/bench/make-site.ts';
import type { Report } from '../../src/domain/report.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { useSite } from '../browser/browser.ts';
import { mixText } from '../browser/mixed-text.ts';
import { findWrongAnswers } from '../browser/wrong-answers.ts';
import { EDITION } from './edition.ts';

const at = useSite(EDITION);
const [edition] = (await loadEditionsOnce(path.resolve(EDITION.content))).editions;
const { report } = edition;

test.each<[name: string, kind: Kind, report: Report, runs: number]>([
  ['the report', 'characters', report, 2000],
  ['the report with Latin, digits, accents, signs and tables in it', 'characters', mixText(report), 2000],
  ['the same in pairs', 'pairs', mixText(report), 500],
])('every run of %s finds just the pages that hold it', async (_, kind, searched, count) => {
  expect(await findWrongAnswers(at.browser, kind, { ...edition, report: searched }, count)).toEqual([]);
});
