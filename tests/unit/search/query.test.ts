import { expect, test } from 'vitest';
import { fold } from '../../../src/search/normalise.ts';
import { makeFolder, parseQuery } from '../../../src/search/query.ts';
import { dropFunctionWords, pairsOf } from '../../../src/search/relax.ts';
import { type Entry, suggest } from '../../../src/search/suggest.ts';

test('a query is cut at spaces and punctuation, each term once', () => {
  expect(parseQuery('  反洗钱，KYC  kyc 一带一路 ', fold)).toEqual({
    terms: ['反洗钱', 'kyc', '一带一路'],
    without: [],
  });
  expect(parseQuery('……', fold).terms).toEqual([]);
});

test('quoted text stays whole, and a minus excludes', () => {
  expect(parseQuery('“人才，留住” -培训 -"每周 七天"', fold)).toEqual({
    terms: ['人才,留住'], // width is folded here and in the text alike
    without: ['培训', '每周 七天'],
  });
});

test('Traditional characters and other words are folded to those of the text', () => {
  const foldAll = makeFolder({ characters: '錢钱網网', words: [['网路', '网络']] });
  expect(foldAll('反洗錢 網路 ＡＢＣ')).toBe('反洗钱 网络 abc');
});

test('questions lose their function words and what stands everywhere', () => {
  expect(dropFunctionWords(['支付宝怎么防止洗钱'], ['支付宝'])).toEqual(['防止洗钱']);
  expect(dropFunctionWords(['为什么的呢'], [])).toEqual([]);
});

test('pairs of neighbouring characters', () => {
  expect(pairsOf(['防止洗钱', '税'])).toEqual(['防止', '止洗', '洗钱', '税']);
});

const ENTRIES: Entry[] = [
  { title: '绿茶', route: 'terms/green/', names: ['绿茶', 'green tea'], pinyin: ['lv cha'] },
  { title: '绿茶的冲泡', route: 'tea/brewing/', names: ['绿茶的冲泡'], pinyin: ['lv cha de chong pao'] },
  { title: '红茶', route: 'terms/black/', names: ['红茶'], pinyin: ['hong cha'] },
];
const titles = (typed: string) => suggest(typed, ENTRIES, 5).map(({ entry }) => entry.title);

test.each([
  ['绿茶', ['绿茶', '绿茶的冲泡']],
  ['冲泡', ['绿茶的冲泡']],
  ['lvcha', ['绿茶', '绿茶的冲泡']],
  ['lv cha', ['绿茶', '绿茶的冲泡']],
  ['hc', ['红茶']],
  ['greentea', ['绿茶']],
  ['honhgcha', ['红茶']],
  ['hogncha', ['红茶']],
  ['绿茶的中泡', ['绿茶的冲泡']],
  ['咖啡', []],
  ['', []],
])('%s suggests %j', (typed, expected) => {
  expect(titles(typed)).toEqual(expected);
});
