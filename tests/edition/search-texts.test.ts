import path from 'node:path';
import { expect, test } from 'vitest';
import { drawRuns, plainPages, scanFor } from '../../scripts/bench/draw-runs.ts';
import { lookInTexts } from '../../src/client/search/ask/look-in-texts.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { quote } from '../../src/search/match.ts';
import { makeSentTexts } from '../../src/views/search-texts.ts';
import { EDITION } from './edition.ts';

const RUNS = 2000;
const FEWER_RUNS = 500;
const { editions } = await loadEditionsOnce(path.resolve(EDITION.content));

test.each(editions.map((edition, at) => ({ ...edition, runs: at === 0 ? RUNS : FEWER_RUNS })))(
  'of $language every run is found in the texts that are sent, on just the pages that hold it',
  async ({ report, runs }) => {
    const texts = makeSentTexts(report) ?? [];
    expect(texts.length).toBeGreaterThan(24);
    const { findForm } = lookInTexts(texts);
    const plain = plainPages(texts);
    const wrong: string[] = [];
    for (const run of drawRuns(plain, runs)) {
      const found = await findForm(/[a-z]/.test(run) ? quote(run) : run, []);
      const routes = found.map(({ id }) => `/${id}`).sort();
      if (JSON.stringify(routes) !== JSON.stringify(scanFor(run, plain).sort())) wrong.push(run);
    }
    expect(wrong).toEqual([]);
  },
);
