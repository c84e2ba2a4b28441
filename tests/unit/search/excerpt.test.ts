import { expect, test } from 'vitest';
import { chooseParts } from '../../../src/search/choose-parts.ts';
import { excerptAround, pickLabels } from '../../../src/search/excerpt.ts';
import { findSpans, foldPage } from '../../../src/search/match.ts';
import { foldText } from '../../../src/search/normalise.ts';
import type { BlockKind } from '../../../src/search/page.ts';
import { rankPage } from '../../../src/search/rank.ts';

/** An excerpt of a text around a word, and what is marked in it. */
function around(text: string, word: string, width: number) {
  const { text: shown, spans } = excerptAround(text, findSpans(foldText(text), [word]), width);
  return { shown, marked: spans.map(({ start, end }) => shown.slice(start, end)) };
}

test('an excerpt is the sentence that has the match, as many after it as there is room for', () => {
  const text = '春天采茶。茶农早起上山，中午以前下山。鲜叶摊在竹匾里，一直到傍晚。夜里杀青。';
  expect(around(text, '上山', 16)).toEqual({ shown: '茶农早起上山，中午以前下山。', marked: ['上山'] });
  expect(around(text, '杀青', 16)).toEqual({ shown: '夜里杀青。', marked: ['杀青'] });
  expect(around(text, '采茶', 60).shown).toBe(text);
});

test('a sentence that is too long is cut at its clauses', () => {
  const text = '春天里山上的雾气还没有散去的时候，茶农就已经背着竹篓上山去了，等到中午才下来，再把鲜叶摊开';
  expect(around(text, '竹篓', 20).shown).toBe('…茶农就已经背着竹篓上山去了…');
});

test('a clause that is too long is cut between words', () => {
  const text = '茶农每天早上都要沿着山坡上的小路走到最高的那一片茶园里采摘刚刚长出来的嫩叶再送回村子里面';
  const words = Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(text),
    ({ index }) => index,
  );
  for (let width = 8; width < 30; width++) {
    const { shown, marked } = around(text, '茶园', width);
    const plain = shown.replaceAll('…', '');
    const start = text.indexOf(plain);
    expect([...words, text.length], shown).toEqual(expect.arrayContaining([start, start + plain.length]));
    expect(marked).toEqual(['茶园']);
  }
});

test('an excerpt begins and ends at words of letters, and a point in a number or an abbreviation ends no sentence', () => {
  const text = `${'withering trays '.repeat(8)}noon ${'rolling tables '.repeat(8)}`.trim();
  for (let width = 10; width < 30; width++) {
    const { shown, marked } = around(text, 'noon', width);
    const words = shown.replaceAll('…', '').trim().split(' ');
    expect(
      words.filter((word) => !/^(withering|trays|noon|rolling|tables)$/.test(word)),
      shown,
    ).toEqual([]);
    expect(marked).toEqual(['noon']);
  }
  const number =
    'Leaves lose 3.5 per cent, i.e. a little, of their weight by noon. Then they are rolled on tables.';
  expect(around(number, 'weight', 40).shown).toBe(number.slice(0, number.indexOf(' Then')));
});

test('of several places the one is shown where most of the words stand together', () => {
  const text = `茶农上山。${'天气晴朗，风不大。'.repeat(10)}茶农把竹匾搬到屋外。`;
  const spans = findSpans(foldText(text), ['茶农', '竹匾']);
  expect(excerptAround(text, spans, 20).text).toContain('茶农把竹匾搬到屋外');
});

test('an excerpt is of one paragraph, and keeps no span that it does not show', () => {
  const text = `绿茶\n${'后'.repeat(100)}绿茶`;
  expect(excerptAround(text, findSpans(foldText(text), ['绿茶']), 40)).toEqual({
    text: '绿茶',
    spans: [{ start: 0, end: 2 }],
  });
});

test('of a diagram only the labels that match are shown, apart and each once', () => {
  const labels = '烧水\n茶农交茶\n付款\n茶厂收茶\n茶农交茶';
  const picked = pickLabels(labels, findSpans(foldText(labels), ['茶']), 40);
  expect(picked.text).toBe('茶农交茶 · 茶厂收茶');
  expect(picked.spans.map(({ start, end }) => picked.text.slice(start, end))).toEqual([
    '茶',
    '茶',
    '茶',
    '茶',
  ]);
});

/** Kind, fragment and excerpt of the parts that are shown of a page. */
function partsOf(
  title: string,
  word: string,
  ...blocks: readonly (readonly [BlockKind, string, string, string])[]
) {
  const opening = { fragment: '', kind: 'opening' as const, heading: title, text: '' };
  const made = blocks.map(([kind, fragment, heading, text]) => ({ kind, fragment, heading, text }));
  const page = { route: 'a/b/', number: '1.1', kind: 'section' as const, title, blocks: [opening, ...made] };
  const match = rankPage(foldPage(page), [{ text: word, weight: 1 }]);
  return match
    ? chooseParts(page, match, 3).map(({ block, excerpt }) => [block.kind, block.fragment, excerpt.text])
    : [];
}

const POINTS = [
  ['measure', 'steam', '蒸汽', '杀青用蒸汽'],
  ['diagram', 'figure-1', '图', '杀青\n揉捻'],
  ['heading', 'p1', '摊青', '摊好以后杀青。'],
  ['heading', 'p2', '锅炒', '杀青用锅。杀青要快。'],
] as const;

test('text comes before names and pictures; a section that is about it is shown from its beginning', () => {
  expect(partsOf('炒茶', '杀青', ...POINTS).map(([, fragment]) => fragment)).toEqual(['p2', 'p1', 'steam']);
  expect(partsOf('杀青', '杀青', ...POINTS).map(([, fragment]) => fragment)).toEqual(['p1', 'p2', 'steam']);
});

test('nothing is said twice: a sentence, a name and its caption, a caption and its picture', () => {
  const parts = partsOf(
    '炒茶',
    '杀青',
    ['heading', 'p1', '摊青', '摊好以后杀青。'],
    ['note', 'p1', '摊青', '摊好以后杀青。'],
    ['caption', 'figure-1', '杀青的锅', '杀青的锅\n锅是铁的。'],
    ['diagram', 'figure-1', '杀青的锅', '杀青'],
  );
  expect(parts).toEqual([
    ['heading', 'p1', '摊好以后杀青。'],
    ['caption', 'figure-1', '锅是铁的。'],
  ]);
});
