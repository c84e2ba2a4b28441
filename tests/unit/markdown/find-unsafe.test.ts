import { expect, test } from 'vitest';
import { findUnsafe } from '../../../src/markdown/find-unsafe.ts';
import { parseFile } from '../../../src/markdown/parse.ts';

const HEAD = '---\ntitle: 题\nsummary: 要\n---\n\n';

function findingsOf(body: string) {
  const { tree, findings } = parseFile('zh/01-a/01-b.mdx', HEAD + body);
  return [...findings, ...findUnsafe(tree)].map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

test.each([
  ['an expression', '正文 {process.exit(7)}', '6:4 mdx/unsafe'],
  ['a block expression', '{globalThis.x = 1}', '6:1 mdx/unsafe'],
  ['an export', 'export const x = 1', '6:1 mdx/unsafe'],
  ['an import', "import x from './x.js'", '6:1 mdx/unsafe'],
  ['an attribute with code', '<Note title={x}>a</Note>', '6:1 mdx/unsafe'],
  ['a spread', '<Note {...x}>a</Note>', '6:1 mdx/unsafe'],
  ['an unknown attribute', '<Note onclick="x">a</Note>', '6:1 mdx/unsafe'],
  ['an unknown element', '<script>a</script>', '6:1 mdx/unsafe'],
  ['a fragment', '<>a</>', '6:1 mdx/unsafe'],
  ['a name from the prototype', '<constructor>a</constructor>', '6:1 mdx/unsafe'],
  ['an image that is a module', '![x](./evil.mjs)', '6:1 mdx/unsafe'],
  ['an image that is data', '![x](./data:text/javascript,1)', '6:1 mdx/unsafe'],
  ['an image by reference', '![x][y]\n\n[y]: ./evil.mjs', '8:1 mdx/unsafe'],
  ['code after a comment', '{/* a */ process.exit(7) /* b */}', '6:1 mdx/unsafe'],
])('%s is refused at its place', (_, body, finding) => {
  expect(findingsOf(body)).toEqual([finding]);
});

test.each([
  ['a note', '<Note>\n一句话。\n</Note>'],
  ['a comment', '{/* 给编者 */}'],
  ['a picture', '![图](../images/map.svg)'],
  ['an escaped brace', '集合 \\{a, b\\}'],
])('%s is allowed', (_, body) => {
  expect(findingsOf(body)).toEqual([]);
});

test('a syntax error is a finding at its line, not an exception', () => {
  expect(findingsOf('第一段。\n\n<Note>没有关上')).toEqual([expect.stringMatching(/^8:\d+ syntax\/mdx$/)]);
});
