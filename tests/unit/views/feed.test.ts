import path from 'node:path';
import { JSDOM } from 'jsdom';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/domain/history.ts';
import { sinceFragment, withFragment } from '../../../src/domain/ids.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { makeFeed } from '../../../src/views/feed.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { ATTACKS } from '../../hostile-report.ts';
import { deployedAt } from '../in-memory.ts';

const { DOMParser: XmlParser } = new JSDOM('').window;

const { editions } = await loadEditions(path.resolve('tests/fixtures/tiny'));
const deployment = deployedAt('/some/base/');
const edition = await localise(editions[0], deployment);
const [picking] = edition.report.chapters[0]?.sections ?? [];
if (!picking) throw new Error('the fixture has a section');

const change = (changes: Partial<Change>): Change => ({
  hash: 'a'.repeat(40),
  date: '2026-11-20T07:00:00+08:00',
  authors: ['张三'],
  subject: '改',
  kind: 'substance',
  paths: [picking.contentPath],
  ...changes,
});
const feedOf = (changes: readonly Change[]) => makeFeed(edition, { known: true, changes });
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
const textOf = (node: Pick<ParentNode, 'querySelector'> | null | undefined, selector: string) =>
  node?.querySelector(selector)?.textContent;

test('only changes of substance are announced', () => {
  const document = parse(
    feedOf([
      change({ subject: '实' }),
      change({ subject: '字', kind: 'wording' }),
      change({ subject: '未', kind: undefined }),
    ]),
  );
  expect([...document.querySelectorAll('entry > title')].map((title) => title.textContent)).toEqual(['实']);
});

test('the Traditional feed has what commits say, and who wrote them, in its characters', async () => {
  const traditional = editions.find(({ language }) => language === 'zh-Hant');
  if (!traditional) throw new Error('a Chinese report has a Traditional edition');
  const xml = makeFeed(await localise(traditional, deployment), {
    known: true,
    changes: [change({ subject: '头发与发酵', authors: ['叶问'] })],
  });
  const entry = parse(xml).querySelector('entry');
  expect(textOf(entry, 'title')).toBe('頭髮與發酵');
  expect(textOf(entry, 'author > name')).toBe('葉問');
});

test('words that a publication settles are converted so in what commits say, too', async () => {
  const traditional = editions.find(({ language }) => language === 'zh-Hant');
  if (!traditional) throw new Error('a Chinese report has a Traditional edition');
  const publication = { ...traditional.report.publication, conversion: { 复焙: '複焙' } };
  const report = { ...traditional.report, publication };
  const { convert } = await localise({ ...traditional, report }, deployment);
  expect(convert('这叫复焙')).toBe('這叫複焙');
});

test('an entry has a stable id, the page with its base path, who and when', () => {
  const xml = feedOf([change({ authors: ['张三', '李四'] })]);
  const entry = parse(xml).querySelector('entry');
  expect(textOf(entry, 'id')).toBe(`tag:report.example,2026-11-20:${'a'.repeat(40)}`);
  expect(entry?.querySelector('link')?.getAttribute('href')).toBe(
    'https://report.example/some/base/tea/picking/',
  );
  expect(textOf(entry, 'updated')).toBe('2026-11-19T23:00:00.000Z');
  expect([...(entry?.querySelectorAll('author > name') ?? [])].map((name) => name.textContent)).toEqual([
    '张三',
    '李四',
  ]);
  expect(textOf(entry, 'summary')).toBe('1.1 采摘');
  expect(feedOf([change({ authors: ['张三', '李四'] })])).toBe(xml);
});

test('an entry leads to what was changed, be it a chapter, a section or a term, and names it', async () => {
  const [, , english] = (await loadEditions(path.resolve('tests/fixtures/bilingual'))).editions;
  const [chapter] = english?.report.chapters ?? [];
  const [term] = english?.report.terms ?? [];
  if (!english || !chapter || !term) throw new Error('the fixture has a chapter and a term in English');
  const local = await localise(english, deployment);
  const leads = (path: Change['paths'][number]) => {
    const entry = parse(makeFeed(local, { known: true, changes: [change({ paths: [path] })] })).querySelector(
      'entry',
    );
    return [entry?.querySelector('link')?.getAttribute('href'), textOf(entry, 'summary')];
  };
  expect(leads(term.source)).toEqual([`${local.site}terms/withering/`, 'Withering']);
  expect(leads(chapter.source)).toEqual([`${local.site}tea/`, chapter.title]);
});

