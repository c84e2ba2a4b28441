import path from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { compiledDirOf } from '../../../src/markdown/content-path.ts';
import { parseFile } from '../../../src/markdown/parse.ts';
import { remarkDiagrams } from '../../../src/markdown/plugins/remark-diagrams.ts';

const CONTENT = path.resolve('content');
const FENCE = '```mermaid title="水" alt="水泡茶。"\nflowchart LR\n  a[水] --> b[茶]\n```';

test.each([
  ['zh/01-tea/02-brewing.mdx', '/base/figures/tea-brewing-1.svg', '/base/figures/tea-brewing-2.svg'],
  ['en/01-tea/index.mdx', '/base/en/figures/tea-1.svg', '/base/en/figures/tea-2.svg'],
  ['zh/home.mdx', '/base/figures/home-1.svg', '/base/figures/home-2.svg'],
  ['en/about.mdx', '/base/en/figures/about-1.svg', '/base/en/figures/about-2.svg'],
])('pictures of %s lead to the files that are written for that page', async (file, ...expected) => {
  const { tree } = parseFile(file, `---\ntitle: 题\nsummary: 要\n---\n\n${FENCE}\n\n${FENCE}\n`);
  const options = { contentDir: CONTENT, base: '/base/', prefixes: { zh: '', en: 'en/' }, words: {} };
  await remarkDiagrams(options)(tree, new VFile({ path: path.join(compiledDirOf(CONTENT), file) }));
  expect(JSON.stringify(tree).match(/\/base\/(?:en\/)?figures\/[^"\\]*/g)).toEqual(expected);
});
