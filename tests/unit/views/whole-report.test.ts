import { expect, test } from 'vitest';
import { allSections, type Point, type Section } from '../../../src/domain/report.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { summariseClaims } from '../../../src/views/claim-summary.ts';
import { viewClaims } from '../../../src/views/claims.ts';
import { viewLaterFacts } from '../../../src/views/later-facts.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { viewMargin } from '../../../src/views/point-margin.ts';
import { makePreviews } from '../../../src/views/previews.ts';
import { viewNextReading } from '../../../src/views/read-next.ts';
import { makeReportJson } from '../../../src/views/report-json.ts';
import { makeSearchPages } from '../../../src/views/search-records.ts';
import { deployedAt, interpret, page } from '../in-memory.ts';

const FENCE = '```';
const FACT = (date: string, text: string) =>
  `  - { date: ${date}, text: ${text}, sources: [{ title: S, url: "https://a.example/", publisher: P, date: ${date} }] }\n`;

/** A report in which everything that a view shows is there, and small enough to say all of what it shows. */
const facts = await interpret({
  'en/report.yaml': 'title: Book\nkinds: { drink: Drinks }\nthemes: { sky: Sky }\n',
  'en/home.mdx': page('', 'Welcome to tea.', 'Home'),
  'en/01-leaf/index.mdx': page('', 'First [sun](01-sun.mdx).\n\nThen rain.', 'Leaf'),
  'en/01-leaf/01-sun.mdx': page(
    [
      'problems:',
      '  heat: { title: Heat, theme: sky, statement: It is hot. }',
      '  glare: { title: Glare, theme: sky, statement: It glares., unanswered: true }',
      'measures:',
      '  shade: { title: Shade, kind: proposed, answers: { heat: report } }',
      'related: [{ to: leaf/rain, why: It cools. }]',
      `since:\n${FACT('2024-05-01', 'Cooler.')}`,
    ].join('\n'),
    [
      'Above.',
      '## One',
      'Plain <Problem id="heat">heat</Problem> and <Measure id="shade">shade</Measure>, [tea](../terms/tea.mdx).',
      '### Deeper',
      'Below it.\n\n> Quoted.',
      '## Two',
      '<Problem id="glare">Glare</Problem>.\n\n<Note>\nAside.\n</Note>',
      `${FENCE}mermaid title="Way" alt="From a to b." caption="Drawn."\nflowchart LR\n  a[Alpha] --> b[Beta]\n${FENCE}`,
    ].join('\n\n'),
    'Sun',
  ),
  'en/01-leaf/02-rain.mdx': page(
    `measures:\n  umbrella: { title: Umbrella, kind: reported, answers: { leaf/sun#heat: edition } }\n  boots: { title: Boots, kind: reported, answers: {} }\nsince:\n${FACT('2024-06-01', 'Wetter.')}${FACT('2024-05-01', 'Wet.')}`,
    '## Only\n\nAfter [sun](01-sun.mdx): <Measure id="umbrella">umbrella</Measure>, <Measure id="boots">boots</Measure>.',
    'Rain',
  ),
  'en/terms/tea.mdx': page(
    'kind: drink\nnames: [tea]\naliases: [cha]\nnote: Hot.\nformerly: [terms/char]\n',
    '',
    'Tea',
  ),
});
const [{ report, language }] = linkEditions(facts);
const deployment = deployedAt('/base/');
const edition = await localise({ report, language, prefix: '' }, deployment);
const [sun, rain] = allSections(report);
if (!sun || !rain) throw new Error('there are two sections');
const SOURCES = (date: string) => [{ title: 'S', url: 'https://a.example/', publisher: 'P', date }];

