import { expect, test } from 'vitest';
import { boundNumber, findIn, findSpans, foldPage, quote } from '../../../src/search/match.ts';
import { fold, foldText } from '../../../src/search/normalise.ts';
import type { BlockKind, SearchableBlock } from '../../../src/search/page.ts';
import { rankPage } from '../../../src/search/rank.ts';

const spans = (text: string, ...terms: string[]) =>
  findSpans(foldText(text), terms.map(fold)).map(({ start, end }) => text.slice(start, end));

test('in quotation marks letters stand as they are, also inside words', () => {
  const found = (text: string, form: string) => findSpans(foldText(text), [quote(form)]);
  expect(found('blockchain', 'chain')).toEqual([{ start: 5, end: 10 }]);
  expect(found('chains', 'chained')).toEqual([]);
  expect(found('anti-money', 'anti money')).toEqual([]);
});

test('a number in characters stands in no longer one', () => {
  const found = (text: string) => findSpans(foldText(text), [boundNumber('三十')]);
  expect(found('三十条')).toHaveLength(1);
  expect(found('三十四条')).toEqual([]);
  expect(found('一百三十条')).toEqual([]);
});

test('matches that touch or overlap are one span', () => {
  expect(spans('茶园茶农茶园', '茶园', '园茶', '农')).toEqual(['茶园茶农茶园']);
});

test('a term does not match across punctuation or paragraphs', () => {
  expect(spans('采茶，制茶', '采茶制茶')).toEqual([]);
  expect(spans('采茶\n制茶', '采茶制茶')).toEqual([]);
});

test.each([
  ['产量1.8吨', '1.8', ['1.8']],
  ['产量1.8吨，18人', '1,8', []],
  ['产量11.8吨', '1.8', []],
  ['2018年8月', '8', ['8']],
  ['1,800元', '800', []],
  ['1.85吨', '85', []],
  ['共85.', '85', ['85']],
  ['2024-03-15采', '2024-03-15', ['2024-03-15']],
  ['2024-03-15采', '03', ['03']],
  ['含水3.5%', '3.5%', ['3.5%']],
  ['用C++写成', 'C++', ['C++']],
  ['R&D与RD', 'r&d', ['R&D']],
  ['用ＰＳＤ２', 'psd2', ['ＰＳＤ２']],
  ['①选叶，②萎凋', '①选叶', ['①选叶']],
  ['①选叶', '1选叶', ['①选叶']],
  ['排出CO₂', 'co2', ['CO₂']],
  ['二㎞²', 'km2', ['㎞²']],
  ['㊀甲', '一甲', ['㊀甲']],
  ['⼀⽤⼾⺠', '一用户民', ['⼀⽤⼾⺠']],
  ['Café de Lé', 'cafe', ['Café']],
  ['Café de Lé', 'café de', ['Café de']],
  ['cha\u0301 好', 'chá', ['cha\u0301']],
  ['zhīfùbǎo', 'zhifubao', ['zhīfùbǎo']],
  ['微\u200b店', '微店', ['微\u200b店']],
  ['用 App 下单', '用app下单', ['用 App 下单']],
  ['“茶—酒”', '"茶-酒"', ['茶—酒']],
  ['很好👍', '👍', ['👍']],
  ['ﬁne', 'fine', ['ﬁne']],
  ['blockchain, chains, Chain', 'chain', ['chains', 'Chain']],
  ['AI, aid, chain', 'ai', ['AI']],
  ['用AI做', 'ai', ['AI']],
  ['用AI做', '用a', []],
  ['用AI做', '用ai', ['用AI']],
  ['the IDs it idles', 'id', ['IDs']],
  ['policies and a policy', 'policy', ['policies', 'policy']],
  ['pricing, prices, priced', 'price', ['pricing', 'prices']],
  ['personalised', 'personalized', ['personalised']],
  ['color, colours', 'colour', ['color', 'colours']],
  ['in the centre', 'centers', ['centre']],
  ['news', 'new', []],
  ['anti-money laundering', 'anti money laundering', ['anti-money laundering']],
  [
    'a cyber attack, cyberattacks, cyber-attacks',
    'cyberattack',
    ['cyber attack', 'cyberattacks', 'cyber-attacks'],
  ],
  ['cyberattacks', 'cyber-attack', ['cyberattacks']],
  ['side, chain', 'sidechain', []],
  ['China’s policy', 'china policy', ['China’s policy']],
  ['Yu’e Bao', 'yu e bao', ['Yu’e Bao']],
  ['1,000 and 1000 and 21,000', '1000', ['1,000', '1000']],
  ['1,000元', '1,000元', ['1,000元']],
  ['Ægir, Łódź, Straße', 'aegir', ['Ægir']],
  ['Ægir, Łódź, Straße', 'lodz', ['Łódź']],
  ['Ægir, Łódź, Straße', 'strasse', ['Straße']],
])('in %s, %s marks %j', (text, term, expected) => {
  expect(spans(text, term)).toEqual(expected);
});

test('Japanese and Indic marks are no accents', () => {
  expect(fold('がく')).toBe('がく');
  expect(fold('हिन्दी')).toBe('हिन्दी'.normalize('NFKC'));
});

