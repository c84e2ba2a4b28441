import { expect, test } from 'vitest';
import { holdFixes } from '../../scripts/bench/fuzz/hold-fixes.ts';
import { makeDocument } from '../../scripts/bench/fuzz/make-document.ts';
import { sameMarkupAs } from '../../src/markdown/same-markup.ts';
import { corpus } from './corpus/index.ts';
import { decodeExample } from './example-report.ts';

/** A small share of what `npm run bench -- fuzz --fixes 10000` tries; the same each time. */
const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);
const PAGES = corpus.flatMap(([, files]) =>
  Object.entries(files).flatMap(([path, text]) =>
    path.endsWith('.mdx') && text.length < 2_000 && !text.includes(' × ')
      ? [decodeExample(text).toString()]
      : [],
  ),
);

test('mending a page never changes what Markdown makes of it: the corpus', async () => {
  const held = await Promise.all(PAGES.map(holdFixes));
  expect(held.flatMap(({ failures }) => failures)).toEqual([]);
  expect(held.filter(({ rounds }) => rounds > 0).length).toBeGreaterThan(40);
}, 60_000);

test('mending a page never changes what Markdown makes of it: pages drawn at random', async () => {
  const held = await Promise.all(SEEDS.map((seed) => holdFixes(makeDocument(seed))));
  expect(held.flatMap(({ failures }) => failures)).toEqual([]);
  expect(held.filter(({ rounds }) => rounds > 0).length).toBeGreaterThan(SEEDS.length / 4);
}, 60_000);

test.each([
  ['a heading made', '##\u3000茶', '##茶', true],
  ['a heading lost', '## 茶', '##茶', false],
  ['a link made', '[茶] (a.mdx)', '[茶](a.mdx)', false],
  ['emphasis lost', '**茶** a', '**茶**a', true],
  ['a word lost', '茶水', '茶', false],
  ['a space lost', '绿茶 80度', '绿茶80度', true],
])('%s is told', (_, before, after, isSame) => {
  const page = (body: string) => `---\ntitle: 茶\nsummary: 茶。\n---\n\n${body}\n`;
  expect(sameMarkupAs('zh/about.mdx', page(before))(page(after))).toBe(isSame);
});
