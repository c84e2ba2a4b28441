import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { askSite } from '../../scripts/bench/ask-site.ts';
import { drawRuns, plainPages, scanFor } from '../../scripts/bench/draw-runs.ts';
import { type Kind, makeSite } from '../../scripts/bench/make-site.ts';
import type { Edition } from '../../src/domain/report.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';

type Wrong = { readonly run: string; readonly truth: readonly string[]; readonly urls: readonly string[] };

/** Indexes an edition and asks for random runs of its text: those that did not find just the pages that hold them. */
export async function findWrongAnswers(
  browser: Browser,
  kind: Kind,
  edition: Edition,
  count: number,
): Promise<Wrong[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recall-'));
  await makeSite(kind, edition, folder);
  const pages = plainPages(makeSearchPages(edition.report));
  const { further } = await askSite(browser, folder, [], drawRuns(pages, count), 1);
  rmSync(folder, { recursive: true });
  return further.flatMap(({ run, urls }) => {
    const truth = scanFor(run, pages).sort();
    return JSON.stringify(truth) === JSON.stringify([...urls].sort()) ? [] : [{ run, truth, urls }];
  });
}
