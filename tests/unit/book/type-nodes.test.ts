import type { RootContent } from 'hast';
import { expect, test } from 'vitest';
import { listNodes } from '../../../src/book/list-nodes.ts';
import type { BookNode } from '../../../src/book/nodes.ts';
import { makePageTree } from '../../../src/book/page-tree.ts';
import { type PageContext, typeNodes } from '../../../src/book/type-nodes.ts';
import { readText } from '../../../src/content/read-facts.ts';
import { pageRoute, parsePagePath, sectionId } from '../../../src/domain/ids.ts';

const PATH = 'zh/01-tea/01-picking.mdx';
const page = parsePagePath(PATH);
if (!page) throw new Error(`${PATH} is a section`);
const CONTEXT: PageContext = {
  route: pageRoute(page),
  section: sectionId(page),
  fences: [],
  drawings: new Map(),
  targetOf: (url) => ({ to: 'web', url }),
  pictureAt: (written) => written,
};

/** The nodes of a section with a text. */
function read(text: string): BookNode[] {
  const { parsed, page } = readText(PATH, `---\ntitle: 茶\nsummary: 茶。\n---\n\n${text}`);
  if (!parsed || !page) throw new Error('it is a page');
  const context = { ...CONTEXT, fences: page.body.fences };
  return typeNodes(makePageTree(parsed.tree, context), context);
}

/** Nodes as one reads them: the kind of each, or its element where it is no more than that, and what is in it. */
function outline(nodes: readonly BookNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const { kind, tagName, children } = node;
      return `<${kind === 'plain' || kind === 'cell' ? tagName : kind} ${outline(children)}>`;
    })
    .join('');
}

const TEXT = `开头[^a]。{/* 不显示 */}

## 茶

<Problem id="dear">**贵**得*离谱*</Problem>，~~便宜~~<br/>见[水][water]，H<sub>2</sub>O。

<Measure id="alone">一个人一行</Measure>

### 次一级

3. 三
4. 四
   - [x] 做完
   - [ ] 没有

> 引一句。

\`\`\`
无名的代码
\`\`\`

| 年 | 斤 |
|:--|--|
| 2014 | 12 |

![一张图](../images/bud.svg)

<Figure caption="一行写完" number="7">![茶](../images/bud.svg)</Figure>

<Note>一行写完的话。</Note>

---

行内\`代码\`[^b]。

[^a]: 注一[^b]。
[^b]: 注二。

[water]: https://water.example/茶
`;

test('every form of text has its node', () => {
  const [opening, notes, point] = read(TEXT);
  expect(outline([opening, notes].flatMap((node) => node ?? []))).toBe(
    '<p 开头<footnote-reference [1]>。>' +
      '<footnotes <footnote <p 注一<footnote-reference [2]>。>><footnote <p 注二。>>>',
  );
  expect(point && 'children' in point ? point.children.map((node) => outline([node])) : []).toEqual([
    '<heading 茶>',
    '<p <claim <strong 贵>得<em 离谱>>，<del 便宜><br >见<link 水>，H<sub 2>O。>',
    '<p <claim 一个人一行>>',
    '<heading 次一级>',
    '<ol <li 三><li 四<ul <task 做完><task 没有>>>>',
    '<blockquote <p 引一句。>>',
    '<code 无名的代码\n>',
    '<table <thead <tr <th 年><th 斤>>><tbody <tr <td 2014><td 12>>>>',
    '<p <photograph >>',
    '<figure <p <photograph >>>',
    '<hr >',
    '<p 行内<code 代码><footnote-reference [2]>。>',
    '<note <p 一行写完的话。>>',
  ]);
});

test('what a node says beside its words', () => {
  const nodes = listNodes(read(TEXT));
  const facts = nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.kind === 'task') return [`task ${node.done}`];
    if (node.kind === 'table') return [`columns ${node.columns.join()}`];
    if (node.kind === 'figure')
      return [`figure ${node.holds} ${node.number} ${node.counted} ${node.caption}`];
    if (node.kind === 'claim') return [`${node.claim} ${node.claimId} ${node.id}`];
    if (node.kind === 'heading') return [`heading ${node.depth} ${node.id}`];
    return node.tagName === 'ol' && node.kind === 'plain' ? [`from ${node.properties['start']}`] : [];
  });
  expect(facts).toEqual([
    'heading 2 undefined',
    'problem tea/picking#dear tea-picking-dear',
    'measure tea/picking#alone tea-picking-alone',
    'heading 3 tea-picking-p1_1',
    'from 3',
    'task true',
    'task false',
    'columns left,right',
    'figure picture 7 true 一行写完',
  ]);
});

test.each<RootContent>([
  { type: 'element', tagName: 'marquee', properties: {}, children: [] },
  { type: 'comment', value: 'typed by nobody' },
  {
    type: 'element',
    tagName: 'div',
    properties: {},
    children: [],
    meaning: { kind: 'element', name: 'Video', attributes: {} },
  },
])('what no text can have, no book has: %j', (node) => {
  expect(() => typeNodes([node], CONTEXT)).toThrow(/^a book has no /);
});

test('a diagram that was not drawn is no gap in silence', () => {
  expect(() => read('```mermaid title="图" alt="一步。"\nflowchart LR\n  A --> B\n```\n')).toThrow(
    'diagram 1 was not drawn',
  );
});
