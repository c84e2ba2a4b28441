import { expect, test } from 'vitest';
import { allSections } from '../../../src/domain/report.ts';
import { tieSections } from '../../../src/model/link.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { findNeighbours } from '../../../src/model/reading-order.ts';
import { interpret, page } from '../in-memory.ts';

const PROBLEM = 'problems: { rain: { title: Rain, theme: sky, statement: It rains. } }\n';
const claims = (answers: string) =>
  `measures: { wait: { title: Wait, kind: proposed, answers: { ${answers} } } }\n`;
const MARKS = { problem: '<Problem id="rain">Rain</Problem>', measure: '<Measure id="wait">wait</Measure>' };

async function load(files: Readonly<Record<string, string>>) {
  const facts = await interpret(files);
  const [{ report }] = linkEditions(facts);
  return { facts, report, sections: allSections(report), ties: tieSections(facts.files).get('en') };
}

test('chapters, sections and what answers a problem come in the order of their numbers, not of their names', async () => {
  const answering = (name: string) =>
    page(claims('leaf/zero#rain: edition'), `## P\n\n${MARKS.measure}.`, name);
  const { report, sections } = await load({
    'en/10-aaa/index.mdx': page('', 'A.'),
    'en/10-aaa/01-last.mdx': answering('last'),
    'en/02-leaf/index.mdx': page('', 'L.'),
    'en/02-leaf/11-ab.mdx': answering('ab'),
    'en/02-leaf/03-zz.mdx': answering('zz'),
    'en/02-leaf/01-zero.mdx': page(PROBLEM, `## P\n\n${MARKS.problem}.`, 'zero'),
  });
  expect(report.chapters.map(({ slug }) => slug)).toEqual(['leaf', 'aaa']);
  expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '2.1 zero',
    '2.3 zz',
    '2.11 ab',
    '10.1 last',
  ]);
  expect(sections[0]?.problems[0]?.answeredBy).toEqual([
    { measure: 'leaf/zz#wait', basis: 'edition' },
    { measure: 'leaf/ab#wait', basis: 'edition' },
    { measure: 'aaa/last#wait', basis: 'edition' },
  ]);
  const chapters = report.chapters;
  const names = (at: number) => {
    const { previous, next } = findNeighbours(
      report,
      [...chapters, ...sections][at] ?? chapters[0] ?? never(),
    );
    return [previous?.route, next?.route];
  };
  expect(names(1)).toEqual(['leaf/ab/', 'aaa/last/']);
  expect(names(4)).toEqual(['leaf/zz/', 'aaa/']);
  expect(names(5)).toEqual(['aaa/', undefined]);
});

function never(): never {
  throw new Error('there are chapters');
}

test('a claim that the text does not mark is left out, at both ends', async () => {
  const { sections } = await load({
    'en/01-leaf/index.mdx': page('', 'L.'),
    'en/01-leaf/01-a.mdx': page(PROBLEM, '## P\n\nNothing.'),
    'en/01-leaf/02-b.mdx': page(
      PROBLEM + claims('leaf/a#rain: report, rain: edition'),
      `## P\n\n${MARKS.problem}, ${MARKS.measure}.`,
    ),
    'en/01-leaf/03-c.mdx': page(claims('leaf/b#rain: report'), '## P\n\nNothing.'),
  });
  const [a, b, c] = sections;
  expect([a?.problems, c?.measures]).toEqual([[], []]);
  expect(b?.measures[0]?.ties).toEqual([{ problem: 'leaf/b#rain', basis: 'edition' }]);
  expect(b?.problems[0]?.answeredBy).toEqual([{ measure: 'leaf/b#wait', basis: 'edition' }]);
});

test('claims have what their front matter says, the words that they are marked with, and the point', async () => {
  const problem = 'problems: { rain: { title: Rain, theme: sky, statement: It rains., unanswered: true } }\n';
  const { sections } = await load({
    'en/01-leaf/index.mdx': page('', 'L.'),
    'en/01-leaf/01-a.mdx': page(
      problem + claims(''),
      `## One\n\nText.\n\n## Two\n\n<Problem id="rain">all the **rain**</Problem>.\n\n## Three\n\n${MARKS.measure}.`,
    ),
  });
  expect(sections[0]?.problems).toEqual([
    {
      id: 'leaf/a#rain',
      point: 2,
      text: 'all the rain',
      route: 'leaf/a/#rain',
      title: 'Rain',
      theme: 'sky',
      statement: 'It rains.',
      unanswered: true,
      answeredBy: [],
    },
  ]);
  expect(sections[0]?.measures).toEqual([
    {
      id: 'leaf/a#wait',
      point: 3,
      text: 'wait',
      route: 'leaf/a/#wait',
      title: 'Wait',
      kind: 'proposed',
      ties: [],
    },
  ]);
});

