import { expect, test } from 'vitest';
import { excerptAround, findSpans, pickLabels, splitBlocks } from '../../../src/search/match.ts';
import { fold, partLetters } from '../../../src/search/normalise.ts';
import { rankPage } from '../../../src/search/rank.ts';

test('letter case and full-width letters are folded', () => {
  expect(fold('ＰＳＤ２ 与 Psd2')).toBe('psd2 与 psd2');
});

test('a stored page is cut at its headings, and its letters are together again', () => {
  const blocks = ['标题', '提要。', '甲点', '甲文。', '乙点', '乙文。'].map(partLetters);
  const content = blocks.join(' ').trim();
  const word = (index: number) => blocks.slice(0, index).join(' ').trim().split(/\s+/).length;
  const page = {
    title: '标题',
    content,
    headings: [
      { fragment: 'p2', text: blocks[4] ?? '', word: word(4) },
      { fragment: 'p1', text: blocks[2] ?? '', word: word(2) },
    ],
  };
  expect(splitBlocks(page)).toEqual([
    { fragment: '', heading: '标题', body: '提要。' },
    { fragment: 'p1', heading: '甲点', body: '甲文。' },
    { fragment: 'p2', heading: '乙点', body: '乙文。' },
  ]);
});

test('matches that touch or overlap are one span', () => {
  expect(findSpans('风险防范风险', ['风险', '险防', '范'])).toEqual([{ start: 0, end: 6 }]);
});

test('a term does not match across punctuation', () => {
  expect(findSpans('风险，防范', ['风险防范'])).toEqual([]);
});

test('an excerpt holds the first match and its place', () => {
  const text = `${'前'.repeat(100)}反洗钱${'后'.repeat(100)}`;
  const { text: excerpt, spans } = excerptAround(text, findSpans(text, ['反洗钱']), 40);
  const [span] = spans;
  expect(span && excerpt.slice(span.start, span.end)).toBe('反洗钱');
  expect(excerpt).toMatch(/^….*…$/);
});

test('of a diagram only the labels that match are shown', () => {
  const labels = '烧水。茶农交茶。付款。茶厂收茶。';
  const { text, spans } = pickLabels(labels, findSpans(labels, ['茶']));
  expect(text).toBe('茶农交茶；茶厂收茶');
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['茶', '茶', '茶', '茶']);
});

test('title before heading before summary before body before diagram; no match is no page', () => {
  const block = (fragment: string, heading: string, body: string) => ({ fragment, heading, body });
  const inTitle = rankPage([block('', '反洗钱合规', '提要')], ['反洗钱'])?.score ?? 0;
  const inHeading = rankPage([block('p1', '反洗钱培训', '正文')], ['反洗钱'])?.score ?? 0;
  const inBody = rankPage([block('p1', '培训', '反洗钱')], ['反洗钱'])?.score ?? 0;
  expect(inTitle).toBeGreaterThan(inHeading);
  const inSummary = rankPage([block('', '培训', '反洗钱')], ['反洗钱'])?.score ?? 0;
  const inDiagram = rankPage([block('figure-1', '', '反洗钱')], ['反洗钱'])?.score ?? 0;
  expect(inHeading).toBeGreaterThan(inSummary);
  expect(inSummary).toBeGreaterThan(inBody);
  expect(inBody).toBeGreaterThan(inDiagram);
  expect(rankPage([block('p1', '培训', '正文')], ['反洗钱'])).toBeUndefined();
});
