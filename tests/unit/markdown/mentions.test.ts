import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { readMentions } from '../../../src/markdown/mentions.ts';
import { parseFile } from '../../../src/markdown/parse.ts';

const mentionsOf = (body: string) =>
  readMentions(
    'zh/01-a/01-b.mdx',
    parseFile('zh/01-a/01-b.mdx', `---\ntitle: 题\nsummary: 要\n---\n\n${body}`).tree,
    LANGUAGES['zh-Hans'].sentenceEnd,
  );

test('a link comes with its sentence, without markup', () => {
  expect(mentionsOf('先说一句。**再看**[别处](02-c.mdx#p2)，那里讲得细。完了。')).toEqual([
    { path: 'zh/01-a/02-c.mdx', fragment: 'p2', sentence: '再看别处，那里讲得细。' },
  ]);
});

test('a sentence ends after its closing quotation mark, or with the paragraph', () => {
  expect(mentionsOf('他说：“好。”见[别处](02-c.mdx)').map(({ sentence }) => sentence)).toEqual(['见别处']);
});

test('a link that begins a sentence comes with that one, not with the one before', () => {
  const body = '[一处](02-c.mdx)讲得粗。[别处](03-d.mdx)讲得细。';
  expect(mentionsOf(body).map(({ sentence }) => sentence)).toEqual(['一处讲得粗。', '别处讲得细。']);
});

test('links in notes and blocks count; links to the page itself and outside do not', () => {
  const body = '[这里](#p1)，[外面](https://example.org)。\n\n<Note>\n见[别处](02-c.mdx)。\n</Note>';
  expect(mentionsOf(body).map(({ path }) => path)).toEqual(['zh/01-a/02-c.mdx']);
});
