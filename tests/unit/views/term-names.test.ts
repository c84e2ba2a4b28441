import path from 'node:path';
import { expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import { makeSentNames } from '../../../src/views/search-words.ts';
import { namesOfTerm } from '../../../src/views/term-names.ts';

const [{ report }] = (await loadEditions(path.resolve('tests/fixtures/report'))).editions;
const [first] = report.terms;

test('true other names and what only leads to a term are told apart, in its own script, each once whatever its form', () => {
  if (!first) throw new Error('no term');
  const term = {
    ...first,
    title: 'Green tea (GT)',
    names: ['green tea', 'green teas', 'sencha', 'cup of tea', 'cups of tea'],
    aliases: ['unfermented tea', '绿茶'],
    related: ['sencha', 'cup of tea', 'cups of tea', '龙井'],
  };
  expect(namesOfTerm(term)).toEqual({ others: ['unfermented tea'], related: ['sencha', 'cup of tea'] });
  const sent = makeSentNames({ ...report, terms: [term] }).entries.find(({ t }) => t === term.title);
  expect(sent?.o).toEqual(['~sencha', '~cup of tea']);
  expect(sent?.a).toEqual(expect.arrayContaining(['unfermented tea', '绿茶', '~龙井']));
});
