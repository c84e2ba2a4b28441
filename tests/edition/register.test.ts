import { expect, test } from 'vitest';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

const [edition] = readEditions(EDITION);
if (!edition) throw new Error('the site has an edition');
const { report, sections } = edition;
const problems = sections.flatMap((section) => section.problems);
const measures = sections.flatMap((section) => section.measures);
const idsWhere = <Item extends { id: string }>(items: readonly Item[], fits: (item: Item) => boolean) =>
  items.filter(fits).map(({ id }) => id);

test('the report leaves two problems unanswered', () => {
  expect(idsWhere(problems, ({ unanswered }) => unanswered)).toEqual(
    expect.arrayContaining(['market/policy#domestic-rules']),
  );
});

test('most pressure comes from the market, most measures from elsewhere', () => {
  const ofMarket = (id: string) => id.startsWith('market/');
  expect(problems.filter(({ id }) => ofMarket(id)).length).toBeGreaterThan(problems.length / 3);
  expect(measures.filter(({ id }) => !ofMarket(id)).length).toBeGreaterThan(measures.length / 2);
});

test('every problem is stated in a sentence, every measure tied by the report or by this edition', () => {
  for (const { statement, id } of problems) expect(statement, id).toMatch(/[。！？]$/);
  for (const { kind, ties, id } of measures) {
    expect(['proposed', 'reported'], id).toContain(kind);
    for (const { basis } of ties) expect(['report', 'edition'], id).toContain(basis);
  }
});

test('a section has something to read next, and each term is named somewhere', () => {
  for (const { related, number } of sections) expect(related.length, number).toBeGreaterThan(0);
  for (const { linkedFrom, slug } of report.terms) expect(linkedFrom, slug).not.toEqual([]);
});
