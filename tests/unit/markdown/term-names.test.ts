import { expect, test } from 'vitest';
import { readRunningText } from '../../../src/content/read-prose.ts';
import { parseFile } from '../../../src/markdown/parse.ts';
import { findTerms } from '../../../src/markdown/term-names.ts';

const TERMS = [
  { slug: 'tea', names: ['茶', '绿茶'] },
  { slug: 'tea-house', names: ['茶馆'] },
  { slug: 'kyc', names: ['KYC'] },
];

const found = (text: string) =>
  findTerms(text, TERMS).map(({ slug, start, end }) => `${slug}:${text.slice(start, end)}`);

test('the longest name wins', () => {
  expect(found('先喝绿茶，再去茶馆。')).toEqual(['tea:绿茶', 'tea-house:茶馆']);
});

test('a name inside a longer word is no mention', () => {
  expect(found('他的茶几上放着报纸。')).toEqual([]);
  expect(found('KYCX 不是 KYC')).toEqual(['kyc:KYC']);
});

test('headings, links and notes are no running text; places are those of the file', () => {
  const source =
    '---\ntitle: 题\nsummary: 要\n---\n\n## 茶馆\n\n[茶馆](x.mdx)里有茶馆。\n\n<Note>\n茶馆\n</Note>\n';
  const { tree } = parseFile('zh/01-a/01-b.mdx', source);
  const start = source.indexOf('里有茶馆');
  expect(readRunningText(tree)).toEqual([
    { text: '里有茶馆。', written: { start, end: start + '里有茶馆。'.length } },
  ]);
});
