import path from 'node:path';
import { expect, test } from 'vitest';
import { allMeasures, allSections, type Problem } from '../../../src/domain/report.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { viewMargin } from '../../../src/views/point-margin.ts';

const [{ report }] = (await loadEditions(path.resolve('tests/fixtures/report'))).editions;
const section = allSections(report).find(({ id }) => id === 'picking/weather');
const problem = section?.problems.find(({ id }) => id === 'picking/weather#late-frost');
if (!section || !problem) throw new Error('the sample has a section with a problem');
const measures = allMeasures(report);
const elsewhere = measures.filter(({ id }) => !id.startsWith(`${section.id}#`));

/** The margin of the problem's point if the editors tied it to all measures and the report to one, beside so much text. */
function marginBeside(characters: number, note = '') {
  if (!section || !problem) throw new Error('the sample has a section with a problem');
  const answeredBy = measures.map(({ id }): Problem['answeredBy'][number] => ({
    measure: id,
    basis: id === elsewhere[0]?.id ? 'report' : 'edition',
  }));
  const changed = { ...section, problems: [{ ...problem, answeredBy }] };
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((each) => (each === section ? changed : each)),
  }));
  const point = section.points.find(({ number }) => number === problem.point);
  if (!point) throw new Error('a problem stands in a point');
  const blocks = [
    { kind: 'text', text: '话'.repeat(characters), fragment: '' } as const,
    ...(note ? [{ kind: 'note', text: note, fragment: '' } as const] : []),
  ];
  return viewMargin({ ...report, chapters }, changed, { ...point, blocks }, true);
}

test('beside a long text all ties of a claim are shown', () => {
  const { ties, more } = marginBeside(3000).claims[0] ?? { ties: [], more: [] };
  expect([ties.length, more.length]).toEqual([measures.length, 0]);
});

test('beside a short one those that the report has, and those within the section, are shown first', () => {
  const { ties, more } = marginBeside(200).claims[0] ?? { ties: [], more: [] };
  expect(more.length).toBeGreaterThan(0);
  expect(ties.length + more.length).toBe(measures.length);
  const first = [...section.measures.map(({ id }) => id), elsewhere[0]?.id];
  expect(ties.map(({ id }) => id).slice(0, first.length)).toEqual(first);
});

test('a remark stands beside its point where there is room, else below its text', () => {
  expect(marginBeside(3000, '注'.repeat(50)).hasRoom).toBe(true);
  expect(marginBeside(100, '注'.repeat(50)).hasRoom).toBe(false);
});
