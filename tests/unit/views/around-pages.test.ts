import { expect, test } from 'vitest';
import { allSections } from '../../../src/domain/report.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { viewAlternates } from '../../../src/views/alternates.ts';
import { CITATION_FORMATS, listCitationItems } from '../../../src/views/citation-files.ts';
import { citePlace } from '../../../src/views/citations.ts';
import { viewContents } from '../../../src/views/contents.ts';
import { makeFeed } from '../../../src/views/feed.ts';
import { licenceUrl } from '../../../src/views/licence.ts';
import { type LocalEdition, localise } from '../../../src/views/local-edition.ts';
import { minutesToRead } from '../../../src/views/reading-time.ts';
import { deployedAt, interpret, page } from '../in-memory.ts';

const deployment = deployedAt('/base/');

const numbered = (number: number) => String(number).padStart(2, '0');

/** A report of so many chapters, each with so many sections. */
async function large(chapters: number, sections: number, body = 'Text.') {
  const files: Record<string, string> = {};
  for (let at = 1; at <= chapters; at++) {
    files[`en/${numbered(at)}-c${at}/index.mdx`] = page('', 'C.');
    for (let nth = 1; nth <= sections; nth++)
      files[`en/${numbered(at)}-c${at}/${numbered(nth)}-s${nth}.mdx`] = page('', `## P\n\n${body}`);
  }
  return linkEditions(await interpret(files))[0];
}

test('the contents list all of twelve chapters and sections; of more, the four on each side', async () => {
  const { report: twelve } = await large(12, 12);
  const [first] = twelve.chapters;
  const all = viewContents(twelve, first, first?.sections[0]);
  expect([all.chapters.length, all.moreChapters, all.sections.length, all.moreSections]).toEqual([
    12,
    false,
    12,
    false,
  ]);
  const { report } = await large(13, 13);
  const near = (chapter: number, section: number) => {
    const current = report.chapters[chapter - 1];
    const contents = viewContents(report, current, current?.sections[section - 1]);
    return [
      contents.chapters.map(({ number }) => number),
      contents.sections.map(({ number }) => Number(number.split('.')[1])),
      contents.moreChapters && contents.moreSections,
    ];
  };
  const from = (start: number) => Array.from({ length: 9 }, (_, at) => start + at);
  expect(near(1, 13)).toEqual([from(1), from(5), true]);
  expect(near(7, 8)).toEqual([from(3), from(4), true]);
  expect(near(13, 1)).toEqual([from(5), from(1), true]);
  const outside = viewContents(report);
  expect([outside.chapters.map(({ number }) => number), outside.sections, outside.moreSections]).toEqual([
    from(1),
    [],
    false,
  ]);
});

test.each([
  ['nothing', '', {}, ['about']],
  ['a problem', 'problems: { a: { title: A, theme: x, statement: A. } }\n', {}, ['problems', 'map', 'about']],
  [
    'a measure',
    'measures: { b: { title: B, kind: proposed, answers: {} } }\n',
    {},
    ['problems', 'map', 'about'],
  ],
  ['a later fact', 'since: [{ date: 2024-05-01, text: A., sources: [] }]\n', {}, ['since', 'about']],
  ['a term', '', { 'en/terms/t.mdx': page('kind: k\nnames: [t]\n', '') }, ['terms', 'about']],
] as const)('where a report has %s, its contents say so', async (_, head, files, overviews) => {
  const facts = await interpret({
    'en/01-c/index.mdx': page('', 'C.'),
    'en/01-c/01-s.mdx': page(head, '## P\n\n<Problem id="a">a</Problem> <Measure id="b">b</Measure>'),
    ...files,
  });
  expect(viewContents(linkEditions(facts)[0].report).overviews).toEqual(overviews);
});

async function editionsOf(
  files: Readonly<Record<string, string>>,
  published = true,
): Promise<LocalEdition[]> {
  const editions = linkEditions(await interpret(files));
  return Promise.all(editions.map((each) => localise(each, { ...deployment, published }, editions)));
}

const BOTH = { 'zh/home.mdx': page('', '茶。'), 'en/home.mdx': page('', 'Tea.') };

