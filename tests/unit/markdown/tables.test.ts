import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseFile } from '../../../src/markdown/parse.ts';
import { remarkTables } from '../../../src/markdown/plugins/remark-tables.ts';

/** How the columns of a table are set, `null` where nobody says. */
function alignOf(table: string): Table['align'] {
  const { tree } = parseFile('zh/01-a/01-b.mdx', `---\ntitle: 题\nsummary: 要\n---\n\n${table}\n`);
  const words = { zh: { tableLabel: (columns: string) => `表：${columns}` } };
  remarkTables({ contentDir: '/content', words })(tree, new VFile({ path: '/content/zh/01-a/01-b.mdx' }));
  let align: Table['align'];
  visit(tree, 'table', (node) => {
    align = node.align;
  });
  return align;
}

test('columns of numbers are set right, but for the first, which names the rows: by years, say', () => {
  expect(
    alignOf(
      '| 年份 | 斤 | 涨幅 | 备注 |\n|--|--|--|--|\n| 2019 | 1,702 | — | 倒春寒 |\n| 2023 | 3,442 | 13% | 2 |',
    ),
  ).toEqual([null, 'right', 'right', null]);
});

test('what the text says about a column stands, and an empty one is left as it is', () => {
  expect(alignOf('| 茶 | 斤 | 空 |\n|--|:-:|--|\n| 绿 | 12 | |\n| 红 | ~9.5斤 | |')).toEqual([
    null,
    'center',
    null,
  ]);
});

test.each([
  ['3.2', true],
  ['3', true],
  ['版一', false],
  ['A.1', false],
])('a table numbered %s is counted by it: %s', (number, counted) => {
  const { tree } = parseFile(
    'zh/01-a/01-b.mdx',
    `---\ntitle: 题\nsummary: 要\n---\n\n<Figure caption="茶" number="${number}">\n\n| 茶 |\n|--|\n| 绿 |\n\n</Figure>\n`,
  );
  const words = { zh: { tableLabel: (columns: string) => `表：${columns}` } };
  remarkTables({ contentDir: '/content', words })(tree, new VFile({ path: '/content/zh/01-a/01-b.mdx' }));
  const names = new Set<string>();
  visit(tree, 'mdxJsxFlowElement', ({ attributes }) => {
    for (const each of attributes) if (each.type === 'mdxJsxAttribute') names.add(each.name);
  });
  expect(names.has('number')).toBe(true);
  expect(names.has('counted')).toBe(counted);
});
