import { expect, test } from 'vitest';
import { findHidden } from '../../../src/content/find-hidden.ts';
import { readText } from '../../../src/content/read-facts.ts';
import { proseOfBlocks } from '../../../src/markdown/blocks.ts';
import { addressOfLink, joinPath, readLink } from '../../../src/markdown/links.ts';
import { parseFile } from '../../../src/markdown/parse.ts';
import { holdsQuantities, isQuantity } from '../../../src/markdown/quantities.ts';
import { page } from '../in-memory.ts';

const PATH = 'en/01-leaf/01-sun.mdx';
const HEAD = page('', '').split('\n').length - 2;

function bodyOf(text: string, path = PATH) {
  const body = readText(path, page('', text)).page?.body;
  if (!body) throw new Error('the page is read');
  return body;
}
const told = (blocks: readonly { kind: string; fragment: string; text: string }[]) =>
  blocks.map(({ kind, fragment, text }) => [kind, fragment, text]);

const RICH = `Above [^a].

### Before

Still above.

## First *point*

Text with ![a leaf](../images/leaf.png "Leaf") and **bold**.

> Quoted.
>
> - In a quotation.

| A | B |
| - | - |
| 1 | 2 |

### Deeper

- One
- Two

#### Deepest

\`\`\`text
code
\`\`\`

### Again

<Note>
A remark.

- With a list
</Note>

<Figure caption="Cap" source="Src" number="7">

![a bud](../images/bud.png)

</Figure>

<Truncated>Lost.</Truncated>

\`\`\`mermaid title="Way" alt="From a to b." caption="Drawn."
flowchart LR
  a --> b
\`\`\`

## Second

Refers [^b], [^a].

[^a]: Note a, [^c].
[^b]: Note b.
[^c]: Note c.
`;

test('the blocks of a page, each with its kind and the nearest place above it', () => {
  const { opening, openingSubheadings, openingPlace, points } = bodyOf(RICH);
  expect(told(opening)).toEqual([
    ['text', '', 'Above .'],
    ['heading', 'h1', 'Before'],
    ['text', 'h1', 'Still above.'],
    ['footnote', '', 'Note a, .'],
    ['footnote', '', 'Note c.'],
  ]);
  expect(openingSubheadings).toEqual([{ depth: 3, text: 'Before', fragment: 'h1' }]);
  expect(openingPlace).toEqual({ line: HEAD + 1, column: 1 });
  expect(
    points.map(({ number, fragment, heading, place }) => [number, fragment, heading, place.line]),
  ).toEqual([
    [1, 'p1', 'First point', HEAD + 7],
    [2, 'p2', 'Second', HEAD + 51],
  ]);
  expect(told(points[0]?.blocks ?? [])).toEqual([
    ['text', 'p1', 'Text with  and bold.'],
    ['caption', 'p1', 'a leaf'],
    ['quotation', 'p1', 'Quoted.'],
    ['quotation', 'p1', 'In a quotation.'],
    ['table', 'p1', 'A B'],
    ['table', 'p1', '1 2'],
    ['heading', 'p1-1', 'Deeper'],
    ['text', 'p1-1', 'One'],
    ['text', 'p1-1', 'Two'],
    ['heading', 'p1-1-1', 'Deepest'],
    ['code', 'p1-1-1', 'code'],
    ['heading', 'p1-2', 'Again'],
    ['note', 'p1-2', 'A remark.'],
    ['note', 'p1-2', 'With a list'],
    ['caption', 'p1-2', 'a bud'],
    ['caption', 'p1-2', 'Cap'],
    ['caption', 'p1-2', 'Src'],
    ['note', 'p1-2', 'Lost.'],
    ['caption', 'p1-2', 'Way'],
    ['caption', 'p1-2', 'Drawn.'],
  ]);
  expect(points[0]?.subheadings.map(({ depth, fragment }) => [depth, fragment])).toEqual([
    [3, 'p1-1'],
    [4, 'p1-1-1'],
    [3, 'p1-2'],
  ]);
  expect(told(points[1]?.blocks ?? [])).toEqual([
    ['text', 'p2', 'Refers , .'],
    ['footnote', 'p2', 'Note b.'],
  ]);
  expect(proseOfBlocks(points[0]?.blocks ?? [])).toBe(
    'Text with  and bold.\n\nQuoted.\n\nIn a quotation.\n\nA B\n\n1 2\n\nDeeper\n\nOne\n\nTwo\n\nDeepest\n\nAgain',
  );
});

