import path from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readText } from '../../../src/content/read-facts.ts';
import { compiledDirOf } from '../../../src/markdown/content-path.ts';
import { remarkDiagrams } from '../../../src/markdown/plugins/remark-diagrams.ts';

test('a node leads to a data file or a page, as a link of the text does', async () => {
  const contentDir = path.resolve('content');
  const written = 'zh/02-making/01-firing.mdx';
  const text = `---
title: 茶
summary: 茶。
---

\`\`\`mermaid title="图" alt="一步。"
flowchart LR
  A[表] --> B[节]
  click A href "firing.csv"
  click B href "../01-tea/01-picking.mdx#p1"
\`\`\`
`;
  const { parsed } = readText(written, text);
  if (!parsed) throw new Error('it is a page');
  const file = new VFile({ path: path.join(compiledDirOf(contentDir), written) });
  const site = { base: '/base/', prefixes: { zh: 'zh/' } };
  await remarkDiagrams({ contentDir, ...site, words: {} })(parsed.tree, file);
  const links = [...JSON.stringify(parsed.tree).matchAll(/<a href=\\"([^"\\]+)/g)].map(([, href]) => href);
  expect(links).toEqual(expect.arrayContaining(['/base/zh/making/firing.csv', '/base/zh/tea/picking/#p1']));
});
