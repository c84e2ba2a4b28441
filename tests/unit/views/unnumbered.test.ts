import { expect, test } from 'vitest';
import { interpretFiles } from '../../../src/content/read-facts.ts';
import { allSections } from '../../../src/domain/report.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { labelOfPage } from '../../../src/views/page-label.ts';
import { makePreviews } from '../../../src/views/previews.ts';
import { viewNextReading } from '../../../src/views/read-next.ts';
import { makeReportJson } from '../../../src/views/report-json.ts';
import { deployedAt } from '../in-memory.ts';

const page = (head: string, body: string) => `---\ntitle: T\nsummary: S.\n${head}---\n\n${body}\n`;
const FILES = {
  'en/00-preface/index.mdx': page('numbered: false\n', 'On [tea](../terms/tea.mdx).'),
  'en/00-preface/01-thanks.mdx': page(
    'related: [{ to: preface/method, why: More. }, { to: leaf/picking, why: Most. }]\n',
    '## Point\n\nSee [how](02-method.mdx) and [when](../01-leaf/01-picking.mdx), a [tea](../terms/tea.mdx).',
  ),
  'en/00-preface/02-method.mdx': page('', '## Point\n\nWith care.'),
  'en/01-leaf/index.mdx': page('', 'It begins with [picking](01-picking.mdx).'),
  'en/01-leaf/01-picking.mdx': page('', '## Point\n\nAs [said](../00-preface/02-method.mdx).'),
  'en/terms/tea.mdx': page('kind: word\nnames: [tea]\n', ''),
};
const facts = await interpretFiles(
  Object.entries(FILES).map(([path, text]) => ({
    path,
    storage: 'file' as const,
    bytes: new TextEncoder().encode(text),
  })),
);
const edition = await localise(linkEditions(facts)[0], deployedAt('/'));

test('report.json loses no section of a chapter without a number: it goes by its id', () => {
  const { chapters, terms } = makeReportJson(edition);
  expect(
    chapters.flatMap(({ sections }) =>
      sections.map(({ id, number, related, linkedFrom }) => ({
        id,
        number,
        related: related.map(({ to }) => to),
        linkedFrom,
      })),
    ),
  ).toEqual([
    { id: 'preface/thanks', number: '', related: ['preface/method', '1.1'], linkedFrom: [] },
    { id: 'preface/method', number: '', related: [], linkedFrom: ['preface/thanks', '1.1'] },
    { id: 'leaf/picking', number: '1.1', related: [], linkedFrom: ['preface/thanks'] },
  ]);
  expect(terms.map(({ linkedFrom }) => linkedFrom)).toEqual([['preface', 'preface/thanks']]);
});

test('a page that is linked to is called a chapter if it is one, and has no number if it has none', () => {
  const [, method, picking] = allSections(edition.report);
  const labels = [method, picking].map((section) =>
    section ? viewNextReading(edition.report, section).map((each) => labelOfPage(each, edition.words)) : [],
  );
  expect(labels).toEqual([
    ['', '1.1'],
    ['', 'Chapter 1'],
  ]);
});

test('a preview without a number begins with the title', () => {
  const previews = [...makePreviews(edition.report).values()].flatMap((file) => Object.values(file));
  expect(previews.filter(({ title }) => title !== title.trim())).toEqual([]);
});