test('headings, pictures, emphasis, lists and running text, each at its place', () => {
  const body = bodyOf(
    '## A *b*\n\nSome *em*x, y**strong**, ~~gone~~. [Link](02-rain.mdx)\n\n3. three\n4. four\n\n1. one\n\n<Note>\nAside.\n</Note>\n\n![ p ](../../out.png)\n\n![q][r]\n\n![s][none]\n\n[r]: ../images/q.png "Q"\n[r]: other.png\n',
  );
  expect(body.headings.map(({ depth, text, place }) => [depth, text, place.line])).toEqual([
    [2, 'A b', HEAD + 1],
  ]);
  expect(body.emphases.map(({ marker, text, before, after }) => [marker, text, before, after])).toEqual([
    ['*', 'b', ' ', '\n'],
    ['*', 'em', ' ', 'x'],
    ['**', 'strong', 'y', ','],
    ['~~', 'gone', ' ', '.'],
  ]);
  expect(body.listStarts).toEqual([{ number: 3, place: { line: HEAD + 5, column: 1 } }]);
  expect(body.running.map(({ text }) => text).join('|')).toBe(
    'Some |em|x, y|strong|, |gone|. |three|four|one|![s][none]',
  );
  expect(body.pictures).toEqual([
    { url: '../../out.png', path: 'out.png', alt: 'p', title: '', place: { line: HEAD + 14, column: 1 } },
    {
      url: '../images/q.png',
      path: 'en/images/q.png',
      alt: 'q',
      title: 'Q',
      place: { line: HEAD + 16, column: 1 },
    },
  ]);
});

test('links of each form, those of diagrams last, with where their address is written', () => {
  const text =
    'See [rain](02-rain.mdx), https://a.example/b, [](03-x.mdx), [![p](../images/p.png)](04-y.mdx), [r].\n\n[r]: 05-z.mdx\n\n```mermaid title="T" alt="A."\nflowchart LR\n  a --> b\n  click a href "06-w.mdx"\n```';
  const source = page('', text);
  const links = bodyOf(text).links.map(({ form, url, visible, written, target }) => [
    form,
    url,
    visible,
    written && source.slice(written.start, written.end),
    target.kind,
  ]);
  expect(links).toEqual([
    ['link', '02-rain.mdx', true, '02-rain.mdx', 'page'],
    ['bare-address', 'https://a.example/b', true, 'https://a.example/b', 'external'],
    ['link', '03-x.mdx', false, '03-x.mdx', 'page'],
    ['link', '04-y.mdx', true, '04-y.mdx', 'page'],
    ['definition', '05-z.mdx', true, '05-z.mdx', 'page'],
    ['node', '06-w.mdx', true, undefined, 'page'],
  ]);
});

test('marks: in a sentence, or around blocks, in each other, in headings and links, which is no place for them', () => {
  const { marks } = bodyOf(
    '<Problem id="top">T</Problem> top.\n\n## A <Measure id="head">h</Measure>\n\nIn <Problem id="a">b *c*</Problem>, <Problem id="out">o <Measure id="in">i</Measure></Problem>, [<Problem id="link">l</Problem>](02-rain.mdx), <Problem>n</Problem>.\n\n<Measure id="block">\n\nWhole.\n\n</Measure>',
  );
  expect(marks.map(({ kind, name, point, text, inline }) => [kind, name, point, text, inline])).toEqual([
    ['Problem', 'top', 0, 'T', true],
    ['Measure', 'head', 1, 'h', false],
    ['Problem', 'a', 1, 'b c', true],
    ['Problem', 'out', 1, 'o i', true],
    ['Measure', 'in', 1, 'i', false],
    ['Problem', 'link', 1, 'l', false],
    ['Problem', '', 1, 'n', true],
    ['Measure', 'block', 1, 'Whole.', false],
  ]);
});

