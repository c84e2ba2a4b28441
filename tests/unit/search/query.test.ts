import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/search/address.ts';
import { namesOf } from '../../../src/search/names.ts';
import { fold } from '../../../src/search/normalise.ts';
import { formsOf, MOST_READ, makeFolder, parseQuery } from '../../../src/search/query.ts';
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
  expect(terms.map(({ forms }) => forms)).toEqual([['采茶,制茶'], ['白茶']]); // width is folded here and in the text alike
  expect(without).toEqual(['红茶', '每周七天']);
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
  ['四川', undefined],
  ['4.1%', undefined],
  ['4.1.2.3', undefined],
  ['绿茶', undefined],
  ['', undefined],
])('%s is the address %j', (typed, expected) => {
  expect(parseAddress(typed)).toEqual(expected);
});

test('questions lose their function words and what stands everywhere', () => {
  expect(dropFunctionWords(['茶厂怎么防止受潮'], ['茶厂'])).toEqual(['防止受潮']);
  expect(dropFunctionWords(['为什么的呢'], [])).toEqual([]);
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
  const groups = [{ names: ['萎凋', '摊晾'], aliases: ['withering'] }];
  const shares = new Map(piecesOf(['萎凋时间'], groups).map(({ text, share }) => [text, share]));
  expect(shares.get('萎凋时间')).toBeGreaterThan(shares.get('时间') ?? 9);
  expect(shares.get('时间')).toBeGreaterThan(shares.get('摊晾') ?? 9);
  expect(shares.get('摊晾')).toBeGreaterThan(shares.get('凋时') ?? 9);
});

test('a name of several words of letters is known by all of them, and by no piece of a longer word', () => {
  const groups = [{ names: ['评茶'], aliases: ['cup testing'] }];
  const pieces = (...parts: string[]) => piecesOf(parts, groups).map(({ text }) => text);
  expect(pieces('who', 'cup', 'testing')).toContain('评茶');
  expect(pieces('teacup', 'testing')).not.toContain('评茶');
  expect(namesOf('cup testing', groups)).toEqual(['评茶']);
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
