import path from 'node:path';
import { expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import { makePreviews } from '../../../src/views/previews.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
const previews = makePreviews(editions[0].report);
const of = (group: string) => previews.get(group) ?? {};

test('each group of addresses has a file, keyed by the rest of the address', () => {
  expect([...previews.keys()].sort()).toEqual(['making', 'picking', 'preface', 'selling', 'terms']);
  expect(of('terms')).toHaveProperty('green-tea/', { title: '绿茶', text: '不经发酵、杀青后揉捻烘干的茶。' });
  expect(of('picking')).toHaveProperty('weather/', {
    title: '1.1 看天吃饭',
    text: '倒春寒和台风，哪一样都躲不过。',
  });
  expect(of('picking')['']?.title).toBe('采茶');
});

test('a point shows its first lines, a claim the words that state it', () => {
  expect(of('picking')).toHaveProperty('weather/#p3', {
    title: '1.1 台风没有办法',
    text: expect.stringMatching(/^夏末的风从海边来，台风一过/),
  });
  expect(of('picking')['weather/#smoke']).toEqual({
    title: '1.1 夜里熏烟防霜',
    text: '夜里在坡脚点湿草熏烟',
  });
});

test('what the original lends says its language: the page, its points and its claims', async () => {
  const [, , english] = (await loadEditions(path.resolve('tests/fixtures/bilingual'))).editions;
  const tea = english && makePreviews(english.report).get('tea');
  expect(Object.entries(tea ?? {}).map(([address, { lang }]) => [address, lang])).toEqual([
    ['', undefined],
    ['picking/', undefined],
    ['picking/#p1', undefined],
    ['picking/#p2', undefined],
    ['picking/#p3', undefined],
    ['picking/#late', undefined],
    ['picking/#early', undefined],
    ['brewing/', 'zh-Hans'],
    ['brewing/#p1', 'zh-Hans'],
    ['brewing/#p2', 'zh-Hans'],
    ['brewing/#p3', 'zh-Hans'],
  ]);
});

test('claims of a lent page say its language as well', () => {
  const [{ report }] = editions;
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({ ...section, fallbackFrom: 'zh-Hans' as const })),
  }));
  const entries = [...makePreviews({ ...report, chapters })].flatMap(([, file]) => Object.entries(file));
  const ofSections = entries.filter(([address]) => address.includes('#'));
  expect(ofSections.length).toBeGreaterThan(20);
  expect(ofSections.filter(([, { lang }]) => lang !== 'zh-Hans')).toEqual([]);
});

test('a long text is cut, and says so', () => {
  const { text = '' } = of('making')['firing/#p3'] ?? {};
  expect(text).toMatch(/^烘到含水5%～6%才算干.*…$/);
  const lengths = [...previews.values()].flatMap((file) =>
    Object.values(file).map((each) => each.text.length),
  );
  expect(Math.max(...lengths)).toBe(91); // with the mark of what is left out
});

/** The preview of a section whose summary is given. */
function previewOf(summary: string): string | undefined {
  const [{ report }] = editions;
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({ ...section, summary })),
  }));
  return makePreviews({ ...report, chapters }).get('picking')?.['weather/']?.text;
}

test('paragraphs of letters are joined by a space, those of Han by nothing', () => {
  expect(previewOf('Frost came.\n\n“Late,” they said.')).toBe('Frost came. “Late,” they said.');
  expect(previewOf('霜来了。\n\n“晚了。”')).toBe('霜来了。“晚了。”');
});

test('a long text is cut where no word of letters is torn; Han have no such words', () => {
  const cut = previewOf(`${'Tea grows on hills '.repeat(4)}and naturally overwhelmingly everywhere`);
  expect(cut).toBe(`${'Tea grows on hills '.repeat(4)}and naturally…`);
  expect(previewOf('茶'.repeat(100))).toBe(`${'茶'.repeat(90)}…`);
  expect(previewOf('x'.repeat(100))).toBe(`${'x'.repeat(90)}…`);
  expect(previewOf(`${'茶'.repeat(89)}𠮷茶`)).toBe(`${'茶'.repeat(89)}…`);
});
