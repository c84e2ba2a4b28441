import path from 'node:path';
import { expect, test } from 'vitest';
import { allSections, type Report } from '../../../src/domain/report.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { signsOf, viewDotChart } from '../../../src/views/dot-rows.ts';
import { viewEnding, viewFindings } from '../../../src/views/findings.ts';
import { viewGlyph } from '../../../src/views/glyph.ts';

const [{ report }] = (await loadEditions(path.resolve('tests/fixtures/report'))).editions;
const { publication, chapters } = report;

/** The report with something else on its cover, or with other chapters. */
const withCover = (cover: Report['publication']['cover']) => ({
  ...report,
  publication: { ...publication, cover },
});
const withSections = (change: (section: Report['chapters'][number]['sections'][number]) => object) => ({
  ...report,
  chapters: chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({ ...section, ...change(section) })),
  })),
});

test('a row a problem: dots that the report ties before those of the editors, hollow ones first', () => {
  const rows = viewDotChart(report).chapters.flatMap((chapter) => chapter.rows);
  expect(rows.map(({ problem, route }) => [problem.claim.title, route]).slice(0, 2)).toEqual([
    ['倒春寒冻坏头芽', 'problems/#picking-weather-late-frost'],
    ['台风刮断茶树', 'problems/#picking-weather-typhoon'],
  ]);
  const dotsOf = (at: number) =>
    ['report', 'edition'].map((basis) => signsOf(rows[at]?.dots ?? [], basis as 'report'));
  expect(dotsOf(0)).toEqual(['●', '○○●']);
  expect(dotsOf(1)).toEqual(['', '']);
});

test('problems are folded by chapter where a screen has no room for all', () => {
  const chart = viewDotChart(report);
  expect([chart.isFolded, chart.chapters.length]).toEqual([false, 3]);
  const many = withSections(({ problems }) => ({
    problems: problems.flatMap((problem) =>
      Array.from({ length: 10 }, (_, at) => ({ ...problem, id: `${problem.id}-${at}` })),
    ),
  }));
  const folded = viewDotChart(many);
  expect([folded.isFolded, folded.chapters.length]).toEqual([true, 3]);
});

test('findings are counted, say only what holds, and only what the publication asks for', () => {
  const found = (of: Report) => viewFindings(of).map(({ kind, count, total }) => [kind, count, total]);
  expect(found(report)).toContainEqual(['unanswered', 1, 6]);
  expect(viewFindings(report)[0]?.claims.map(({ claim }) => claim.title)).toEqual(['台风刮断茶树']);
  expect(found(withCover({ findings: ['unbound'], ending: true })).map(([kind]) => kind)).toEqual([
    'unbound',
  ]);
  expect(found(withCover({ findings: [], ending: true }))).toEqual([]);
  expect(found(withSections(() => ({ problems: [], measures: [] })))).toEqual([]);
});

test('proposals are a finding where few chapters make any', () => {
  const chaptersOf = (of: Report) => viewFindings(of).find(({ kind }) => kind === 'proposals')?.chapters;
  const first = allSections(report).find(({ measures }) => measures.length > 0);
  const inOne = withSections((section) => ({
    measures: section.measures.map((measure) => ({
      ...measure,
      kind: section.id === first?.id ? 'proposed' : 'reported',
    })),
  }));
  expect(chaptersOf(inOne)).toEqual([1]);
  const everywhere = withSections(({ measures }) => ({
    measures: measures.map((measure) => ({ ...measure, kind: 'proposed' })),
  }));
  expect(chaptersOf(everywhere)).toBeUndefined();
});

test('the last words are those before the place where the report breaks off, unless they are to be kept back', () => {
  const ending = viewEnding(report);
  expect(ending?.section.id).toBe('selling/market');
  expect(ending?.words).toBe('账本在这一页的末尾断了：');
  expect(viewEnding(withCover({ findings: [], ending: false }))).toBeUndefined();
  const whole = withSections(({ points }) => ({
    points: points.map((point) => ({ ...point, blocks: point.blocks.filter(({ kind }) => kind === 'text') })),
  }));
  expect(viewEnding(whole)).toBeUndefined();
});

test('the glyph of a section has its claims in the order of the text', () => {
  const glyphs = allSections(report).map((section) => [section.id, viewGlyph(section)]);
  expect(glyphs).toContainEqual(['picking/weather', '▲●▲○']);
});