test('report.json says all of it, every key of every thing', () => {
  expect(makeReportJson(edition)).toEqual({
    title: 'Book',
    language: 'en',
    chapters: [
      {
        number: 1,
        title: 'Leaf',
        summary: 'S.',
        introduction: 'First sun.\n\nThen rain.',
        stale: [],
        lentBy: null,
        url: '/base/leaf/',
        sections: [
          {
            id: 'leaf/sun',
            number: '1.1',
            title: 'Sun',
            summary: 'S.',
            url: '/base/leaf/sun/',
            points: [
              {
                number: 1,
                heading: 'One',
                text: 'Plain heat and shade, tea.\n\nDeeper\n\nBelow it.\n\nQuoted.',
                url: '/base/leaf/sun/#p1',
              },
              { number: 2, heading: 'Two', text: 'Glare.', url: '/base/leaf/sun/#p2' },
            ],
            problems: [
              {
                id: 'leaf/sun#heat',
                point: 1,
                title: 'Heat',
                theme: 'sky',
                statement: 'It is hot.',
                unanswered: false,
                text: 'heat',
                url: '/base/leaf/sun/#heat',
                answeredBy: ['leaf/sun#shade', 'leaf/rain#umbrella'],
              },
              {
                id: 'leaf/sun#glare',
                point: 2,
                title: 'Glare',
                theme: 'sky',
                statement: 'It glares.',
                unanswered: true,
                text: 'Glare',
                url: '/base/leaf/sun/#glare',
                answeredBy: [],
              },
            ],
            measures: [
              {
                id: 'leaf/sun#shade',
                point: 1,
                title: 'Shade',
                kind: 'proposed',
                text: 'shade',
                url: '/base/leaf/sun/#shade',
                answers: ['leaf/sun#heat'],
                ties: [{ problem: 'leaf/sun#heat', basis: 'report' }],
              },
            ],
            diagrams: [
              {
                title: 'Way',
                alt: 'From a to b.',
                caption: 'Drawn.',
                labels: ['Alpha', 'Beta'],
                url: '/base/leaf/sun/#figure-1',
              },
            ],
            since: [
              {
                date: '2024-05-01',
                text: 'Cooler.',
                sources: SOURCES('2024-05-01'),
                url: '/base/leaf/sun/#since-2024-05-01',
              },
            ],
            related: [{ to: '1.2', why: 'It cools.' }],
            linkedFrom: ['1.2'],
            terms: ['tea'],
            stale: [],
            lentBy: null,
          },
          {
            id: 'leaf/rain',
            number: '1.2',
            title: 'Rain',
            summary: 'S.',
            url: '/base/leaf/rain/',
            points: [
              {
                number: 1,
                heading: 'Only',
                text: 'After sun: umbrella, boots.',
                url: '/base/leaf/rain/#p1',
              },
            ],
            problems: [],
            measures: [
              {
                id: 'leaf/rain#umbrella',
                point: 1,
                title: 'Umbrella',
                kind: 'reported',
                text: 'umbrella',
                url: '/base/leaf/rain/#umbrella',
                answers: ['leaf/sun#heat'],
                ties: [{ problem: 'leaf/sun#heat', basis: 'edition' }],
              },
              {
                id: 'leaf/rain#boots',
                point: 1,
                title: 'Boots',
                kind: 'reported',
                text: 'boots',
                url: '/base/leaf/rain/#boots',
                answers: [],
                ties: [],
              },
            ],
            diagrams: [],
            since: [
              {
                date: '2024-05-01',
                text: 'Wet.',
                sources: SOURCES('2024-05-01'),
                url: '/base/leaf/rain/#since-2024-05-01',
              },
              {
                date: '2024-06-01',
                text: 'Wetter.',
                sources: SOURCES('2024-06-01'),
                url: '/base/leaf/rain/#since-2024-06-01',
              },
            ],
            related: [],
            linkedFrom: ['1.1'],
            terms: [],
            stale: [],
            lentBy: null,
          },
        ],
      },
    ],
    terms: [
      {
        slug: 'tea',
        url: '/base/terms/tea/',
        title: 'Tea',
        kind: 'drink',
        summary: 'S.',
        names: ['tea'],
        aliases: ['cha'],
        related: [],
        note: 'Hot.',
        linkedFrom: ['1.1'],
        stale: [],
        lentBy: null,
      },
    ],
    stale: [],
  });
});

