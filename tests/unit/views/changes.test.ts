import path from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/domain/history.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { viewChanges } from '../../../src/views/changes.ts';
import { localise } from '../../../src/views/local-edition.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
const deployment = { origin: '', base: '/', published: false, sources: undefined, contact: undefined };
const local = await Promise.all(editions.map((edition) => localise(edition, deployment, editions)));
const FILE = editions[0].report.chapters[0]?.source;
if (!FILE) throw new Error('the fixture has a chapter');

const change = (subject: string, author: string): Change => ({
  hash: 'a'.repeat(40),
  date: '2026-11-20T07:00:00+08:00',
  authors: [author],
  subject,
  kind: undefined,
  paths: [FILE],
});
const history = {
  known: true as const,
  changes: [change('发酵', '叶问'), change('Fermentation, mended', 'Zoë'), change('校样', '样刊编辑部')],
};
const viewIn = (language: string) => {
  const edition = local.find((each) => each.language === language);
  if (!edition) throw new Error(`the fixture has no ${language}`);
  return viewChanges(history, FILE, edition);
};

test('a note stands on the pages of its own language, in their script; on others the kind of change stands alone', () => {
  const subjects = (language: string) => viewIn(language).latest.map(({ subject }) => subject);
  expect(subjects('zh-Hans')).toEqual(['发酵', undefined, '校样']);
  expect(subjects('zh-Hant')).toEqual(['發酵', undefined, '校樣']);
  expect(subjects('en')).toEqual([undefined, 'Fermentation, mended', undefined]);
});

test('the last change is said, and the latest eight are listed, newest first', () => {
  const changes = Array.from({ length: 12 }, (_, at) => change(`第${12 - at}次`, '叶问'));
  const [edition] = local;
  if (!edition) throw new Error('the fixture has an edition');
  const { last, latest, contributors } = viewChanges({ known: true, changes }, FILE, edition);
  expect(last?.subject).toBe('第12次');
  expect(latest.map(({ subject }) => subject)).toEqual([12, 11, 10, 9, 8, 7, 6, 5].map((at) => `第${at}次`));
  expect(contributors).toEqual(['叶问']);
});

test('people are named as they name themselves, the editors as each edition names them', () => {
  expect(viewIn('en').contributors).toEqual(['叶问', 'Zoë', 'The sample’s editors']);
  expect(viewIn('zh-Hans').contributors).toEqual(['叶问', 'Zoë', '样刊编辑部']);
});

test('so they are in the list of changes', () => {
  const authors = (language: string) => viewIn(language).latest.flatMap((each) => each.authors);
  expect(authors('en')).toEqual(['叶问', 'Zoë', 'The sample’s editors']);
  expect(authors('zh-Hans')).toEqual(['叶问', 'Zoë', '样刊编辑部']);
});
