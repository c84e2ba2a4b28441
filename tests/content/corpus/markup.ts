import type { BadInput } from './bad-input.ts';
import { file, page, point } from './bad-input.ts';

const BLOCK = 'markup/block';
const LINK = 'markup/link';
const FOOTNOTE = 'markup/footnote';
const FENCE = 'markup/fence';
const TABLE = 'markup/table';
const FOREIGN = 'markup/foreign';
const NOTE = 'markup/note';

/** A page, and the one place where it says what is wrong. */
const one = (name: string, body: string, rule: string, place = '6:1'): BadInput =>
  page(name, body, rule === FOREIGN ? `${place} warning ${rule}` : `${place} ${rule}`);

const CONFLICT = '<<<<<<< HEAD\n喝热茶。\n||||||| 1a2b\n喝茶。\n=======\n喝凉茶,,。\n>>>>>>> main';
const about = (head: string) => `---\n${head}\n---\n\n喝茶。\n`;

/** What people type for markup and Markdown takes for words, or takes and does not show. */
export const markup: readonly BadInput[] = [
  one('a heading without a space', '##第二点\n\n茶。', BLOCK),
  one('a heading with a wide space', '##⟨U+3000⟩第二点\n\n茶。', BLOCK),
  one('a heading with a no-break space', '##⟨U+00A0⟩x\n\n茶。', BLOCK),
  one('a heading of wide signs', '＃＃ 第二点\n\n茶。', BLOCK),
  one('an item without a space', '-甲', BLOCK),
  one('an item with a wide space', '-⟨U+3000⟩甲', BLOCK),
  one('a number with a wide space', '1.⟨U+3000⟩丙', BLOCK),
  one('a number without a space', '1.丙', BLOCK),
  page('numbers that run together', '1、甲\n2、乙', `6:1 ${BLOCK}`, `7:1 ${BLOCK}`),
  one('numbers of Han that run together', '一、甲\n二、乙', BLOCK, '7:1'),
  one('a callout of a code host', '> [!NOTE]\n> 茶。', BLOCK, '6:3'),
  one('a container', ':::note\n茶。\n:::', BLOCK),
  one('an admonition', '!!! note\n\n茶。', BLOCK),
  one('a definition list', '茶\n: 饮料。', BLOCK, '7:1'),
  one('a task without a space', '- [ ]做完', BLOCK, '6:3'),
  one('a bullet', '• 甲', BLOCK),
  page('a bullet of Word', '⟨U+F06C⟩甲', '6:1 encoding/invisible', `6:1 ${BLOCK}`),
  one('a wide quotation', '＞茶。', BLOCK),
  one('a fence of other signs', "'''\n茶", BLOCK),
  one('a link with wide brackets', '见[采茶]（01-tea/01-picking.mdx）。', LINK, '6:2'),
  one('a link with a space', '见[采茶] (01-tea/01-picking.mdx)。', LINK, '6:2'),
  one('a link with one wide bracket', '见[采茶](01-tea/01-picking.mdx）。', LINK, '6:2'),
  one('a link with lenticular brackets', '见【采茶】(01-tea/01-picking.mdx)。', LINK, '6:2'),
  one('a link the other way round', '见(采茶)[01-tea/01-picking.mdx]。', LINK, '6:2'),
  one('a link to the web with wide brackets', '见[茶]（https://tea.example/）。', LINK, '6:2'),
  one('a picture with wide brackets', '![图]（a.png）', LINK),
  one('a picture with a space in its name', '![Chart](my chart.png)', LINK),
  one('a definition that nothing uses', '[注]: https://tea.example/', LINK),
  one('a note without its colon', '喝茶[^1]。\n\n[^1]：说明。', FOOTNOTE, '8:1'),
  one('a reference without a note', '喝茶[^9]。', FOOTNOTE, '6:3'),
  one('a note without a reference', '喝茶。\n\n[^1]: 说明。', FOOTNOTE, '8:1'),
  one('a note twice', '喝茶[^1]。\n\n[^1]: 一。\n\n[^1]: 二。', FOOTNOTE, '10:1'),
  one('an open fence', '```\n茶\n\n水。', FENCE),
  one('a fence closed by the next one', '```\n茶\n\n水。\n\n```js\n1\n```', FENCE),
  one('a table without a line of dashes', '| 茶 | 水 |\n| 绿 | 80 |', TABLE),
  one('a table with wide bars', '｜茶｜水｜\n｜---｜---｜\n｜绿｜80｜', TABLE),
  one('a table whose dashes are too few', '| 茶 | 水 |\n| --- |\n| 绿 | 80 |', TABLE),
  one('a row wider than its head', '| 茶 | 水 |\n| - | - |\n| 绿 | 80 | 好 |', TABLE, '8:12'),
  one('a highlight', '先==温杯==。', FOREIGN, '6:2'),
  one('a wiki link', '见[[采茶]]。', FOREIGN, '6:2'),
  one('a formula', '能量$E=mc^2$。', FOREIGN, '6:3'),
  one('a formula of its own', '$$\nx\n$$', FOREIGN),
  one('a citation', '有证[@doe2020]。', FOREIGN, '6:3'),
  one('a reference to a table', '见@tbl-1。', FOREIGN, '6:2'),
  one('a subscript', 'H~2~O', FOREIGN, '6:2'),
  one('an indented command', '    npm install', FOREIGN),
  page(
    'prices, mail, code and other words',
    '茶$5 and $10，信写给a@tea.example，`==a==`、`[[a]]`，C++和C++，\\=\\=a\\=\\=，①甲，【茶】（2020年）。',
  ),
  page('a negative number', '-5度的水。'),
  one('a note within a sentence', '先温杯<Note>编者的话。</Note>再投茶。', NOTE, '6:4'),
  one('a note in a cell', '| 茶 |\n| - |\n| 绿<Note>编者</Note> |', NOTE, '8:4'),
  one('a break within a sentence', '先温杯<Truncated>原文到此</Truncated>再投茶。', NOTE, '6:4'),
  one('conflict', CONFLICT, 'files/conflict'),
  page(
    'conflict in CRLF',
    CONFLICT.replaceAll('\n', '⟨U+000D⟩\n'),
    '6:1 files/conflict',
    '6:13 encoding/line-ending',
  ),
  one('the end of a conflict', '喝茶。\n\n>>>>>>> main', 'files/conflict', '8:1'),
  one('what parts a conflict', '喝茶。\n\n=======\n\n水。', 'files/conflict', '8:1'),
  one(
    'a conflict in a diagram',
    '```mermaid title="茶" alt="茶"\nflowchart LR\n<<<<<<< HEAD\n  a --> b\n=======\n  a --> c\n>>>>>>> main\n```',
    'files/conflict',
    '8:1',
  ),
  file(
    'a conflict in front matter',
    'zh/about.mdx',
    about('<<<<<<< HEAD\ntitle: 茶\n=======\ntitle: 水\n>>>>>>> main\nsummary: 茶。'),
    '2:1 files/conflict',
  ),
  file(
    'a conflict in report.yaml',
    'zh/report.yaml',
    '<<<<<<< HEAD\ntitle: 茶\n=======\ntitle: 水\n>>>>>>> main\n',
    '1:1 files/conflict',
  ),
  file(
    'a title with a number sign',
    'zh/about.mdx',
    about('title: Lesson #3\nsummary: 茶。'),
    '2:15 front-matter/syntax',
  ),
  file(
    'a summary with a number sign',
    'zh/about.mdx',
    about('title: 茶\nsummary: 说法 #2，茶。'),
    '3:13 front-matter/syntax',
  ),
  file(
    'a title that is a comment',
    'zh/about.mdx',
    about('title: #3 茶\nsummary: 茶。'),
    '2:8 front-matter/syntax',
  ),
  file(
    'a title with an ampersand',
    'zh/about.mdx',
    about('title: &Co 历史\nsummary: 茶。'),
    '2:12 front-matter/syntax',
  ),
  page('a name after a comma', '支持.csv、.xlsx，.NET（例如，.git）。'),
  page('inches', '屏幕有6.1"和27"两种。'),
  page('a mark of exclamation in both widths', '好茶！!', '6:3 typography/doubled-punctuation'),
  page('the same heading below others', '## 甲\n\n### 茶\n\n茶。\n\n## 乙\n\n### 茶\n\n茶。'),
  point('a note on one line', '闻香。\n\n<Note>编者的话。</Note>'),
];