test('a page is offered in each language, the original first, by names that its readers know', async () => {
  const [chinese, traditional, english] = await editionsOf(BOTH);
  if (!chinese || !traditional || !english) throw new Error('there are three editions');
  expect(viewAlternates(traditional, '/base/zh-hant/tea/')).toEqual([
    {
      language: 'zh-Hans',
      name: '簡體中文',
      nameLanguage: undefined,
      locale: 'zh_CN',
      href: '/base/tea/',
      address: 'https://report.example/base/tea/',
      isOriginal: true,
      isCurrent: false,
    },
    expect.objectContaining({
      language: 'zh-Hant',
      nameLanguage: undefined,
      isOriginal: false,
      isCurrent: true,
    }),
    expect.objectContaining({
      language: 'en',
      name: 'English',
      nameLanguage: 'en',
      href: '/base/en/tea/',
      isCurrent: false,
    }),
  ]);
  expect(viewAlternates(english, '/base/en/').map(({ name, nameLanguage }) => [name, nameLanguage])).toEqual([
    ['简体中文', 'zh-Hans'],
    ['繁體中文', 'zh-Hant'],
    ['English', undefined],
  ]);
  for (const path of ['404', '404.html', '404/', '500', '500/'])
    expect(viewAlternates(chinese, `/base/${path}`)).toEqual([]);
  for (const path of ['4040/', 'a404', '404/a/'])
    expect(viewAlternates(chinese, `/base/${path}`)).toHaveLength(3);
  const [unpublished] = await editionsOf(BOTH, false);
  if (!unpublished) throw new Error('there is an edition');
  expect(viewAlternates(unpublished, '/base/').map(({ address }) => address)).toEqual([
    '/base/',
    '/base/zh-hant/',
    '/base/en/',
  ]);
});

test('an edition knows its place, its original and its siblings; what it converts is its own script’s', async () => {
  const [chinese, traditional, english] = await editionsOf({
    ...BOTH,
    'en/report.yaml': 'title: T\nedition: { name: N, editor: Ed, version: "1", date: 2024-01-01 }\n',
  });
  expect([chinese, traditional, english].map((each) => [each?.root, each?.site, each?.original])).toEqual([
    ['/base/', 'https://report.example/base/', 'zh-Hans'],
    ['/base/zh-hant/', 'https://report.example/base/zh-hant/', 'zh-Hans'],
    ['/base/en/', 'https://report.example/base/en/', 'zh-Hans'],
  ]);
  expect(english?.siblings.map(({ language, editor }) => [language, editor])).toEqual([
    ['zh-Hans', undefined],
    ['zh-Hant', undefined],
    ['en', 'Ed'],
  ]);
  expect([chinese, traditional, english].map((each) => each?.convert('发酵'))).toEqual([
    '发酵',
    '發酵',
    '发酵',
  ]);
});

test('reading time is told to five minutes, five at least, by characters or by words', async () => {
  const [chinese] = await editionsOf({
    'zh/01-c/index.mdx': page('', '茶'.repeat(1_000)),
    'zh/01-c/01-s.mdx': page('', `## ${'茶'.repeat(1_000)}\n\n${'水'.repeat(1_000)} and words`),
  });
  expect(chinese && minutesToRead(chinese)).toBe(10); // 3,000 characters, 400 a minute: 7.5; without any of the three 5
  const english = await localise(
    await large(1, 1, 'one two three four five six seven eight nine ten\n\n'.repeat(253)),
    deployment,
  );
  expect(minutesToRead(english)).toBe(10); // 11
  expect(minutesToRead(await localise(await large(1, 1), deployment))).toBe(5);
});

const YAML = (lines: string) => `title: Tea Book\n${lines}`;
async function citeIn(yaml: string, place?: { fragment: string; heading: string }, heading = 'It cools') {
  const [edition] = await editionsOf({
    'en/report.yaml': yaml,
    'en/01-leaf/index.mdx': page('', 'L.'),
    'en/01-leaf/01-rain.mdx': page('', `## ${heading}\n\nText.\n\n### Deeper\n\nText.`, 'Rain'),
  });
  const [section] = edition ? allSections(edition.report) : [];
  const [point] = section?.points ?? [];
  if (!edition || !section || !point) throw new Error('there is a point');
  const bibtex = CITATION_FORMATS.bib.write(listCitationItems(edition, section)).trim();
  return { ...citePlace(edition, section, point, place), bibtex };
}

