import { expect, test } from 'vitest';
import { readReportJson } from '../site/pages.ts';
import { useSite } from './browser.ts';
import { bundleSearch } from './search-bundle.ts';

const RUNS = 2000;
const at = useSite('root');

/** Mulberry32, a small seeded generator: the same draws on every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sections = readReportJson('root').chapters.flatMap((chapter) => chapter.sections);

/** What readers read of a section, block by block, in lower case. */
const blocks = sections.map(({ url, title, summary, points, problems, measures }) => ({
  url,
  texts: [
    title,
    summary,
    ...points.flatMap(({ heading, text }) => [heading, ...text.split('\n\n')]),
    ...[...problems, ...measures].map((claim) => claim.title),
  ].map((text) => text.toLowerCase()),
}));

/** Random runs of 1 to 8 letters and digits that stand in some section. */
function drawRuns(count: number): string[] {
  const random = makeRandom(20_261_122);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const runs = new Set<string>();
  while (runs.size < count) {
    const characters = [...(pick(pick(blocks).texts).match(/[\p{L}\p{N}]+/gu) ?? ['的'])].map((run) => [
      ...run,
    ]);
    const run = pick(characters);
    const length = Math.min(run.length, 1 + Math.floor(random() * 8));
    const start = Math.floor(random() * (run.length - length + 1));
    runs.add(run.slice(start, start + length).join(''));
  }
  return [...runs];
}

test('every run of the text finds just the sections that hold it', async () => {
  const context = await at.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${at.address}search/`);
  await page.addScriptTag({ content: await bundleSearch() });
  const runs = drawRuns(RUNS);
  const found = await page.evaluate(async (queries) => {
    const { findPages } = (window as unknown as { search: typeof import('./search-entry.ts') }).search;
    const results: string[][] = [];
    for (const terms of queries.map((query) => [query])) {
      const { match, pages } = await findPages('/', { terms, without: [] }, []);
      const urls = pages.map(({ record }) => record.raw_url);
      results.push(match === 'exact' ? urls.sort() : ['not exact']);
    }
    return results;
  }, runs);
  const wrong = runs.flatMap((run, index) => {
    const truth = blocks
      .filter(({ texts }) => texts.some((text) => text.includes(run)))
      .map(({ url }) => url);
    return JSON.stringify(truth.sort()) === JSON.stringify(found[index])
      ? []
      : [{ run, truth, found: found[index] }];
  });
  expect(wrong).toEqual([]);
  await context.close();
});
