import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/search/address.ts';
import { type Entry, namesOf } from '../../../src/search/names.ts';
import { fold } from '../../../src/search/normalise.ts';
import { writeNumbersOtherwise } from '../../../src/search/numerals.ts';
import { findPlaceNamed } from '../../../src/search/place.ts';
import { allForms, formsOf, MOST_READ, makeFolder, parseQuery } from '../../../src/search/query.ts';
import { dropFunctionWords, isQuestion, pairsOf, piecesOf } from '../../../src/search/relax.ts';

const forms = (text: string) => formsOf(parseQuery(text, fold));

test.each([
  ['  绿茶，KYC  kyc 一带一路 ', ['绿茶', 'kyc', '一带一路']],
  ['什么是绿茶？', ['什么是绿茶']],
  ['《绿茶（特级）》', ['绿茶', '特级']],
  ['1.8', ['1.8']],
  ['1,8', ['1,8']],
  ['1.8, 3.5%。', ['1.8', '3.5%']],
  ['C++', ['c++']],
  ['R&D/研发', ['r&d', '研发']],
  ['TCP/IP', ['tcp/ip']],
  ['2024-03-15', ['2024-03-15']],
  ['绿茶,红茶', ['绿茶', '红茶']],
  ['👍', ['👍']],
  ['绿茶🍵', ['绿茶']],
  ['🍵 绿茶 👍🏽', ['绿茶']],
  ['……', []],
  ['？', []],
  ['a', []],
  ['绿茶 a', ['绿茶']],
  ['7', ['7']],
  ['①', ['1']],
])('%s asks for %j', (typed, expected) => {
  expect(forms(typed)).toEqual(expected);
});

test('quoted text stays whole, and a minus excludes', () => {
  const { terms, without } = parseQuery('“采茶，制茶” -红茶 -"每周 七天" 「白茶」', fold);
  expect(terms.map(allForms)).toEqual([['采茶,制茶'], ['白茶']]); // width is folded here and in the text alike
  expect(without).toEqual(['红茶', '每周七天']);
  expect(forms('＂green tea＂ "ree" “绿茶')).toEqual(['"green tea"', '"ree"', '绿茶']);
  expect(parseQuery('绿茶 －红茶 −白茶', fold).without).toEqual(['红茶', '白茶']);
  expect(parseQuery('绿-茶', fold)).toMatchObject({ terms: [{ typed: '绿-茶' }], without: [] });
});

test('Traditional characters and other words are folded to those of the text, and said so', () => {
  const foldAll = makeFolder({ characters: '錢钱網网', words: [['网路', '网络']] });
  expect(foldAll('錢 網路 ＡＢＣ')).toBe('钱网络abc');
  expect(parseQuery('茶錢 ＡＢＣ', foldAll).terms.map(({ typed }) => typed)).toEqual(['茶钱', 'ＡＢＣ']);
});

test.each([
  ['4', { chapter: 4 }],
  ['4.1', { chapter: 4, section: 1 }],
  ['４．１', { chapter: 4, section: 1 }],
  ['4.1.2', { chapter: 4, section: 1, point: 2 }],
  ['4。1', { chapter: 4, section: 1 }],
  ['5。2。3', { chapter: 5, section: 2, point: 3 }],
  ['§4.1', { chapter: 4, section: 1 }],
  ['4.1节', { chapter: 4, section: 1 }],
  ['第四章', { chapter: 4 }],
  ['第4章', { chapter: 4 }],
  ['第四章第一节', { chapter: 4, section: 1 }],
  ['第四章第一節', { chapter: 4, section: 1 }],
  ['第四章第一节第二点', { chapter: 4, section: 1, point: 2 }],
  ['第四章第一節第二點', { chapter: 4, section: 1, point: 2 }],
  ['4.1節', { chapter: 4, section: 1 }],
  ['四', { chapter: 4 }],
  ['十二', { chapter: 12 }],
  ['二十四', { chapter: 24 }],
  ['第一百零三章', { chapter: 103 }],
  ['chapter 4', { chapter: 4 }],
  ['Chapter 4, Section 1', { chapter: 4, section: 1 }],
  ['section 4.1:', { chapter: 4, section: 1 }],
  ['Section 4.1, point 2', { chapter: 4, section: 1, point: 2 }],
  ['第4.1节第2点', { chapter: 4, section: 1, point: 2 }],
  ['4.1节第二点', { chapter: 4, section: 1, point: 2 }],
  ['3-2', { chapter: 3, section: 2 }],
  ['第四章 第一节', { chapter: 4, section: 1 }],
  ['四川', undefined],
  ['4.1%', undefined],
  ['4.1.2.3', undefined],
  ['绿茶', undefined],
  ['', undefined],
])('%s is the address %j', (typed, expected) => {
  expect(parseAddress(typed)).toEqual(expected);
});

const PLACES: Entry[] = [
  {
    kind: 'chapter',
    title: '制茶',
    number: '2',
    route: 'making/',
    names: ['制茶'],
    aliases: [],
    related: [],
  },
  {
    kind: 'section',
    title: 'Withering in the sun',
    number: '2.1',
    route: 'making/withering/',
    names: ['withering in the sun'],
    aliases: [],
    related: [],
  },
];

