import path from 'node:path';
import { expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import { groupByInitial } from '../../../src/views/term-index.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
const [term] = editions[0].report.terms;
if (!term) throw new Error('the fixture has a term');

test('terms stand under the letter that they are said with, letters and terms in the order of pinyin', () => {
  const titles = ['云坪', '萎凋', '绿茶', '烘干', '3号锅', '绿牡丹', '红茶', 'PSD', '龙井', '捂黄'];
  const groups = groupByInitial(titles.map((title) => ({ ...term, title })));
  expect(groups.map(({ initial, terms }) => [initial, ...terms.map(({ title }) => title)])).toEqual([
    ['#', '3号锅'],
    ['H', '红茶', '烘干'],
    ['L', '龙井', '绿茶', '绿牡丹'],
    ['P', 'PSD'],
    ['W', '萎凋', '捂黄'],
    ['Y', '云坪'],
  ]);
});