test('marks named like what every object has are no claims', async () => {
  const { sections } = await load({
    'en/01-leaf/index.mdx': page('', 'L.'),
    'en/01-leaf/01-a.mdx': page(
      '',
      '## P\n\n<Problem id="constructor">a</Problem>, <Measure id="toString">b</Measure>.',
    ),
  });
  expect([sections[0]?.problems, sections[0]?.measures]).toEqual([[], []]);
});

test('what leads to no section, to itself or to no claim is told at its place', async () => {
  const { ties } = await load({
    'en/01-leaf/01-a.mdx': page(
      `related:\n  - { to: leaf/b, why: B. }\n  - { to: leaf/a, why: Itself. }\n  - { to: leaf/none, why: None. }\n${PROBLEM}${claims('rain: report, sun: report, leaf/b#rain: report')}`,
      `## P\n\n${MARKS.problem}, ${MARKS.measure}.`,
    ),
    'en/01-leaf/02-b.mdx': page('', '## P\n\nText.'),
  });
  expect(ties?.complete).toBe(true);
  expect(ties?.unresolved.map(({ kind, written, place }) => [kind, written, place.line])).toEqual([
    ['related', 'leaf/a', 6],
    ['related', 'leaf/none', 7],
    ['answers', 'sun', 9],
    ['answers', 'leaf/b#rain', 9],
  ]);
});

test.each([
  ['front matter that does not hold', page('nonsense: 1\n', '## P\n\nText.')],
  ['a text that cannot be read', page('', '## P\n\n{')],
])('while a section has %s, no claim is said to be missing, but a section is', async (_, broken) => {
  const { ties } = await load({
    'en/01-leaf/01-a.mdx': page(
      `related: [{ to: leaf/none, why: None. }]\n${claims('sun: report')}`,
      `## P\n\n${MARKS.measure}.`,
    ),
    'en/01-leaf/02-b.mdx': broken,
  });
  expect(ties?.complete).toBe(false);
  expect(ties?.unresolved.map(({ kind }) => kind)).toEqual(['related']);
});

test('links to a page are listed there in reading order, each sentence once, with who links', async () => {
  const { report, sections } = await load({
    'en/01-leaf/index.mdx': page('', 'First [rain](02-rain.mdx), then [rain](02-rain.mdx).', 'Leaf'),
    'en/01-leaf/01-sun.mdx': page(
      'related: [{ to: leaf/rain, why: Not listed. }]\n',
      '## P\n\nAfter [rain](02-rain.mdx). Once more: [rain](02-rain.mdx#p1), [tea](../terms/tea.mdx).',
      'Sun',
    ),
    'en/01-leaf/02-rain.mdx': page('', '## P\n\nA [tea](../terms/tea.mdx).', 'Rain'),
    'en/01-leaf/03-wind.mdx': page(
      'related: [{ to: leaf/rain, why: It brings rain. }, { to: leaf/none, why: None. }]\n',
      '## P\n\nText.',
      'Wind',
    ),
    'en/terms/tea.mdx': page('kind: drink\nnames: [tea]\n', ''),
  });
  const rain = sections[1];
  expect(rain?.linkedFrom).toEqual([
    {
      kind: 'chapter',
      id: 'leaf',
      number: '1',
      title: 'Leaf',
      route: 'leaf/',
      fallbackFrom: undefined,
      sentence: 'First rain, then rain.',
    },
    {
      kind: 'section',
      id: 'leaf/sun',
      number: '1.1',
      title: 'Sun',
      route: 'leaf/sun/',
      fallbackFrom: undefined,
      sentence: 'After rain.',
    },
    expect.objectContaining({ id: 'leaf/sun', sentence: 'Once more: rain, tea.' }),
    expect.objectContaining({ id: 'leaf/wind', sentence: 'It brings rain.' }),
  ]);
  expect(sections[0]?.related).toEqual([{ to: 'leaf/rain', why: 'Not listed.' }]);
  expect(sections[2]?.related).toEqual([{ to: 'leaf/rain', why: 'It brings rain.' }]);
  expect(report.terms[0]?.linkedFrom.map(({ id }) => id)).toEqual(['leaf/sun', 'leaf/rain']);
  expect(sections.map(({ terms }) => terms)).toEqual([['tea'], ['tea'], []]);
});