test('a place within a point is cited by its own heading and address', async () => {
  const cited = await citeIn(YAML(''), { fragment: 'p1-1', heading: 'Deeper' });
  expect(cited.link).toBe('https://report.example/base/leaf/rain/#p1-1');
  for (const form of [cited.gbt, cited.apa]) {
    expect(form).toContain('Deeper');
    expect(form).toContain(cited.link);
    expect(form).not.toMatch(/It cools|QX/);
  }
  expect(cited.bibtex).toMatch(/@misc\{leafrainp1,/);
});

test('a heading is cited as it is written, whatever signs it has', async () => {
  const { gbt, apa } = await citeIn(YAML(''), { fragment: 'p1', heading: 'Costs $& and $1 rise' });
  for (const form of [gbt, apa]) expect(form).toContain('Costs $& and $1 rise');
});

test.each([
  ['its authors, without an edition', "authors: [Ann, Bo]\ndate: '2023-07'\n", /Ann.*Bo/s, '2023', '7'],
  ['nobody, where nobody is named', "date: '2023'\n", /Tea Book/, '2023', undefined],
  [
    'its authors, in the edition of somebody else',
    "authors: [Ann]\ndate: '2020'\nedition: { name: Web, editor: Ed, version: 2.1, date: '2024-03-15' }\n",
    /Ann[\s\S]*Web/,
    '2024',
    '3',
  ],
])('a report is cited by %s', async (_, lines, names, year, month) => {
  const { apa, gbt, bibtex } = await citeIn(YAML(lines));
  for (const form of [apa, gbt]) expect(form).toMatch(names);
  for (const form of [apa, gbt, bibtex]) expect(form).toBe(form.trim());
  if (bibtex.includes('note')) expect(bibtex).toContain('note = {Version 2.1, 2024-03-15}');
  for (const form of [apa, gbt, bibtex]) expect(form).toContain(year);
  expect(/month = \{?(\w+)/.exec(bibtex)?.[1]).toBe(month);
  expect(bibtex.includes('note =')).toBe(lines.includes('edition'));
});

test('a report without a date is cited without one', async () => {
  const { apa, gbt, bibtex } = await citeIn(YAML(''));
  expect(apa).toContain('(n.d.)');
  expect(bibtex).not.toContain('year');
  for (const form of [apa, gbt, bibtex]) expect(form).not.toMatch(/NaN|undefined|\(0/);
});

test('the feed of a publication that says little of itself has what there is', async () => {
  const [edition] = await editionsOf({
    'en/report.yaml': 'title: Tea & more\n',
    'en/01-leaf/index.mdx': page('', 'L.', 'Leaf'),
    'en/01-leaf/01-rain.mdx': page('', '## P\n\nText.', 'Rain'),
  });
  if (!edition) throw new Error('there is an edition');
  const change = (date: string, paths: string[]) => ({
    hash: date,
    date,
    authors: ['Al'],
    subject: `On ${date}`,
    kind: 'substance' as const,
    paths: paths as never[],
  });
  const feed = makeFeed(edition, {
    known: true,
    changes: [
      change('2024-01-01', ['en/01-leaf/01-rain.mdx', 'en/gone.mdx', 'en/01-leaf/index.mdx']),
      change('2024-02-01', ['en/gone.mdx']),
    ],
  });
  expect(
    [...feed.matchAll(/<title[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/title>/g)].map(([, title]) => title),
  ).toEqual(['Tea &amp; more', 'On 2024-02-01', 'On 2024-01-01']);
  expect([...feed.matchAll(/<entry>[\s\S]*?<link href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://report.example/base/',
    'https://report.example/base/leaf/rain/',
  ]);
  expect(feed).toContain('1.1 Rain; Leaf');
  expect(feed).toContain('<name>Tea &amp; more</name>');
  expect(feed).toMatch(/<updated>2024-02-01/);
  expect(makeFeed(edition, { known: true, changes: [] })).toMatch(/<updated>1970-01-01/);
});

test.each([
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/deed.en'],
  ['CC-BY-NC-3.0', 'https://creativecommons.org/licenses/by-nc/3.0/deed.en'],
  ['CC-BY-ND-2.0', 'https://creativecommons.org/licenses/by-nd/2.0/deed.en'],
  ['CC-BY-NC-ND-1.0', 'https://creativecommons.org/licenses/by-nc-nd/1.0/deed.en'],
  ['CC-BY-NC-SA-4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.en'],
  ['CC-BY-SA-2.5', 'https://spdx.org/licenses/CC-BY-SA-2.5.html'],
  ['CC-BY-SA-5.0', 'https://spdx.org/licenses/CC-BY-SA-5.0.html'],
  ['CC-BY-4.0-x', 'https://spdx.org/licenses/CC-BY-4.0-x.html'],
  ['XCC-BY-4.0', 'https://spdx.org/licenses/XCC-BY-4.0.html'],
  ['GPL-3.0-only WITH a/b', 'https://spdx.org/licenses/GPL-3.0-only%20WITH%20a%2Fb.html'],
])('the licence %s is explained at %s', (spdx, url) => {
  expect(licenceUrl(spdx, 'en')).toBe(url);
});
