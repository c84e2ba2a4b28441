import { expect, test } from 'vitest';
import { makeConverter } from '../../../src/conversion/converter.ts';
import { readTable } from '../../../src/conversion/read-table.ts';
import { cut, isWord } from '../../../src/conversion/segments.ts';
import { findTraditional } from '../../../src/conversion/traditional-runs.ts';
import { findLongest, growTree } from '../../../src/conversion/word-tree.ts';

const { convert, findUnsettled } = makeConverter();
const asked = (text: string) => findUnsettled(text).map(({ word }) => word);
const each = (list: string) => list.split(' ').map((word) => [word] as const);

test.each(
  each(
    '先生 女士 小姐 太太 教授 副教授 老师 博士 院士 医生 大夫 律师 法官 记者 主任 经理 董事长 董事 总裁 主席 部长 局长 科长 市长 县长 ' +
      '省长 书记 校长 院长 所长 行长 会长 社长 厂长 队长 班长 秘书 司机 同学 同志 师傅 导演 编辑 老板 阿姨 叔叔 爷爷 奶奶 大爷 大妈 大哥 大姐 总 某 某某 氏',
  ),
)('余 before %s is somebody by that name', (title) => {
  expect(convert(`请余${title}来`)).toMatch(/^請余/);
  expect(asked(`请余${title}来`)).toEqual([]);
});

test.each(
  each(
    '余余 范范 钟鍾 岳岳 仇仇 卜卜 郁郁 曲曲 游游 谷谷 丑丑 涂涂 朴朴 胡胡 姜姜 周周 咸咸 蒙蒙 席席 栗栗 沈沈 松松 征征',
  ),
)('a surname and what it becomes: %s', (pair) => {
  expect(convert(`请${pair.charAt(0)}先生来`)).toBe(`請${pair.charAt(1)}先生來`);
  expect(asked(`请${pair.charAt(0)}先生来`)).toEqual([]);
});

test.each([...'于种党干舍折占'].map((surname) => [surname] as const))(
  '%s before a title may be another word: it is asked about, unless names stand before it',
  (surname) => {
    expect(asked(`请${surname}先生来`)).toHaveLength(1);
    if (surname !== '党')
      for (const before of ['', '“', '和', '与', '跟', ...(surname === '种' ? [] : ['同'])])
        expect(asked(`${before}${surname}先生来`)).toEqual([]);
  },
);

test.each([...'会可该应让使用算为不在对占说当'].map((word) => [word] as const))(
  '只 before %s may be an adverb: both words are asked about',
  (word) => {
    expect(asked(`那只${word}`)).toEqual([`那只${word}`]);
    expect(asked('那只茶')).not.toContain('那只茶');
  },
);

test.each(each('能够 有人 是否 要求 需求 靠近 剩余 因此 怕事 限制'))('and before %s', (word) => {
  expect(asked(`那只${word}`)).toEqual([`那只${word}`]);
});

test.each([
  ['于建嵘祎哲', '于建嵘祎'],
  ['名叫岳祎哲嵘的人', '岳祎哲嵘'],
  ['祎岳茶', '祎岳茶'],
  ['祎岳', '祎岳'],
])('a name in pieces is asked about with its neighbours, three at most on a side: %s', (text, word) => {
  expect(asked(text)).toEqual([word]);
});

test.each([...'一二三四五六七八九十百千万亿两半这那哪每某各几数35'].map((word) => [word] as const))(
  '%s counts: 余 behind it is a remainder, and nobody’s name',
  (number) => {
    expect(convert(`${number}余元`)).toContain('餘元');
    expect(asked(`${number}余元`)).toEqual([]);
  },
);

test.each([
  ['三余茶', '三餘茶', []],
  ['三周茶', '三週茶', []],
  ['三种茶', '三種茶', []],
  ['三出茶', '三齣茶', ['出茶']],
  ['三里茶', '三里茶', []],
  ['三伙茶', '三夥茶', ['伙茶']],
  ['3只茶', '3隻茶', ['只茶']],
  ['3里茶', '3里茶', ['里茶']],
])('what is counted: %s becomes %s', (text, becomes, questions) => {
  expect(convert(text)).toBe(becomes);
  expect(asked(text)).toEqual(questions);
});

test.each([...'·•・‧'].map((dot) => [dot] as const))('a name goes on behind %s', (dot) => {
  expect(asked(`名叫阿${dot}里`)).toEqual([`阿${dot}里`]);
});

