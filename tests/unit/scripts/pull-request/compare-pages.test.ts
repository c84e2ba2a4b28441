import { expect, test } from 'vitest';
import { comparePages } from '../../../../scripts/pull-request/compare-pages.ts';
import { type ChangedPage, pullRequestReport } from '../../../../scripts/pull-request/report-schema.ts';
import { factsOf } from '../../../../src/content/read-facts.ts';

const PAGE = 'zh/01-tea/01-picking.mdx';
const ENGLISH = 'en/01-tea/01-picking.mdx';
const FILES = {
  [PAGE]: `---
title: 采摘
summary: 茶要早采。
problems:
  late: { title: 采得晚, theme: time, statement: 采晚了叶子老。 }
measures:
  early: { title: 早起, kind: proposed, answers: { late: report } }
since:
  - date: 2024-05-01
    text: 有了新规。
    sources:
      - { title: 规定, url: 'https://tea.example/rule', publisher: 茶局, date: 2024-05-01 }
---

## 什么时候采

<Problem id="late">采晚了叶子老</Problem>，所以<Measure id="early">要早起</Measure>，见[冲泡](02-brewing.mdx)。[^1]

## 采多少

| 天 | 斤 |
| --- | --- |
| 一 | 二十 |

\`\`\`mermaid title="采摘的次序" alt="先看后采" caption="次序由编者排"
flowchart LR
  a[看] --> b[采]
\`\`\`

![山坡](../images/slope.jpg "山坡上的茶")

- 竹篓
- 剪刀

<Figure caption="一筐茶" source="茶局">

![茶筐](../images/basket.jpg)

</Figure>

[^1]: 茶农的话。
`,
  [ENGLISH]: `---
title: Picking
summary: Tea is picked early.
translated:
  title: abcdefgh
  p1: ijklmnop
---

## When

Early.
`,
  'zh/terms/bud.mdx': '---\ntitle: 芽\nkind: word\nsummary: 茶的新叶。\nnames: [芽]\n---\n',
  'zh/report.yaml': 'title: 茶\nthemes: { time: 时节 }\nkinds: { word: 词 }\n',
};
type Files = Readonly<Record<string, string>>;

async function factsOfAll(files: Files) {
  const all = Object.entries(files).map(([path, text]) =>
    factsOf({ path, storage: 'file', bytes: new TextEncoder().encode(text) }),
  );
  return new Map((await Promise.all(all)).map((file) => [file.path, file]));
}

async function changesTo(files: Files): Promise<ChangedPage[]> {
  return comparePages(await factsOfAll(FILES), await factsOfAll(files));
}

/** One line a change: what and where, then what has gone and what has come. */
function told({ changes }: ChangedPage): string[] {
  return changes.items.map(({ kind, where, runs }) => {
    const of = (side: string) => runs.flatMap((run) => (run.kind === side ? [run.text] : [])).join('…');
    return `${kind} ${where}: ${of('removed')} > ${of('added')}`;
  });
}