test('later facts come by their day, those of one day as written, each with an address of its own', async () => {
  const fact = (date: string, text: string) => `  - { date: ${date}, text: ${text}, sources: [] }\n`;
  const { sections } = await load({
    'en/01-leaf/index.mdx': page('', 'L.'),
    'en/01-leaf/01-a.mdx': page(
      `since:\n${fact('2024-05-02', 'C')}${fact('2024-05-01', 'A')}${fact('2024-05-02', 'B')}`,
      '## P\n\nText.',
    ),
  });
  const since = sections[0]?.since ?? [];
  expect(since.map(({ text }) => text)).toEqual(['A', 'C', 'B']);
  expect(since.map(({ route, fragment }) => route === `leaf/a/#${fragment}`)).toEqual([true, true, true]);
  expect(new Set(since.map(({ fragment }) => fragment)).size).toBe(3);
  expect(since[1]?.fragment).toContain('2024-05-02');
});

test('terms that a section links to are listed once, in the order of the text', async () => {
  const term = (name: string) => page(`kind: drink\nnames: [${name}]\nformerly: [terms/old-${name}]\n`, '');
  const { report, sections } = await load({
    'en/01-leaf/index.mdx': page('formerly: [blade]\n', 'L.'),
    'en/01-leaf/01-a.mdx': page(
      'formerly: [blade/a]\n',
      '## P\n\n[W](../terms/water.mdx), [T](../terms/tea.mdx), [W](../terms/water.mdx).',
    ),
    'en/terms/tea.mdx': term('tea'),
    'en/terms/water.mdx': term('water'),
  });
  expect(sections[0]?.terms).toEqual(['water', 'tea']);
  expect([report.chapters[0], sections[0], ...report.terms].map((each) => each?.redirects)).toEqual([
    ['blade/'],
    ['blade/a/'],
    ['terms/old-tea/'],
    ['terms/old-water/'],
  ]);
});

test('front pages are told apart, and what a folder has not is not there', async () => {
  const both = await load({ 'en/about.mdx': page('', 'A.', 'About'), 'en/home.mdx': page('', 'H.', 'Home') });
  expect([both.report.home?.title, both.report.home?.route]).toEqual(['Home', '']);
  expect([both.report.about?.title, both.report.about?.route]).toEqual(['About', 'about/']);
  const one = await load({ 'en/home.mdx': page('', 'H.', 'Home') });
  expect(one.report.about).toBeUndefined();
  expect(one.report.publication.title).toBe('…');
});

test('an edition that is converted or lent is behind as its source is, one that is lent not at all', async () => {
  const facts = await interpret({
    'zh/report.yaml': 'title: 书\n',
    'zh/01-tea/index.mdx': page('', '茶。'),
    'zh/01-tea/01-a.mdx': page('', '## 一\n\n茶。'),
    'zh/01-tea/02-b.mdx': page('', '## 一\n\n茶。'),
    'en/01-tea/index.mdx': page('', 'Tea.'),
    'en/01-tea/01-a.mdx': page('', '## One\n\nTea.'),
  });
  const unit = { unit: 'p1', before: undefined, now: '茶' };
  const stale = new Map([
    ['en/01-tea/01-a.mdx', [unit]],
    ['zh/01-tea/02-b.mdx', [unit]],
    ['zh/01-tea/01-a.mdx', [unit]],
    ['zh/report.yaml', [unit]],
  ]);
  const editions = linkEditions(facts, stale);
  expect(editions.map(({ language, prefix }) => [language, prefix])).toEqual([
    ['zh-Hans', ''],
    ['zh-Hant', 'zh-hant/'],
    ['en', 'en/'],
  ]);
  const [, traditional, english] = editions.map(({ report }) => report);
  expect(allSections(english ?? never()).map((section) => [section.fallbackFrom, section.stale])).toEqual([
    [undefined, [unit]],
    ['zh-Hans', []],
  ]);
  expect(allSections(traditional ?? never()).map((section) => section.stale)).toEqual([[unit], [unit]]);
  expect(traditional?.stale).toEqual([unit]);
});
