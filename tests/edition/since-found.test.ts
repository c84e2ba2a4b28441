import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerAnywhere } from '../../src/client/answer-anywhere.ts';
import { loadMeans } from '../../src/client/suggest-names.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { hostSearch } from '../search-in-process.ts';
import { EDITION } from './edition.ts';

const ROOT = '/since/';
/** So much of a fact's beginning is asked for, as one who has read it somewhere would. */
const BEGINNING = 24;
const { editions } = await loadEditionsOnce(path.resolve(EDITION.content));
const host = await hostSearch(editions, ROOT);
afterAll(() => host.close());

test.each(editions)('each later fact is found in $language, at its section', async (edition) => {
  const { report, prefix } = edition;
  const facts = report.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ route, since }) => since.map(({ text }) => ({ route, text }))),
  );
  expect(facts.length).toBeGreaterThan(30);
  const missed: string[] = [];
  for (const { route, text } of facts) {
    const query = text.slice(0, text.slice(0, BEGINNING).search(/\S*$/) || BEGINNING);
    const means = await loadMeans(ROOT + prefix, query, report.publication.stopWords);
    const { sections } = await answerAnywhere(query, means);
    if (!sections.some(({ page }) => page.route === route)) missed.push(`${route}: ${query}`);
  }
  expect(missed).toEqual([]);
});
