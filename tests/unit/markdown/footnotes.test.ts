import { expect, test } from 'vitest';
import { readBlocks } from '../../../src/markdown/blocks.ts';
import { findFootnotes } from '../../../src/markdown/footnotes.ts';
import { parseFile } from '../../../src/markdown/parse.ts';

test('notes are read where they are first referred to, those that only a note refers to with it', () => {
  const { tree } = parseFile(
    'zh/01-a/01-b.mdx',
    '---\ntitle: 题\nsummary: 要\n---\n\n茶[^a]，水[^c]，茶[^a]。\n\n[^b]: 注里的注。\n[^a]: 注[^b]。\n[^c]: 水注。\n',
  );
  const [paragraph] = tree.children;
  const notes = findFootnotes(tree);
  expect(paragraph?.type).toBe('paragraph');
  const found = notes(paragraph ? [paragraph] : []);
  expect(found.map(({ identifier }) => identifier)).toEqual(['a', 'b', 'c']);
  expect(readBlocks([], '', found).blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['footnote', '注。'],
    ['footnote', '注里的注。'],
    ['footnote', '水注。'],
  ]);
  expect(notes(tree.children)).toEqual([]); // each once
});
