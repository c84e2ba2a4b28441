import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { makeBook } from '../../../src/book/make-book.ts';
import { readFacts } from '../../../src/content/read-facts.ts';
import { allMeasures, allProblems } from '../../../src/domain/report.ts';
import { REPORT_DATA_VERSION } from '../../../src/domain/schema/report-data.ts';
import { findWordings } from '../../../src/model/find-wordings.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { makeCalendar } from '../../../src/views/calendar.ts';
import { makeJsonFeed } from '../../../src/views/feed.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { makeReportData, makeReportDataSchema } from '../../../src/views/report-data.ts';
import { makeTable } from '../../../src/views/tables.ts';
import { deployedAt } from '../in-memory.ts';

const FOLDER = path.resolve('tests/fixtures/report');
const facts = await readFacts(FOLDER);
const editions = linkEditions(facts, undefined, await findWordings(facts, FOLDER));
const made = await Promise.all(
  editions.map(async (edition) => {
    const local = await localise(edition, deployedAt('/some/base/'), editions);
    return {
      local,
      language: local.language,
      data: makeReportData(local, makeBook(edition, facts, editions)),
    };
  }),
);

test.each(made)('report.json in $language is of the published shape, and no other is', ({ data }) => {
  const schema = z.fromJSONSchema(JSON.parse(makeReportDataSchema()));
  const written = JSON.parse(JSON.stringify(data));
  expect(schema.safeParse(written).error?.issues ?? []).toEqual([]);
  expect(schema.safeParse({ ...written, chapters: [{}] }).success).toBe(false);
  expect(schema.safeParse({ ...written, more: 1 }).success).toBe(false);
});

test.each(made)(
  'it has what a text in $language has besides its prose, and no dash for what is missing',
  ({ data, local }) => {
    const [, picking, making] = data.chapters;
    const weather = picking?.sections[0];
    expect(
      weather?.points[0]?.figures.map(({ kind, caption, number }) => [kind, caption === '', number]),
    ).toEqual([
      ['photograph', true, ''],
      ['photograph', false, '1.1'],
    ]);
    expect(weather?.points[1]?.notes.map(({ id }) => id)).toEqual(['picking/weather#remark-1']);
    expect(weather?.points[1]).toMatchObject({ id: 'picking/weather#p2', since: '2025-02-01' });
    expect(weather?.points[1]?.wordings.map(({ since, url }) => [since, url])).toEqual([
      ['2024-03-15', `${local.root}picking/weather/wordings/#p2-2024-03-15`],
    ]);
    expect(weather?.figures[0]).toMatchObject({
      kind: 'diagram',
      file: `${local.root}figures/picking-weather-1.svg`,
    });
    const all = data.chapters.flatMap((chapter) =>
      chapter.sections.flatMap((each) => [each, ...each.points]),
    );
    const [table] = all.flatMap(({ tables }) => tables);
    expect(table?.head[0]?.length).toBeGreaterThan(1);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head[0]?.length ?? 0);
    expect(all.flatMap(({ footnotes }) => footnotes).map(({ text }) => text.length > 3)).toContain(true);
    expect(all.flatMap(({ code }) => code).map(({ text }) => text.length > 3)).toContain(true);
    const broken = all.filter(({ breaksOff }) => breaksOff !== null);
    expect(broken.length).toBeGreaterThan(0);
    for (const each of broken) if ('text' in each) expect(each.text).not.toMatch(/[—–…]\s*$/);
    expect(making?.sections.length).toBe(3);
  },
);

test('the changelog of the shape begins with the version that is made', () => {
  const [, version] = /^## (\S+)/m.exec(readFileSync('docs/report-json.md', 'utf8')) ?? [];
  expect(version).toBe(REPORT_DATA_VERSION);
});

test.each(made)('tables in $language have a row for each problem, measure and tie', ({ local }) => {
  const rows = (name: Parameters<typeof makeTable>[0]) =>
    makeTable(name, local).trim().split('\r\n').slice(1);
  const { report } = local;
  expect(rows('problems').map((row) => row.split('","')[0]?.slice(1))).toEqual(
    allProblems(report).map(({ id }) => id),
  );
  expect(rows('measures')).toHaveLength(allMeasures(report).length);
  expect(rows('ties')).toHaveLength(allMeasures(report).flatMap(({ ties }) => ties).length);
  expect(rows('ties')[0]).toBe('"picking/weather#smoke","picking/weather#late-frost","report"');
});

test.each(made)('what came since is a calendar and a feed in $language', ({ local }) => {
  const calendar = makeCalendar(local);
  const lines = calendar.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const unfolded = calendar.replaceAll('\r\n ', '').split('\r\n');
  expect(unfolded.filter((line) => line.startsWith('DTSTART'))).toEqual(
    ['20250321', '20241102', '20240809'].map((day) => `DTSTART;VALUE=DATE:${day}`),
  );
  expect(unfolded.find((line) => line.startsWith('SUMMARY:'))).toMatch(
    /霜冻预警器|霜凍預警器|frost warning device/,
  );
  const feed = JSON.parse(makeJsonFeed(local, { known: false, reason: 'shallow' }));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${local.site}feed.json`,
  });
  expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(
    [
      'picking/weather/#since-2025-03-21',
      'selling/market/#since-2024-11-02',
      'picking/weather/#since-2024-08-09',
    ].map((route) => local.site + route),
  );
});