test.each<[string, string, string, string, ...string[]]>([
  ['title of a diagram', PAGE, '采摘的次序', '采摘的先后', 'diagram-title figure-1: 次序 > 先后'],
  ['alternative of a diagram', PAGE, '先看后采', '先看再采', 'diagram-alternative figure-1: 后 > 再'],
  ['caption of a diagram', PAGE, '编者排', '编者定', 'diagram-caption figure-1: 排 > 定'],
  ['source of a diagram', PAGE, 'b[采]', 'b[摘]', 'diagram-source figure-1: 采 > 摘'],
  ['title of a picture', PAGE, '山坡上的茶', '山坡上的树', 'picture-title p2: 茶 > 树'],
  ['alternative of a picture', PAGE, '![山坡]', '![山顶]', 'picture-alternative p2: 坡 > 顶'],
  ['file of a picture', PAGE, 'slope.jpg', 'summit.jpg', 'picture-file p2: lope > ummit'],
  ['caption of a figure', PAGE, '一筐茶', '两筐茶', 'attribute Figure.caption p2: 一 > 两'],
  ['source of a figure', PAGE, 'source="茶局"', 'source="茶社"', 'attribute Figure.source p2: 局 > 社'],
  ['title', PAGE, 'title: 采摘', 'title: 摘茶', 'key title: 采摘 > 摘茶'],
  ['summary', PAGE, '茶要早采', '茶要晚采', 'key summary: 早 > 晚'],
  ['title of a claim', PAGE, 'title: 早起', 'title: 早睡', 'key measures.early.title: 起 > 睡'],
  ['tie', PAGE, 'late: report', 'late: edition', 'key measures.early.answers.late: report > edition'],
  ['words of a claim', PAGE, '采晚了叶子老</', '采晚了叶子黄</', 'text p1: 老 > 黄'],
  [
    'extent of a claim',
    PAGE,
    '，所以<Measure id="early">',
    '，<Measure id="early">所以',
    'markup p1: 所以 > 所以',
  ],
  ['heading', PAGE, '## 采多少', '## 采几斤', 'heading p2: 多少 > 几斤'],
  ['depth of a heading', PAGE, '## 采多少', '### 采多少', 'markup p1:  > #'],
  ['footnote', PAGE, '茶农的话', '茶农的书', 'footnote p2: 话 > 书'],
  ['cell of a table', PAGE, '二十', '三十', 'table p2: 二 > 三'],
  ['target of a link', PAGE, '(02-brewing.mdx)', '(02-brewing.mdx#p1)', 'markup p1:  > #p1'],
  ['emphasis', PAGE, '- 竹篓', '- **竹篓**', 'markup p2:  > **…**'],
  ['kind of a list', PAGE, '- 竹篓\n- 剪刀', '1. 竹篓\n2. 剪刀', 'markup p2: -…- > 1.…2.'],
  [
    'text and a link in it',
    PAGE,
    '- 剪刀',
    '- [刀](https://tea.example)',
    'text p2: 剪 > ',
    'markup p2: 剪刀 > [刀](https://tea.example)',
  ],
  ['later fact', PAGE, '有了新规', '有了新法', 'key since.text: 规 > 法'],
  ['source of a later fact', PAGE, 'title: 规定', 'title: 办法', 'key since.sources.title: 规定 > 办法'],
  ['what a translation is made from', ENGLISH, 'ijklmnop', 'qrstuvwx', 'record p1:  > '],
  ['definition of a term', 'zh/terms/bud.mdx', '新叶', '嫩叶', 'key summary: 新 > 嫩'],
  ['name of a theme', 'zh/report.yaml', '时节', '时令', 'key themes.name: 节 > 令'],
  ['page that cannot be read', PAGE, '## 采多少', '<b', 'source : ## 采多少 > <b'],
])('a changed %s is named, and nothing else', async (_, path, from, to, ...expected) => {
  const text = FILES[path as keyof typeof FILES];
  expect(text).toContain(from);
  const [page, ...others] = await changesTo({ ...FILES, [path]: text.replace(from, to) });
  expect(others).toEqual([]);
  expect(page).toMatchObject({ path, change: 'changed' });
  expect(page && told(page)).toEqual(expected);
});

test('a point before the others is the only change', async () => {
  const text = FILES[PAGE].replace('## 什么时候采', '## 谁采\n\n茶农。\n\n## 什么时候采');
  const [page] = await changesTo({ ...FILES, [PAGE]: text });
  expect(page && told(page)).toEqual(['heading p1:  > 谁采', 'text p1:  > 茶农。']);
});

test('a file that is typed in another way has no change that readers see', async () => {
  const text = FILES[PAGE]
    .replace('title: 采摘', 'title: "采摘"')
    .replace('- 竹篓\n- 剪刀', '* 竹篓\n* 剪刀');
  expect(await changesTo({ ...FILES, [PAGE]: text })).toMatchObject([{ path: PAGE, changes: { total: 0 } }]);
});

test.each([
  ['number', 'zh/01-tea/03-picking.mdx', (text: string) => text],
  ['address', 'zh/01-tea/01-plucking.mdx', (text: string) => text],
  [
    'address, which is recorded,',
    'zh/01-tea/01-plucking.mdx',
    (text: string) => text.replace('summary', 'formerly: [tea/picking]\nsummary'),
    'key formerly:  > tea/picking',
  ],
  [
    'address and a word',
    'zh/01-tea/01-plucking.mdx',
    (text: string) => text.replace('竹篓', '木篓'),
    'text p2: 竹 > 木',
  ],
])('a page with another %s is named once, with its old name', async (_, path, edit, ...expected) => {
  const { [PAGE]: text, ...others } = FILES;
  const [page, ...rest] = await changesTo({ ...others, [path]: edit(text) });
  expect(rest).toEqual([]);
  expect(page).toMatchObject({ path, from: PAGE, change: 'renamed' });
  expect(page && told(page)).toEqual(expected);
});

test('names of any length have room in a report', async () => {
  const long = 'x'.repeat(3_000);
  const text = FILES[PAGE].replace(
    'title: 采摘',
    `title: ${long}\n${long.slice(0, 900)}: { ${long.slice(900)}: 甲 }`,
  );
  const [page] = await changesTo({ ...FILES, [PAGE]: text });
  const items = page ? [page] : [];
  const none = { total: 0, items: [] };
  const report = { version: 1, pages: { total: 1, items }, findings: none, links: none, ties: none };
  expect(pullRequestReport.safeParse(report).error).toBeUndefined();
  expect(items[0]?.changes.total).toBeGreaterThan(1);
});