const rank = (clues: readonly string[], ...blocks: readonly (readonly [BlockKind, string, string])[]) => {
  const made = blocks.map(
    ([kind, heading, text], at): SearchableBlock => ({ fragment: `p${at}`, kind, heading, text }),
  );
  const page = { route: 'a/b/', number: '1.1', kind: 'section' as const, title: '', blocks: made };
  return rankPage(
    foldPage(page),
    clues.map((text) => ({ text, weight: 1 })),
  )?.score;
};

test('title before heading before sub-heading before summary before text before note before diagram', () => {
  const scores = [
    rank(['绿茶'], ['opening', '绿茶', '']),
    rank(['绿茶'], ['heading', '绿茶', '']),
    rank(['绿茶'], ['subheading', '绿茶', '']),
    rank(['绿茶'], ['opening', '', '绿茶']),
    rank(['绿茶'], ['text', '', '绿茶']),
    rank(['绿茶'], ['table', '', '绿茶']),
    rank(['绿茶'], ['note', '', '绿茶']),
    rank(['绿茶'], ['diagram', '', '绿茶']),
  ].map((score) => score ?? 0);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
});

test('a page without a clue is no match, and the heading of a text is not a part of it', () => {
  expect(rank(['绿茶'], ['heading', '培训', '正文'])).toBeUndefined();
  expect(rank(['绿茶'], ['text', '绿茶', '正文'])).toBeUndefined();
});

test('more of the words, more often, closer together and whole words count for more', () => {
  const far = '字'.repeat(60);
  const more = (better: number | undefined, worse: number | undefined) =>
    expect(better ?? 0).toBeGreaterThan(worse ?? 0);
  more(
    rank(['采茶', '制茶'], ['text', '', '采茶制茶']),
    rank(['采茶', '制茶'], ['text', '', '采茶采茶采茶']),
  );
  more(rank(['采茶'], ['text', '', '采茶，采茶']), rank(['采茶'], ['text', '', '采茶']));
  more(
    rank(['采茶', '制茶'], ['text', '', `采茶、制茶${far}`]),
    rank(['采茶', '制茶'], ['text', '', `采茶${far}制茶`]),
  );
  for (const longer of ['steam', 'teapot', 'greentea'])
    more(rank(['tea'], ['text', '', 'tea']), rank([quote('tea')], ['text', '', longer]));
  more(rank(['绿茶'], ['heading', '绿茶', '']), rank(['绿茶'], ['heading', '绿茶与别的茶', '']));
});

test('a page that holds all words, if only in a diagram, comes before one that is about one of them', () => {
  const both = rank(['采茶', '制茶'], ['diagram', '', `采茶${'字'.repeat(60)}制茶`]);
  expect(both).toBeGreaterThan(rank(['采茶', '制茶'], ['heading', '采茶', '']) ?? 0);
});

test('a word that stands in several blocks of a page counts for more, and leads to the block that repeats it', () => {
  const once = [['text', '', '采茶']] as const;
  expect(rank(['采茶'], ...once, ...once)).toBeGreaterThan(rank(['采茶'], ...once) ?? 0);
  const blocks = ['采茶', '采茶，又采茶'].map(
    (text, at): SearchableBlock => ({ fragment: `p${at + 1}`, kind: 'text', heading: '', text }),
  );
  const page = { route: 'a/b/', number: '1.1', kind: 'section' as const, title: '', blocks };
  const found = rankPage(foldPage(page), [{ text: '采茶', weight: 1 }]);
  expect(found?.blocks.map(({ block }) => block.fragment)).toEqual(['p2', 'p1']);
});

test('a rare word counts for more than a common one', () => {
  const blocks = (text: string) =>
    foldPage({
      route: '',
      number: '',
      kind: 'section',
      title: '',
      blocks: [{ fragment: '', kind: 'text', heading: '', text }],
    });
  const clues = [
    { text: '萎凋', weight: 1 },
    { text: '茶叶', weight: 0.2 },
  ];
  expect(rankPage(blocks('萎凋'), clues)?.score).toBeGreaterThan(rankPage(blocks('茶叶'), clues)?.score ?? 0);
});

test('names of one thing count once, and what is quiet counts without a mark', () => {
  const page = foldPage({
    route: '',
    number: '',
    kind: 'section',
    title: '',
    blocks: [{ fragment: '', kind: 'text', heading: '', text: `合作社${'字'.repeat(40)}茶社` }],
  });
  const clues = (second: number) => [
    { text: '合作社', weight: 1, term: 0 },
    { text: '茶社', weight: 1, term: second },
  ];
  expect(rankPage(page, clues(1))?.score).toBeGreaterThan(rankPage(page, clues(0))?.score ?? 9);
  const [found] =
    rankPage(page, [
      { text: '合作社', weight: 1 },
      { text: '茶社', weight: 1, quiet: true },
    ])?.blocks ?? [];
  expect(found?.inText).toEqual([{ start: 0, end: 3 }]);
  expect(rankPage(page, [{ text: '茶社', weight: 1, quiet: true }])?.score).toBeGreaterThan(0);
});

test('a number is found whole', () => {
  expect(findIn(foldText('1.8与1.85与21.8'), '1.8')).toEqual([{ start: 0, end: 3 }]);
});