test('what a stranger wrote in a message is text', () => {
  const xml = feedOf([change({ subject: '<b>&amp;</b> ]]> \u0007', authors: ['<i>&\u0001'] })]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008]/);
  const entry = parse(xml).querySelector('entry');
  expect(textOf(entry, 'author > name')).toBe('<i>& ');
  // The title is HTML by type: read as that, it has no element.
  expect(xml).not.toContain('<b>');
  expect(xml).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;');
});

test('whatever words say, the feed is XML of the same elements, and its title is what was written', () => {
  const hostile = `${ATTACKS.join(' ')} ]]> ]]> \ud800 \uffff &amp; \0`;
  const feed = (text: string) => {
    const publication = {
      ...edition.report.publication,
      title: text,
      license: text,
      edition: { name: text, editor: text, version: text, date: '2026-11-01' },
    };
    const xml = makeFeed(
      { ...edition, report: { ...edition.report, publication } },
      { known: true, changes: [change({ subject: text, authors: [text] })] },
    );
    return new XmlParser().parseFromString(xml, 'application/xml').documentElement;
  };
  const elementsOf = (root: Element) =>
    [root, ...root.querySelectorAll('*')].map(({ nodeName, attributes }) => [
      nodeName,
      ...[...attributes].map(({ name }) => name),
    ]);
  expect(elementsOf(feed(hostile))).toEqual(elementsOf(feed('茶')));
  const written = hostile.replace(/[\ud800\uffff\0]/g, ' ');
  expect(textOf(feed(hostile), 'rights')).toBe(written);
  const title = textOf(feed(hostile), 'entry > title') ?? '';
  expect(new JSDOM(title).window.document.body.textContent).toBe(written);
});

test('where nothing is known, the feed is empty and dated as the edition', () => {
  const dated = {
    ...edition,
    report: {
      ...edition.report,
      publication: {
        ...edition.report.publication,
        edition: { name: '茶书', editor: '茶人', version: '1', date: '2026-11-01' },
      },
    },
  };
  const document = parse(makeFeed(dated, { known: false, reason: 'shallow' }));
  expect(document.querySelectorAll('entry')).toHaveLength(0);
  expect(textOf(document, 'feed > updated')).toBe('2026-11-01T00:00:00.000Z');
  expect(document.querySelector('link[rel="self"]')?.getAttribute('href')).toBe(`${edition.site}feed.xml`);
});

test('what has happened since the report is announced at its date, and leads to its place', async () => {
  const sample = await loadEditions(path.resolve('tests/fixtures/report'));
  const english = sample.editions.find(({ language }) => language === 'en');
  if (!english) throw new Error('the sample is there in English');
  const local = await localise(english, deployment);
  const document = parse(
    makeFeed(local, {
      known: true,
      changes: [change({ date: '2025-01-01T08:00:00+08:00', subject: 'Mended' })],
    }),
  );
  const entries = [...document.querySelectorAll('entry')];
  expect(entries.map((entry) => textOf(entry, 'updated')?.slice(0, 10))).toEqual([
    '2025-03-21',
    '2025-01-01',
    '2024-11-02',
    '2024-08-09',
  ]);
  expect(textOf(entries[0], 'title')).toBe(
    'Since the report: The county weather station put up a frost warning device in Yunping.',
  );
  expect(entries[0]?.querySelector('link')?.getAttribute('href')).toBe(
    'https://report.example/some/base/en/picking/weather/#since-2025-03-21',
  );
  expect(textOf(document, 'feed > updated')).toContain('2025-03-21');
});

test('what happened on the same day are entries of their own, by ids that differ', async () => {
  const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
  const local = await localise(editions[0], deployment);
  const chapters = local.report.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({
      ...section,
      since: section.since.flatMap((fact) => [
        fact,
        { ...fact, route: withFragment(fact.route, sinceFragment(fact.date, 2)) },
      ]),
    })),
  }));
  const entries = [
    ...parse(
      makeFeed({ ...local, report: { ...local.report, chapters } }, { known: true, changes: [] }),
    ).querySelectorAll('entry'),
  ];
  expect(entries).toHaveLength(6);
  expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(6);
});