test.each([
  ['他说‘茶’', '他說『茶』'],
  ['“茶”', '「茶」'],
  ["it's 3’s", "it's 3’s"],
  ['茶’', '茶』'],
])('quotation marks of each kind, at each end: %s', (text, becomes) => {
  expect(convert(text)).toBe(becomes);
});

test('a text without Han is left as it is, one piece for each unit', () => {
  expect(makeConverter().convertUnits('“a”𠮷'.slice(0, 3))).toEqual(['“', 'a', '”']);
  expect(makeConverter().convertUnits('“茶”')).toEqual(['「', '茶', '」']);
  expect(findUnsettled('only letters')).toEqual([]);
});

test('the same words make the same converter', () => {
  const words = { 复焙: '複焙' };
  expect(makeConverter(words)).toBe(makeConverter(words));
  expect(makeConverter(words)).not.toBe(makeConverter({ 复焙: '複焙' }));
});

test('words of a publication count one behind another, and before what is asked about', () => {
  const { convert: own, findUnsettled: left } = makeConverter({ 复焙: '複焙', 里: '裏' });
  expect(own('复焙复焙里')).toBe('複焙複焙裏');
  expect(left('复焙里')).toEqual([]);
});

test('segments: where a word begins and ends, what begins and ends here', () => {
  const text = '发展历史';
  const segments = cut(text);
  expect([0, 1, 2, 3, 4].map(segments.startOf)).toEqual([0, 0, 2, 2, 4]);
  expect([0, 1, 2, 3, 4].map(segments.endOf)).toEqual([2, 2, 4, 4, 4]);
  expect([segments.from(0), segments.from(2), segments.from(4)]).toEqual(['发展', '历史', '']);
  expect([segments.upTo(0), segments.upTo(2), segments.upTo(4)]).toEqual(['', '发展', '历史']);
  const within = [
    [0, 2],
    [0, 1],
    [1, 2],
    [0, 4],
    [1, 3],
    [0, 3],
    [1, 4],
  ] as const;
  expect(within.map(([start, end]) => isWord(start, end, segments))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('the longest word of a tree that counts is found; of two that are the same the latter', () => {
  const word = (text: string, becomes = text) => ({ word: text, becomes: becomes.split('') });
  const tree = growTree([word('ab'), word('abcd'), word('b'), word('ab', 'AB')]);
  const at = (text: string, from: number, counts?: (end: number) => boolean) =>
    findLongest(tree, text, from, counts)?.becomes.join('');
  expect([at('abcde', 0), at('abc', 0), at('abc', 1), at('xab', 0), at('a', 0), at('abc', 9)]).toEqual([
    'abcd',
    'AB',
    'b',
    undefined,
    undefined,
    undefined,
  ]);
  expect(at('abcd', 0, (end) => end < 4)).toBe('AB');
});

test('stretches in Traditional characters: whole runs, or words of them', () => {
  const find = (text: string) =>
    findTraditional(text, cut(text), (character) => '后里'.includes(character)).map(([start, end]) =>
      text.slice(start, end),
    );
  expect(find('皇后與公里')).toEqual(['皇后與公里']);
  expect(find('a開源b發展')).toEqual(['開源', '發展']);
  expect(find('发展開源')).toEqual(['開源']);
  expect(find('皇后公里')).toEqual([]);
  expect(find('发展')).toEqual([]);
});

test('the table of characters: what each may become, how far it is trusted, and what it is alone', () => {
  const { choices, words } = readTable(
    '后 後 皇后 后:后 太后\n里 ~ 裡 里:公里 里程 里 裡:这里\n并 ? 並 併:合并 ?:不并\n',
  );
  expect([...choices]).toEqual([
    ['后', { usual: '後', trust: 'always', alone: '后', candidates: ['後', '后'] }],
    ['里', { usual: '裡', trust: 'words', alone: '里', candidates: ['裡', '里'] }],
    ['并', { usual: '並', trust: 'never', alone: undefined, candidates: ['並', '併'] }],
  ]);
  expect([...words.values()].map(({ word, becomes }) => [word, becomes])).toEqual([
    ['皇后', [undefined, '後']],
    ['太后', [undefined, '后']],
    ['公里', [undefined, '里']],
    ['里程', ['里', undefined]],
    ['这里', [undefined, '裡']],
    ['合并', [undefined, '併']],
    ['不并', [undefined, '?']],
  ]);
});
