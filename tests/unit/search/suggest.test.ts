import { expect, test } from 'vitest';
import { type Entry, packEntries, partOf, partsFor, unpackEntries } from '../../../src/search/names.ts';
import { nearest } from '../../../src/search/nearest.ts';
import { readTable } from '../../../src/search/pinyin.ts';
import { entryNamed } from '../../../src/search/place.ts';
import { suggest } from '../../../src/search/suggest.ts';

const entry = (kind: Entry['kind'], title: string, others: Partial<Entry> = {}): Entry => ({
  kind,
  title,
  route: `${title}/`,
  names: [title],
  aliases: [],
  related: [],
  ...others,
});
const ENTRIES: Entry[] = [
  entry('term', '绿茶', { aliases: ['green tea', '青茶'], related: ['青茶'] }),
  entry('section', '绿茶的冲泡', { number: '2.1' }),
  entry('term', '红茶', { names: ['红茶', '乌茶'] }),
  entry('chapter', '买卖', { number: '2' }),
  entry('problem', '红茶卖不掉'),
];
const table = readTable({
  syllables:
    'cha茶差 hang行 hong红 lv绿 chong冲 pao泡 de的 mai买卖 bu不 diao掉 yin银 xing行 wu乌 qing青 nong农',
  exceptions: ['银行yin hang'],
  words: '红茶 绿茶 茶农 冲泡 宏 银行 买卖',
  letters: 'kyc tea',
});
const titles = (typed: string) => suggest(typed, ENTRIES, 5, table.spell).map(({ entry }) => entry.title);

test.each([
  ['绿茶', ['绿茶', '绿茶的冲泡']],
  ['冲泡', ['绿茶的冲泡']],
  ['lvcha', ['绿茶', '绿茶的冲泡']],
  ['lv cha', ['绿茶', '绿茶的冲泡']],
  ["lv'cha", ['绿茶', '绿茶的冲泡']],
  ['hc', ['红茶', '红茶卖不掉']],
  ['greentea', ['绿茶']],
  ['青茶', ['绿茶']],
  ['乌茶', ['红茶']],
  ['honhgcha', ['红茶']],
  ['hogncha', ['红茶']],
  ['绿茶的中泡', ['绿茶的冲泡']],
  ['咖啡', []],
  ['e', []], // one or two letters match the beginning of a name only
  ['ee', []],
  ['', []],
])('%s suggests %j', (typed, expected) => {
  expect(titles(typed)).toEqual(expected);
});

test('which name fits is said if it is not the title, and what stands in the text is searched for', () => {
  expect(suggest('greentea', ENTRIES, 1)[0]).toMatchObject({ name: '绿茶', alias: 'green tea' });
  expect(suggest('乌茶', ENTRIES, 1)[0]).toMatchObject({ name: '乌茶', alias: '乌茶' });
  expect(suggest('红茶', ENTRIES, 1)[0]?.alias).toBeUndefined();
});

test('why a name fits is said: another name, a word that only helps to find it, pinyin of its own, a slip', () => {
  const why = (typed: string) => suggest(typed, ENTRIES, 1, table.spell)[0]?.why;
  expect(['greentea', '青茶', 'qingcha', 'hongcha', 'honhgcha', '红茶'].map(why)).toEqual([
    'name',
    'related',
    'related',
    'pinyin',
    'slip',
    undefined,
  ]);
});

test('pages stand before problems and measures that fit as well', () => {
  const entries = [
    entry('problem', '红茶卖不掉'),
    entry('measure', '红茶送客人'),
    entry('section', '红茶怎样卖'),
  ];
  expect(suggest('红茶', entries, 3).map(({ entry }) => entry.kind)).toEqual([
    'section',
    'problem',
    'measure',
  ]);
});

test('a number names a chapter or a section', () => {
  expect(entryNamed('2', ENTRIES)?.title).toBe('买卖');
  expect(entryNamed('2.1.3', ENTRIES)?.title).toBe('绿茶的冲泡');
  expect(entryNamed('9', ENTRIES)).toBeUndefined();
});

test('what is nearest to a query without results shares some of its characters', () => {
  expect(nearest('红绿茶', ENTRIES, 2).map(({ title }) => title)).toEqual(['绿茶', '红茶']);
  expect(nearest('coffee', ENTRIES, 2)).toEqual([]);
});

test.each([
  ['hongcha', ['红茶']],
  ['hongch', ['红茶']],
  ['yinhang', ['银行']],
  ['chanong', ['茶农']],
  ['lvchachanong', ['绿茶茶农']],
  ['lvchachan', ['绿茶茶农']],
  ['yinxing', []],
  ['xyz', []],
])('%s reads %j', (letters, expected) => {
  expect(table.read(letters).slice(0, 1)).toEqual(expected);
});

test('whole words come before one that is but begun, and ü may be typed as v, u or with its dots', () => {
  const { read } = readTable({
    syllables: 'cha茶 nong农 lv绿 she社',
    exceptions: [],
    words: '茶农社 茶 农 绿茶',
    letters: '',
  });
  expect(read('chanong')).toEqual(['茶农', '茶农社']);
  expect(read('chanongs')).toEqual(['茶农社']);
  expect([read('lvcha'), read('lucha')]).toEqual([['绿茶'], ['绿茶']]);
});

test('initials are read where no two words share them', () => {
  const three = readTable({
    syllables: 'a阿 b不 c茶 d地',
    exceptions: [],
    words: '阿不茶 阿不地 地不阿',
    letters: '',
  });
  expect(three.read('dba')).toEqual(['地不阿']);
  const two = readTable({
    syllables: 'a阿 b不 c茶 d地',
    exceptions: [],
    words: '阿不茶 阿不茶茶',
    letters: '',
  });
  expect(two.read('abcc')).toEqual(['阿不茶茶']);
});

test('entries are the same again once they have been sent', () => {
  expect(unpackEntries(JSON.parse(JSON.stringify(packEntries(ENTRIES))))).toEqual(ENTRIES);
});

test('a name is in the part that its first character tells, and in the only part if there is one', () => {
  expect(partOf('绿茶', partsFor(9000))).toBe(partOf('绿', partsFor(9000)));
  expect(partOf('绿茶', partsFor(9))).toBe(0);
  expect(new Set(['绿', '红', '白', '黄'].map((name) => partOf(name, 40))).size).toBeGreaterThan(1);
});