test.each([
  ['zh/a/b.mdx', 'c.mdx', 'zh/a/c.mdx'],
  ['zh/a/b.mdx', './c.mdx', 'zh/a/c.mdx'],
  ['zh/a/b.mdx', '../c.mdx', 'zh/c.mdx'],
  ['zh/a/b.mdx', '../../c.mdx', 'c.mdx'],
  ['zh/a/b.mdx', '../../../c.mdx', undefined],
  ['b.mdx', 'c.mdx', 'c.mdx'],
])('from %s %s is %s', (from, relative, joined) => {
  expect(joinPath(from, relative)).toBe(joined);
});

test.each([
  ['HTTPS://a.example', 'external'],
  ['http:///a', 'refused'],
  ['http:// a', 'refused'],
  ['mailto:', 'refused'],
  ['ftp://a.example', 'refused'],
  ['a.mdx', 'page'],
  ['a.md', 'refused'],
  ['a.mdx#b#c', 'page'],
  ['a.mdx?b', 'refused'],
  ['a.csv', 'file'],
  ['a.tsv', 'file'],
  ['a.xlsx', 'file'],
  ['a.ods', 'file'],
  ['a.pdf', 'file'],
  ['a.doc', 'refused'],
  ['a.csv#b', 'refused'],
  ['../../../a.csv', 'refused'],
  ['%E8%8C%B6.csv', 'file'],
  ['%E0%A4%A', 'refused'],
  ['#', 'page'],
  ['.mdx', 'refused'],
])('the address %s is %s', (url, kind) => {
  expect(readLink(PATH, url).kind).toBe(kind);
});

test('a link leads to an address of its own edition, with its fragment; data are encoded', () => {
  const roots = { base: '/base/', prefixes: { en: 'en/', zh: '' } };
  const address = (url: string) => addressOfLink(readLink(PATH, url), roots);
  expect(
    [
      '02-rain.mdx#p2',
      '#p1',
      'index.mdx',
      '../terms/tea.mdx',
      'a.csv',
      '茶.csv',
      'https://a.example',
      '/x',
    ].map(address),
  ).toEqual([
    '/base/en/leaf/rain/#p2',
    '/base/en/leaf/sun/#p1',
    '/base/en/leaf/',
    '/base/en/terms/tea/',
    '/base/en/leaf/a.csv',
    '/base/en/leaf/%E8%8C%B6.csv',
    undefined,
    undefined,
  ]);
});

test.each([
  ['title: "a\\u200Bb"', 2],
  ['title: a\nsummary: "\\0"', 3],
])('characters that nobody sees are found in front matter, by whatever escape: %s', (head, line) => {
  expect(findHidden(parseFile(PATH, `---\n${head}\n---\n\nText.\n`)).map((found) => found.line)).toEqual([
    line,
  ]);
});

