import path from 'node:path';
import { expect, test } from 'vitest';
import { allRedirects } from '../../../src/domain/report.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { findNeighbours } from '../../../src/model/reading-order.ts';

const load = (folder: string) => loadEditions(path.resolve('tests/fixtures', folder));

test('numbers, slugs and addresses come from the file names', async () => {
  const { editions, findings } = await load('tiny');
  const [{ report }] = editions;
  expect(findings).toEqual([]);
  const [chapter] = report.chapters;
  expect(chapter).toMatchObject({ number: 1, slug: 'tea', title: '茶的来历', route: 'tea/' });
  expect(chapter?.sections.map(({ number, id, route }) => ({ number, id, route }))).toEqual([
    { number: '1.1', id: 'tea/picking', route: 'tea/picking/' },
    { number: '1.2', id: 'tea/brewing', route: 'tea/brewing/' },
  ]);
});

test('the text of a point is its prose: no notes, no markup, no break inside a Chinese sentence', async () => {
  const [{ report }] = (await load('tiny')).editions;
  const [picking, brewing] = report.chapters[0]?.sections ?? [];
  expect(picking?.points.map(({ heading, text }) => `${heading}：${text}`)).toEqual([
    '春天采的最嫩：清明前后，芽头刚刚展开。采下来要摊开晾着。',
    '只采一芽两叶：芽要完整\n\n叶要干净',
    '采完当天就要炒：隔夜的叶子会变红，做法见冲泡。',
  ]);
  expect(brewing?.points[0]?.text).toBe('绿茶八十五度，红茶一百度，“温度”比产地要紧。');
  expect(brewing?.points[2]?.text).toContain('淡 30秒');
});

test('reading order runs through chapter and section pages', async () => {
  const [{ report }] = (await load('tiny')).editions;
  const [chapter] = report.chapters;
  const [picking, brewing] = chapter?.sections ?? [];
  if (!chapter || !picking || !brewing) throw new Error('the fixture has two sections');
  expect(findNeighbours(report, chapter)).toEqual({ previous: undefined, next: picking });
  expect(findNeighbours(report, picking)).toEqual({ previous: chapter, next: brewing });
  expect(findNeighbours(report, brewing)).toEqual({ previous: picking, next: undefined });
});

test('a link on a page that the original lends comes with its sentence, as the original’s language ends one', async () => {
  const [, , english] = (await load('bilingual')).editions;
  const [picking] = english?.report.chapters[0]?.sections ?? [];
  expect(picking?.linkedFrom.map(({ sentence, fallbackFrom }) => ({ sentence, fallbackFrom }))).toEqual([
    { sentence: 'This chapter is about tea: first picking, then brewing.', fallbackFrom: undefined },
    { sentence: '叶子怎样采，见采摘。', fallbackFrom: 'zh-Hans' },
  ]);
});

test('a page is linked from a sentence once, and a reason to read on stands for a page without a sentence', async () => {
  const [{ report }] = (await load('report')).editions;
  const [weather] = report.chapters[1]?.sections ?? [];
  expect(weather?.linkedFrom.map(({ route, sentence }) => [route, sentence.slice(0, 8)])).toEqual([
    ['preface/', '先读天气那一节，'],
    ['picking/almanac/', '明前那几天要是下'],
    ['selling/market/', '价钱高低，先看当'],
  ]);
});

test('a page that links to another in its text is not listed there once more for the reason to read on', async () => {
  const [{ report }] = (await load('bilingual')).editions;
  const [, brewing] = report.chapters[0]?.sections ?? [];
  const fromPicking = brewing?.linkedFrom.filter(({ route }) => route === 'tea/picking/') ?? [];
  expect(fromPicking.map(({ sentence }) => sentence)).toEqual(['要提早准备，做法见冲泡。']);
});

test('former addresses lead to the pages that had them', async () => {
  const { editions, findings } = await load('moved');
  const [{ report }] = editions;
  expect(findings).toEqual([]);
  expect(allRedirects(report)).toEqual([
    { from: 'leaf/', to: 'tea/', title: '茶' },
    { from: 'leaf/tasting/', to: 'tea/tasting/', title: '品茶' },
    { from: 'tea/savouring/', to: 'tea/tasting/', title: '品茶' },
    { from: 'terms/wulong/', to: 'terms/oolong/', title: '乌龙茶' },
  ]);
});
