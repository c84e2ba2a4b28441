import { expect, test } from 'vitest';
import { readText } from '../../../src/content/read-facts.ts';
import { findTranslations, readRecord } from '../../../src/model/find-stale.ts';
import { hashUnit, pointAt, readUnits } from '../../../src/model/translation-units.ts';
import { interpret, page } from '../in-memory.ts';

const SECTION = 'zh/01-tea/01-picking.mdx';
const TERM = 'zh/terms/tea.mdx';
const unitsOf = (path: string, text: string) => Object.fromEntries(readUnits(readText(path, text)));

test('a section has a unit for each thing that it says, and those that it says nothing in are none', () => {
  const head = [
    'problems:',
    '  late: { title: 晚, theme: a, statement: 太晚了。 }',
    'measures:',
    '  early: { title: 早, kind: proposed, answers: { late: report } }',
    'related: [{ to: tea/b, why: 乙。 }, { to: tea/c, why: 丙。 }]',
    'since:',
    '  - { date: 2024-05-02, text: 后事。, sources: [] }',
    '  - { date: 2024-05-01, text: 前事。, sources: [] }',
    '  - { date: 2024-05-02, text: 又一事。, sources: [] }',
    'translated: {}',
    '',
  ].join('\n');
  const body =
    '开头。\n\n## 一\n\n<Problem id="late">晚</Problem>。\n\n再说。\n\n## 二\n\n<Measure id="early">早</Measure>。';
  expect(unitsOf(SECTION, page(head, body, '采'))).toEqual({
    title: '采',
    summary: 'S.',
    'problems.late': '晚\n太晚了。',
    'measures.early': '早',
    related: '乙。\n丙。',
    'since.2024-05-02': '后事。\n又一事。',
    'since.2024-05-01': '前事。',
    opening: '开头。',
    p1: '一\n\n晚。\n\n再说。',
    p2: '二\n\n早。',
  });
  expect(Object.keys(unitsOf(SECTION, page('', '## 一\n\n话。')))).toEqual(['title', 'summary', 'p1']);
});

test.each([
  'officialTitle: 法',
  'issuer: 社',
  'number: 一',
  "adopted: '2015-01-02'",
  "effective: '2015-01-02'",
])('of a law %s counts', (line) => {
  const term = (law: string) => page(`kind: a\nnames: [茶]\nlaw: { ${law} }\n`, '');
  expect(unitsOf(TERM, term(line))['law']).toBe(line.replace(/^.*: '?|'$/g, ''));
});

test('a term has a law and a note besides, but no names, which differ in each language', () => {
  const term = page('kind: a\nnames: [茶]\nnote: 注。\nlaw: { officialTitle: 法, number: 一 }\n', '');
  expect(unitsOf(TERM, term)).toEqual({ title: 'T', summary: 'S.', law: '法\n一', note: '注。' });
});

test('a publication has a unit for each of its texts', () => {
  const texts = {
    title: '书',
    subtitle: '副题',
    description: '说明',
    independence: '无关',
    standing: '说法',
    edition: '{ name: 版, editor: 编, version: 1.0, date: 2024-01-02 }',
    themes: '{ sky: 天, earth: 地 }',
    kinds: '{ tea: 茶类 }',
  };
  const source = Object.entries(texts).map(([key, value]) => `${key}: ${value}`);
  expect(unitsOf('zh/report.yaml', source.join('\n'))).toEqual({
    title: '书',
    subtitle: '副题',
    description: '说明',
    independence: '无关',
    standing: '说法',
    edition: '版\n编',
    'themes.sky': '天',
    'themes.earth': '地',
    'kinds.tea': '茶类',
  });
});

test('headings of a page without points are units, each with what stands below it', () => {
  const units = unitsOf('zh/about.mdx', page('', '开头。\n\n## 甲\n\n一。\n\n## 乙\n\n二。'));
  expect(units).toMatchObject({ opening: '开头。', h1: '甲\n\n一。', h2: '乙\n\n二。' });
});

test('diagrams and pictures belong to the point that they stand in, and to the opening above the first', () => {
  const diagram = (name: string) =>
    `\`\`\`mermaid title="${name}" alt="${name}图。"\nflowchart LR\n  ${name} --> b\n  click ${name} href "x.mdx"\n\`\`\``;
  const units = unitsOf(
    SECTION,
    page('', `${diagram('零')}\n\n## 一\n\n![画](../images/a.png)\n\n## 二\n\n话。\n\n${diagram('二')}`),
  );
  expect(units['opening']).toContain('零图。');
  expect(units['p1']).toBe('一\n\n画\n\n画'); // as a block and as a picture: records rely on it
  expect(units['p2']).toMatch(/^二\n\n话。\n\n二\n\n二图。\nflowchart LR/);
  expect(units['p2']).not.toContain('click');
});

test('a line belongs to the last point that begins on it or above', () => {
  const points = readText(SECTION, page('', '## 一\n\n话。\n\n## 二\n\n话。')).page?.body.points ?? [];
  expect([1, 5, 6, 9, 10, 99].map((line) => pointAt(points, line))).toEqual([
    undefined,
    undefined,
    'p1',
    'p1',
    'p2',
    'p2',
  ]);
});

test.each([
  ['茶，水。', '茶水'],
  ['茶  水\n', '茶水'],
  ['“茶”——（水）', '茶水'],
  ['ＡＢ１２', 'AB12'],
  ['1.', '1'],
  ['3 - 甲', '3甲'],
  ['甲-乙', '甲乙'],
  ['a.b:c/d', 'abcd'],
])('%j says the same as %j', (one, other) => {
  expect(hashUnit(one)).toBe(hashUnit(other));
});

test.each([
  ['1.5', '15'],
  ['1:5', '15'],
  ['1/5', '15'],
  ['1-5', '15'],
  ['1.5', '1:5'],
  ['-5', '5'],
  ['为-5度', '为5度'],
  ['5%', '5'],
  ['5‰', '5'],
  ['5%', '5‰'],
  ['茶', '水'],
  ['a', 'A'],
])('%j does not say the same as %j', (one, other) => {
  expect(hashUnit(one)).not.toBe(hashUnit(other));
});

test('the name of what is said is eight small letters, the same for ever: records are written with it', () => {
  expect(hashUnit('茶')).toMatch(/^[a-z]{8}$/);
  expect([hashUnit('茶'), hashUnit('Tea, 1.5 %')]).toEqual(['wanhrohl', 'crlzaeeo']);
});

test('a translation is what stands at the same path as its original and says what it was made from', async () => {
  const facts = await interpret({
    'zh/report.yaml': 'title: 书\n',
    'zh/home.mdx': page('', '话。'),
    'zh/01-tea/index.mdx': page('', '话。'),
    [SECTION]: page('', '## 一\n\n话。'),
    'en/report.yaml': 'title: Book\ntranslated: { title: abcdefgh }\n',
    'en/home.mdx': page('translated: { summary: abcdefgh }\n', 'Words.'),
    'en/01-tea/index.mdx': page('', 'Words.'),
    'en/about.mdx': page('', 'Words.'),
  });
  const translations = findTranslations(facts).map(({ file, original }) => [
    file.path,
    original.path,
    readRecord(file),
  ]);
  expect(translations).toEqual([
    ['en/report.yaml', 'zh/report.yaml', { title: 'abcdefgh' }],
    ['en/home.mdx', 'zh/home.mdx', { summary: 'abcdefgh' }],
    ['en/01-tea/index.mdx', 'zh/01-tea/index.mdx', undefined],
  ]);
});
