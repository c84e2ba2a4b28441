import { expect, test } from 'vitest';
import { makeConverter } from '../../../src/conversion/converter.ts';
import { convertMdx, convertYaml } from '../../../src/markdown/convert-source.ts';
import { parseFile } from '../../../src/markdown/parse.ts';

const { convertUnits } = makeConverter();
const convert = (source: string) => convertMdx(parseFile('zh/01-tea/01-picking.mdx', source), convertUnits);

test('text is converted wherever it stands; keys, ids, addresses and code are not', () => {
  const source = `---
title: 采摘的历史
summary: '“发酵”之前'
problems:
  late: { title: 采得太迟, theme: season, statement: 叶子老了。 }
---

## 标题里的**发**展

看[冲泡](02-冲泡.mdx "说明")，<Problem id="late">太迟</Problem>，\`代码里的发\`，https://example.cn/fa

![图里的叶子](images/leaf.png)

\`\`\`js
const 发 = 1;
\`\`\`
`;
  expect(convert(source)).toBe(`---
title: 採摘的歷史
summary: '「發酵」之前'
problems:
  late: { title: 採得太遲, theme: season, statement: 葉子老了。 }
---

## 標題裡的**發**展

看[沖泡](02-冲泡.mdx "說明")，<Problem id="late">太遲</Problem>，\`代码里的发\`，https://example.cn/fa

![圖裡的葉子](images/leaf.png)

\`\`\`js
const 发 = 1;
\`\`\`
`);
});

test('a word is one across emphasis and the end of a line', () => {
  const page = (body: string) => `---\ntitle: a\nsummary: b\n---\n\n${body}\n`;
  expect(convert(page('**头**发'))).toBe(page('**頭**髮'));
  expect(convert(page('日\n历'))).toBe(page('日\n曆'));
});

test('references to links and pictures keep their labels, and have their words and titles converted', () => {
  const page = (body: string) => `---\ntitle: a\nsummary: b\n---\n\n${body}\n`;
  const definitions = (title: string) =>
    `[冲泡]: 02-冲泡.mdx "${title}"\n\n[叶子]: images/leaf.png '${title}'`;
  expect(
    convert(page(`看[冲泡]，[冲泡][]，[怎样做][冲泡]。\n\n![叶子]\n\n![叶子][]\n\n${definitions('说明')}`)),
  ).toBe(
    page(
      `看[沖泡][冲泡]，[沖泡][冲泡]，[怎樣做][冲泡]。\n\n![葉子][叶子]\n\n![葉子][叶子]\n\n${definitions('說明')}`,
    ),
  );
});

test('the words of a diagram are converted, with its title and its text alternative', () => {
  const page = (title: string, label: string) =>
    `---\ntitle: a\nsummary: b\n---\n\n\`\`\`mermaid title="${title}" alt="${title}"\nflowchart LR\n  a[${label}] --> b\n  click a href "01-picking.mdx"\n\`\`\`\n`;
  expect(convert(page('发展', '历史'))).toBe(page('發展', '歷史'));
});

test('signs beyond the basic plane do not end the conversion early', () => {
  const page = (alt: string) => `---\ntitle: a\nsummary: b\n---\n\n![${alt}](images/leaf.png)\n`;
  expect(convert(page('😀🍵图里的叶子'))).toBe(page('😀🍵圖裡的葉子'));
});

test('what is written in another script already stays', () => {
  const term = `---\ntitle: 里程\nnames: [里程]\ntraditional: 哩程／里程\nenglish: a ‘mile’\n---\n`;
  expect(convert(term)).toBe(term);
  expect(convertYaml('title: 发展\nconversion: { 复焙: 複焙 }\n', convertUnits)).toBe(
    'title: 發展\nconversion: { 复焙: 複焙 }\n',
  );
});