test('report.json says which pieces are behind, and whose words stand in', () => {
  const unit = { unit: 'p1', before: 'x', now: 'y' };
  const stale = [unit];
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    stale,
    fallbackFrom: 'zh-Hans' as const,
  }));
  const terms = report.terms.map((term) => ({ ...term, stale }));
  const made = makeReportJson({ ...edition, report: { ...report, chapters, terms, stale } });
  expect([made.stale, made.chapters[0]?.stale, made.chapters[0]?.lentBy, made.terms[0]?.stale]).toEqual([
    ['p1'],
    ['p1'],
    'zh-Hans',
    ['p1'],
  ]);
});

test('what the search finds: each thing of each page, in order, with the heading that it stands under', () => {
  const pages = makeSearchPages(report);
  expect(pages.map(({ kind, number, title, route }) => [kind, number, title, route])).toEqual([
    ['section', '1.1', 'Sun', 'leaf/sun/'],
    ['section', '1.2', 'Rain', 'leaf/rain/'],
    ['chapter', '1', 'Leaf', 'leaf/'],
    ['term', '', 'Tea', 'terms/tea/'],
    ['page', '', 'Home', ''],
  ]);
  const told = (at: number) =>
    pages[at]?.blocks
      .filter(({ kind, fragment }) => kind !== 'caption' || fragment.startsWith('figure'))
      .map(({ kind, fragment, heading, text }) => [kind, fragment, heading, text]);
  expect(told(0)).toEqual([
    ['opening', '', 'Sun', 'S.'],
    ['text', '', 'Sun', 'Above.'],
    ['heading', 'p1', 'One', 'Plain heat and shade, tea.'],
    ['subheading', 'p1-1', 'Deeper', 'Below it.\nQuoted.'],
    ['problem', 'heat', 'One', 'Heat'],
    ['measure', 'shade', 'One', 'Shade'],
    ['heading', 'p2', 'Two', 'Glare.'],
    ['note', 'p2', 'Two', 'Aside.'],
    ['problem', 'glare', 'Two', 'Glare'],
    ['caption', 'figure-1', 'Way', 'Way\nDrawn.'],
    ['diagram', 'figure-1', 'Way', 'Alpha\nBeta'],
    ['since', 'since-2024-05-01', 'Sun', 'Cooler.'],
  ]);
  expect(told(2)).toEqual([
    ['opening', '', 'Leaf', 'S.'],
    ['text', '', 'Leaf', 'First sun.\nThen rain.'],
  ]);
  expect(told(3)).toEqual([
    ['opening', '', 'Tea', 'S.'],
    ['note', '', 'Tea', 'Hot.'],
  ]);
  expect(told(4)).toEqual([
    ['opening', '', 'Home', 'S.'],
    ['text', '', 'Home', 'Welcome to tea.'],
  ]);
});

test('claims are known by id in reading order, problems of a section first, each with what it is tied to', () => {
  const views = [...viewClaims(report)].map(([id, { kind, number, ties }]) => [
    id,
    kind,
    number,
    ties.map((tie) => [tie.number, tie.title, tie.route, tie.basis, tie.kind]),
  ]);
  expect(views).toEqual([
    [
      'leaf/sun#heat',
      'problem',
      '1.1',
      [
        ['1.1', 'Shade', 'leaf/sun/#shade', 'report', 'proposed'],
        ['1.2', 'Umbrella', 'leaf/rain/#umbrella', 'edition', 'reported'],
      ],
    ],
    ['leaf/sun#glare', 'problem', '1.1', []],
    ['leaf/sun#shade', 'measure', '1.1', [['1.1', 'Heat', 'leaf/sun/#heat', 'report', undefined]]],
    ['leaf/rain#umbrella', 'measure', '1.2', [['1.1', 'Heat', 'leaf/sun/#heat', 'edition', undefined]]],
    ['leaf/rain#boots', 'measure', '1.2', []],
  ]);
  const { problems, measures, unbound, ...counts } = summariseClaims(report);
  expect(counts).toEqual({ unanswered: 1, proposed: 1, reported: 2, total: 5 });
  expect([problems, measures, unbound].map((list) => list.map(({ claim }) => claim.title))).toEqual([
    ['Heat', 'Glare'],
    ['Shade', 'Umbrella', 'Boots'],
    ['Boots'],
  ]);
});

