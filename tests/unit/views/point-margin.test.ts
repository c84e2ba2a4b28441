import path from 'node:path';
import { expect, test } from 'vitest';
import { allMeasures, allSections, type Measure, type Problem } from '../../../src/domain/report.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { viewMargin } from '../../../src/views/point-margin.ts';

const [{ report }] = (await loadEditions(path.resolve('tests/fixtures/report'))).editions;
const section = allSections(report).find(({ id }) => id === 'picking/weather');
const problem = section?.problems.find(({ id }) => id === 'picking/weather#late-frost');
if (!section || !problem) throw new Error('the sample has a section with a problem');
const elsewhere = allMeasures(report).filter(({ id }) => !id.startsWith(`${section.id}#`));

/** The problem's ties in the margin, if the report tied it to the first measure elsewhere and its editors to all others. */
const tiesWith = (measures: readonly Measure[]) => {
  const answeredBy = measures.map(({ id }): Problem['answeredBy'][number] => ({
    measure: id,
    basis: id === elsewhere[0]?.id ? 'report' : 'edition',
  }));
  const changed = { ...section, problems: [{ ...problem, answeredBy }] };
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((each) => (each === section ? changed : each)),
  }));
  const [claim] = viewMargin({ ...report, chapters }, changed, problem.point);
  return claim ?? { ties: [], more: [] };
};

test('of many ties those that the report has, and those within the section, are shown; the rest is folded', () => {
  const { ties, more } = tiesWith(allMeasures(report));
  expect(ties.length + more.length).toBe(allMeasures(report).length);
  expect(ties.filter(({ mark }) => mark).map(({ id }) => id)).toEqual(section.measures.map(({ id }) => id));
  expect(ties.filter(({ mark }) => !mark).map(({ id }) => id)).toEqual([elsewhere[0]?.id]);
  expect(more.every(({ basis }) => basis === 'edition')).toBe(true);
});

test('a few ties are all shown', () => {
  const { ties, more } = tiesWith(elsewhere.slice(0, 4));
  expect([ties.length, more.length]).toEqual([4, 0]);
});
