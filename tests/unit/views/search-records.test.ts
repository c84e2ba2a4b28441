import path from 'node:path';
import { expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import { readTable } from '../../../src/search/pinyin.ts';
import { makeFolder } from '../../../src/search/query.ts';
import { makePinyinTable } from '../../../src/views/search-letters.ts';
import { makeSearchPages } from '../../../src/views/search-records.ts';
import { makeSentForms } from '../../../src/views/search-words.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
const [{ report }] = editions;
const pages = new Map(makeSearchPages(report).map((page) => [page.route, page]));

test('a claim is found at the words that state it, a note and a diagram at their own places', () => {
  const blocks = pages.get('picking/weather/')?.blocks ?? [];
  const places = (kind: string) => blocks.flatMap((block) => (block.kind === kind ? [block.fragment] : []));
  expect(places('problem').sort()).toEqual(['late-frost', 'typhoon']);
  expect(places('measure').sort()).toEqual(['shade-trees', 'smoke']);
  expect(places('subheading')).toEqual(['p2-1', 'p2-1-1', 'p2-2']);
  expect(places('diagram')).toEqual(['figure-1']);
  expect(places('opening')).toEqual(['']);
});

test('a diagram is found at its own place by its title and its caption, in every language', async () => {
  const { editions } = await loadEditions(path.resolve('tests/fixtures/bilingual'));
  const captions = editions.flatMap((edition) =>
    makeSearchPages(edition.report)
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ fragment, kind, text }) =>
        kind === 'caption' && fragment.startsWith('figure-') ? [`${fragment}: ${text}`] : [],
      ),
  );
  expect(captions).toEqual([
    'figure-1: 从枝头到竹匾，两步\n编者所绘，只画两步。',
    'figure-1: 從枝頭到竹匾，兩步\n編者所繪，只畫兩步。',
    'figure-1: From branch to bamboo in two steps\nDrawn by the editors; two steps only.',
  ]);
});

test('a footnote is found at the point that refers to it first', () => {
  const blocks = pages.get('making/tools/')?.blocks ?? [];
  const notes = blocks.filter(({ kind }) => kind === 'footnote');
  expect(notes.map(({ fragment, text }) => [fragment, text.slice(0, 5)])).toEqual([
    ['p2', '变量名用的'],
    ['p2', '从前按两算'],
    ['p4', 'A4宽21'],
  ]);
});

test('of a term that Taiwan and Hong Kong call otherwise, either name is read as the text’s own', () => {
  const terms = report.terms.map((term) =>
    term.title === '绿茶' ? { ...term, traditional: '青葉茶／青茗' } : term,
  );
  const foldQuery = makeFolder(makeSentForms({ ...report, terms }));
  expect(['青葉茶', '青叶茶', '青茗'].map(foldQuery)).toEqual(['绿茶', '绿茶', '绿茶']);
});

test('ü is typed as v, as input methods have it', () => {
  const letters = readTable(makePinyinTable(report));
  expect(letters.spell('绿茶')).toEqual(['lv', 'cha']);
  expect(letters.read('lvcha')).toContain('绿茶');
});