test.each([
  ['a&#x200B;b', ['U+200B']],
  ['a&#8203;b &#8203;', ['U+200B']],
  ['a&zwnj;b', ['U+200C']],
  ['a&#xFEFF;', ['U+FEFF']],
  ['a&#13;b', ['U+000D']],
  ['`a&#x200B;b`', []],
  ['a&amp;#x200B;b', []],
  ['[a](b.mdx "c&#x200B;")', ['U+200B']],
  ['![a&#x200B;](b.png)', ['U+200B']],
  ['<Figure caption="a&#x200B;">\n\nb\n\n</Figure>', ['U+200B']],
  ['[a](<b&#x200B;.mdx>)', ['U+200B']],
  ['a&eacute;b &copy; &nbsp;', []],
])('and in text: %s', (text, codes) => {
  expect(findHidden(parseFile(PATH, page('', text))).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ...[
    '5',
    '-5',
    '+5',
    '~5',
    '≈5',
    '±5',
    '−5',
    '–5',
    '1,234',
    '1,23,456',
    '1 234',
    '1\u2009234',
    "1'234",
    '1’234',
  ],
  ...['1.5', '1,5', '1.234,5', '$5', '¥5', '￥5', '€5', '£5', 'US$5', 'HK$5', 'NT$5', 'A$5', 'C$5', '- 5'],
  ...['5%', '5 %', '5‰', '5kg', '5 kg', '5°C', '5 m²', '5斤', '(5)', '(1,234)'],
])('%s is a quantity', (text) => {
  expect(isQuantity(text)).toBe(true);
});

test.each(['', 'a', '5 and 6', '1.2.3', '1,23,4', '5 pounds', '((5))', '5–6', '#5', '5%%', '1  234'])(
  '%s is none',
  (text) => {
    expect(isQuantity(text)).toBe(false);
  },
);

const NAMES =
  'no. no nr. nr number # № § id ids code year phone tel tel. telephone fax isbn issn doi zip postcode version ref ref. refs reference references section sections ' +
  'clause clauses chapter article page pages 编号 編號 序号 序號 代码 代碼 电话 電話 热线 熱線 手机 手機 邮编 郵編 版本 年份 章节 章節 条款 條款 页码 頁碼 学号 工号 账号 帳號 号码 號碼 ' +
  '章 节 節 条 條 页 頁 号 號 年';

test.each(NAMES.split(' ').map((name) => [name]))('numbers below %s name something', (name) => {
  expect(holdsQuantities(name, ['5.5', '3.1'])).toBe(false);
  expect(holdsQuantities(name.toUpperCase(), ['5.5', '3.1'])).toBe(false);
});

test.each(['Note', 'paged', 'Amount', '斤', '销量'])('numbers below %s do not', (name) => {
  expect(holdsQuantities(name, ['5.5', '3.1'])).toBe(true);
});

test.each([...'年月日号號章节節条條款页頁期版层層楼樓届屆abcdef', 'st', 'nd', 'rd', 'th'])(
  'numbers with %s count along',
  (unit) => {
    expect(holdsQuantities('X', [`7${unit}`, `9${unit}`])).toBe(false);
    expect(holdsQuantities('X (kg)', [`7${unit}`, `9${unit}`])).toBe(true);
  },
);

test.each<[string, string, readonly string[], boolean]>([
  ['years', 'X', ['1999', '2024'], false],
  ['the first and the last years', 'X', ['1500', '2199'], false],
  ['four digits before the first year', 'X', ['1499', '1480'], true],
  ['four digits after the last year', 'X', ['2200', '2350'], true],
  ['telephone numbers', 'X', ['12345678', '5'], false],
  ['seven digits', 'X', ['1234567', '5'], true],
  ['a number that begins with 0', 'X', ['012', '5'], false],
  ['a share below one', 'X', ['0.5', '0.7'], true],
  ['rows that are numbered', 'X', ['1', '2', '3'], false],
  ['rows that are numbered from another number', 'X', ['7', '8'], false],
  ['rows that are nearly numbered', 'X', ['1', '2', '4'], true],
  ['one number', 'X', ['1'], true],
  ['sections', 'X', ['1.9', '1.10', '2.1'], false],
  ['what is nearly sections', 'X', ['1.9', '1.11'], true],
  ['sections that begin a chapter in its middle', 'X', ['1.9', '2.2'], true],
  ['nothing but dashes', 'X', ['-', '–', '—', 'n/a', 'NA', ''], false],
  ['numbers and dashes', 'X', ['5', '-', '9'], true],
  ['numbers and words', 'X', ['5', 'five'], false],
  ['years with a unit in the head', 'Count (people)', ['1999', '2024'], true],
  ['years below a share', 'X %', ['1999', '2024'], true],
])('whether %s are quantities', (_, head, cells, expected) => {
  expect(holdsQuantities(head, cells)).toBe(expected);
});