/** A point with so much text beside its claims that all of them have room. */
function pointOf({ points }: Section, number: number): Point {
  const [point] = points;
  if (!point) throw new Error('a section has points');
  const block = { kind: 'text', text: '话'.repeat(2000), fragment: '' } as const;
  return { ...point, number, blocks: [block] };
}

test('the margin of a point has its claims; what stands under a problem of the same point is not said again', () => {
  const margin = (section: Section | undefined, point: number) =>
    section &&
    viewMargin(report, section, pointOf(section, point), true).claims.map(({ mark, ties, more }) => [
      mark,
      ties.map((tie) => [tie.title, tie.mark]),
      more.length,
    ]);
  expect(margin(sun, 1)).toEqual([
    [
      'heat',
      [
        ['Shade', 'shade'],
        ['Umbrella', undefined],
      ],
      0,
    ],
  ]);
  expect(margin(sun, 2)).toEqual([['glare', [], 0]]);
  expect(margin(rain, 1)).toEqual([
    ['umbrella', [['Heat', undefined]], 0],
    ['boots', [], 0],
  ]);
  expect(margin(sun, 3)).toEqual([]);
});

test('what to read next comes before what leads here, each page once, with the sentences that say why', () => {
  const next = (section: typeof sun) =>
    viewNextReading(report, section).map(({ kind, number, title, route, why, mentions }) => [
      kind,
      number,
      title,
      route,
      why,
      mentions,
    ]);
  expect(next(sun)).toEqual([
    ['section', '1.2', 'Rain', 'leaf/rain/', 'It cools.', ['After sun: umbrella, boots.']],
    ['chapter', '1', 'Leaf', 'leaf/', undefined, ['First sun.']],
  ]);
  expect(next(rain)).toEqual([['section', '1.1', 'Sun', 'leaf/sun/', undefined, ['It cools.']]]);
});

test('what came later is listed newest first, of one day in reading order', () => {
  expect(
    viewLaterFacts(report).map(({ fact, section, chapter }) => [fact.text, section.title, chapter.title]),
  ).toEqual([
    ['Wetter.', 'Rain', 'Leaf'],
    ['Cooler.', 'Sun', 'Leaf'],
    ['Wet.', 'Rain', 'Leaf'],
  ]);
});

test('every page, point and claim has a preview, under the first part of its address', () => {
  const previews = [...makePreviews(report)].map(([file, entries]) => [
    file,
    Object.entries(entries).map(([at, { title, text }]) => `${at} ${title}: ${text}`),
  ]);
  expect(previews).toEqual([
    [
      'leaf',
      [
        ' Leaf: S.',
        'sun/ 1.1 Sun: S.',
        'sun/#p1 1.1 One: Plain heat and shade, tea. Deeper Below it. Quoted.',
        'sun/#p2 1.1 Two: Glare.',
        'sun/#heat 1.1 Heat: heat',
        'sun/#glare 1.1 Glare: Glare',
        'sun/#shade 1.1 Shade: shade',
        'rain/ 1.2 Rain: S.',
        'rain/#p1 1.2 Only: After sun: umbrella, boots.',
        'rain/#umbrella 1.2 Umbrella: umbrella',
        'rain/#boots 1.2 Boots: boots',
      ],
    ],
    ['terms', ['tea/ Tea: S.']],
  ]);
});