test.each([
  ['2.1 Withering in the sun', '2.1', undefined],
  ['2.1　withering in the sun', '2.1', undefined],
  ['2 制茶', '2', undefined],
  ['https://tea.example.org/base/making/withering/#p2', '2.1', 2],
  ['tea.example.org/making/withering', '2.1', undefined],
  ['/making/?mark=x', '2', undefined],
  ['Withering in the sun, point 3', '2.1', 3],
  ['“Drying” (Withering in the sun, point 3). A report. https://tea.example.org/x/', '2.1', 3],
  ['2.1 something else', undefined, undefined],
  ['https://tea.example.org/other/', undefined, undefined],
  ['and/or', undefined, undefined],
])('%s names the place %s', (typed, number, point) => {
  const place = findPlaceNamed(typed, PLACES);
  expect([place?.number, place?.point]).toEqual([number, point]);
});

test.each([
  ['34', ['三十四']],
  ['第34条', ['第三十四条']],
  ['二十四小时', ['24小时']],
  ['2024', ['二〇二四', '二零二四', '二千零二十四']],
  ['二〇二四年', ['2024年']],
  ['十年', ['10年']],
  ['1005', ['一〇〇五', '一零零五', '一千零五']],
  ['一带一路', []],
  ['第三方', []],
  ['2', []],
  ['1.8', []],
  ['2024-03-15', []],
])('the number in %s is also written %j', (term, others) => {
  expect(writeNumbersOtherwise(term)).toEqual(others);
});

test('questions lose their function words and what stands everywhere', () => {
  expect(dropFunctionWords(['茶厂怎么防止受潮'], ['茶厂'])).toEqual(['防止受潮']);
  expect(dropFunctionWords(['为什么的呢'], [])).toEqual([]);
  expect(dropFunctionWords(['老人不会用茶具怎么办'], ['茶具'])).toEqual(['老人']);
  expect(dropFunctionWords(['how', 'does', 'withering', 'work'], [])).toEqual(['withering', 'work']);
});

test('words on every page, function words and what is left of a possessive are whole words', () => {
  expect(dropFunctionWords(['yunping', 'yunpings tea', "master's", 'thesis'], ['yunping'])).toEqual([
    'yunpings',
    'tea',
    'master',
    'thesis',
  ]);
});

test.each([
  ['how does withering work', true],
  ['what matters', false],
  ['why is it', false],
  ['tea how does it work', false],
  ['怎么办', false],
])('“%s” is a question of enough words: %s', (text, expected) => {
  expect(isQuestion(text.split(' '))).toBe(expected);
});

test('a question is looked for by its parts, words, other names and pairs, in this order of weight', () => {
  const groups = [{ names: ['萎凋', '摊晾'], aliases: ['withering'], related: [] }];
  const shares = new Map(piecesOf(['萎凋时间'], groups).map(({ text, share }) => [text, share]));
  expect(shares.get('萎凋时间')).toBeGreaterThan(shares.get('时间') ?? 9);
  expect(shares.get('时间')).toBeGreaterThan(shares.get('摊晾') ?? 9);
  expect(shares.get('摊晾')).toBeGreaterThan(shares.get('凋时') ?? 9);
});

test('a name of several words of letters is known by all of them, and by no piece of a longer word', () => {
  const groups = [{ names: ['评茶'], aliases: ['cup testing', 'cupping'], related: ['cupping'] }];
  const pieces = (...parts: string[]) => piecesOf(parts, groups).map(({ text }) => text);
  expect(pieces('who', 'cup', 'testing')).toContain('评茶');
  expect(pieces('teacup', 'testing')).not.toContain('评茶');
  expect(namesOf('cup testing', groups)).toEqual([{ name: '评茶', why: 'name' }]);
  expect(namesOf('cup-testings', groups)).toEqual([{ name: '评茶', why: 'name' }]);
  expect(namesOf('cupping', groups)).toEqual([{ name: '评茶', why: 'related' }]);
});

test('a word that stands in questions of any subject says less than others', () => {
  const shares = new Map(piecesOf(['防止受潮'], []).map(({ text, share }) => [text, share]));
  expect(shares.get('防止')).toBeLessThan(shares.get('受潮') ?? 0);
});

test('pairs of neighbouring characters', () => {
  expect(pairsOf(['防止受潮', '税'])).toEqual(['防止', '止受', '受潮', '税']);
});

test('of a query that was pasted only a long paragraph is read, however long it is', () => {
  const { terms } = parseQuery(Array.from({ length: 5000 }, (_, at) => `茶${at}号`).join(' '), fold);
  expect(terms.length).toBe(MOST_READ.terms);
  expect(parseQuery('“'.repeat(1_000_000), fold).terms).toEqual([]);
  expect(parseQuery('茶'.repeat(1_000_000), fold).terms[0]?.typed).toHaveLength(MOST_READ.characters);
});
