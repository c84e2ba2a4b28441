import { asExample, makeWorkbook } from '../archive.ts';
import type { BadInput } from './bad-input.ts';
import { file, page } from './bad-input.ts';

const report = (name: string, text: string, ...findings: string[]) =>
  file(name, 'zh/report.yaml', text, ...findings);
const head = (name: string, lines: string, ...findings: string[]) =>
  file(name, 'zh/about.mdx', `---\n${lines}\n---\n\n茶。\n`, ...findings);
const data = (name: string, path: string, ...findings: string[]) => file(name, path, '年,斤\n', ...findings);
const diagram = (name: string, lines: string, ...findings: string[]) =>
  page(name, `\`\`\`mermaid title="茶" alt="茶。"\n${lines}\n\`\`\``, ...findings);
const PDF = (inside: string) => `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n`;
const pdf = (name: string, text: string, ...findings: string[]) =>
  file(name, 'zh/01-tea/tea.pdf', text, ...findings);
const INVISIBLE = 'encoding/invisible';

/** What would be read in one way by the check and in another by whatever comes after it. */
export const hostile: readonly BadInput[] = [
  // characters that no one sees, by way of escapes
  page('a reference to a right-to-left override', '茶&#x202E;水', `6:1 ${INVISIBLE}`),
  page('a reference to it in decimal', '茶&#8238;水', `6:1 ${INVISIBLE}`),
  page('a zero-width joiner by its name', '茶&zwj;水', `6:1 ${INVISIBLE}`),
  page('a carriage return by reference', '茶&#13;水', `6:1 ${INVISIBLE}`),
  page('NUL by reference', '茶&#0;水', `6:1 ${INVISIBLE}`),
  page('a reference in an address', '[茶](https://tea.example/&#x200B;)', `6:1 ${INVISIBLE}`),
  page('a reference in the title of a link', '[茶](https://tea.example/ "茶&shy;")', `6:1 ${INVISIBLE}`),
  page('a reference in a heading', '## 茶&#x2028;水\n\n茶。', `6:4 ${INVISIBLE}`),
  page(
    'a reference in a footnote’s label',
    '茶[^a&#x202E;]。\n\n[^a&#x202E;]: 水。',
    `6:2 ${INVISIBLE}`,
    `8:1 ${INVISIBLE}`,
  ),
  page('a reference in a caption', '<Figure caption="茶&#x202E;">\n茶。\n</Figure>', `6:1 ${INVISIBLE}`),
  diagram('an entity code in a diagram', 'flowchart LR\n  a["茶#8238;"] --> b[水]', `6:1 ${INVISIBLE}`),
  diagram('a reference in a diagram', 'flowchart LR\n  a["茶&#x202E;"] --> b[水]', `6:1 ${INVISIBLE}`),
  diagram(
    'a character of private use, which diagrams would show as a carriage return',
    'flowchart LR\n  a["茶⟨U+E00D⟩"] --> b[水]',
    `8:7 ${INVISIBLE}`,
  ),
  page('a code that is no character', '茶⟨U+FFFF⟩水', `6:2 ${INVISIBLE}`),
  page('NEL', '茶⟨U+0085⟩水', `6:2 ${INVISIBLE}`),
  page('a form feed', '茶⟨U+000C⟩水', `6:2 ${INVISIBLE}`),
  page('a vertical tab', '茶⟨U+000B⟩水', `6:2 ${INVISIBLE}`),
  head(
    'escapes of YAML in a title',
    'title: "茶\\u202E\\0"\nsummary: 茶。',
    `2:8 ${INVISIBLE}`,
    `2:8 ${INVISIBLE}`,
  ),
  head('NEL as YAML escapes it', 'title: "茶\\N水"\nsummary: 茶。', `2:8 ${INVISIBLE}`),
  head('a line separator as YAML escapes it', 'title: "茶\\L水"\nsummary: 茶。', `2:8 ${INVISIBLE}`),
  head(
    'an escape in a key',
    '"ti\\u200Btle": 茶\ntitle: 茶\nsummary: 茶。',
    `2:1 ${INVISIBLE}`,
    '2:1 front-matter/schema',
  ),
  report('half a character in a licence', 'title: 茶\nlicense: "\\uD800"\n', `2:10 ${INVISIBLE}`),
  report('an override in report.yaml', 'title: 茶⟨U+202E⟩水\n', `1:9 ${INVISIBLE}`),
  report(
    'a carriage return behind a comment',
    'title: 茶 #⟨U+000D⟩layout: x\n',
    '1:10 report/syntax',
    '1:11 encoding/line-ending',
  ),
  report('a byte order mark in report.yaml', '⟨U+FEFF⟩title: 茶\n', '1:1 encoding/byte-order-mark'),
  report('report.yaml that is no UTF-8', 'title: 茶⟨byte FF⟩\n', '1:9 encoding/utf-8'),

  // YAML that others read otherwise, or that is too much
  report('a merge key', 'title: 茶\ntranslated: {<<: abcdefgh}\n', '2:14 report/syntax'),
  report('an anchor and an alias', 'title: &a 茶\nsubtitle: *a\n', '1:11 report/syntax'),
  report('a tag', 'title: !!str 茶\n', '1:14 report/syntax'),
  report('a tag of one’s own', 'title: !tea 茶\n', '1:8 report/syntax'),
  report('a tag on a group', 'title: 茶\nthemes: !!map {tea: 茶}\n', '2:15 report/syntax'),
  report('an anchor on a list', 'title: 茶\nauthors: &a [林]\n', '2:13 report/syntax'),
  report('a directive', '%YAML 1.1\n---\ntitle: 茶\n', '1:1 report/syntax'),
  report('two documents', 'title: 茶\n---\ntitle: 茶\n', '2:1 report/syntax'),
  report('a list for a key', '? [茶]\n: 水\ntitle: 茶\n', '1:3 report/syntax'),
  report(
    'a word of report.yaml that nobody has settled',
    'title: 复焙的茶\n',
    '1:1 warning conversion/unsettled',
  ),
  report('keys in keys without end in report.yaml', '⟨?  × 9000⟩', '1:1 syntax/limits'),
  report(
    'line after line of keys in keys in report.yaml',
    `${'? '.repeat(2400)}\n`.repeat(12),
    '1:1 report/syntax',
  ),
  report('a key twice in report.yaml', 'title: 茶\ntitle: 水\n', '2:1 report/syntax'),
  report('keys within keys', '⟨?  × 2000⟩\n', '1:25 report/syntax'),
  report('brackets within brackets', 'title: ⟨[ × 900⟩\n', '1:19 report/syntax'),
  report('more brackets than can be read', '⟨[ × 5000⟩\n', '1:1 syntax/limits'),
  report('a line that is too long', `title: ⟨茶 × 6000⟩\n`, '1:1 syntax/limits'),
  head('keys within keys of front matter', '⟨?  × 200⟩', '2:25 front-matter/syntax'),
  head('a full-width colon behind a key', 'title：采茶\nsummary: 茶。', '2:6 front-matter/syntax'),
  head('no space behind a key', 'title:采茶\nsummary: 茶。', '2:6 front-matter/syntax'),
  report('nothing but a full-width colon', 'title：采茶\n', '1:6 report/syntax'),

  report('a full-width comma in a list', 'title: 茶\nauthors: [林小满，王二]\n', '2:11 report/syntax'),
  report('an enumeration comma in a list', 'title: 茶\nkeywords: [茶、水]\n', '2:12 report/syntax'),
  ...['林小满 王二', '林小满/王二', '林小满｜王二', '林小满､王二', '林小满﹐王二'].map((names) =>
    report(`names that run together: ${names}`, `title: 茶\nauthors: [${names}]\n`, '2:11 report/syntax'),
  ),
  report('names with a comma on one line', 'title: 茶\nauthors:\n  - 林茶, 王叶\n', '3:5 report/syntax'),
  report('a name with a comma of its own', 'title: 茶\nauthors:\n  - Lin, Mei\n'),
  report('a name over two lines', 'title: 茶\nauthors:\n  - 林小满\n    王二\n', '3:5 report/syntax'),
  report('names that are kept whole', 'title: 茶\nauthors: [约翰·史密斯, "Tea, Inc.", A/B, Lu Yu]\n'),
  report(
    'full-width colons within braces',
    'title: 茶\nthemes: {tea：茶, water: 水}\n',
    '2:10 report/syntax',
  ),
  report(
    'a wide space for indentation',
    'title: 茶\nthemes:\n⟨U+3000⟩tea: 茶\n  water: 水\n',
    '3:1 report/syntax',
  ),
  report('items behind stars', 'title: 茶\nauthors:\n  * 林\n  * 王\n', '3:3 report/syntax'),
  report('an item without a space', 'title: 茶\nauthors:\n  - 林\n  -王\n', '4:3 report/syntax'),
  ...['2024-2-3', '2024/05/01', '2024年5月', '２０２４-05', '2024—05—01', '2023-02-29'].map((date) =>
    report(`a date that is none: ${date}`, `title: 茶\ndate: ${date}\n`, '2:1 report/schema'),
  ),
  report('a tab that an escape makes', 'title: "C:\\tea"\n', '1:1 report/schema'),
  head('signs of equality for colons', 'title = 采茶\nsummary = 茶。', '2:6 front-matter/syntax'),
  head('no colon behind a key', 'title 采茶\nsummary: 茶。', '2:1 front-matter/syntax'),
  report('a day that is none', "title: 茶\ndate: '2024-02-30'\n", '2:1 report/schema'),
  report('a month that is none', "title: 茶\ndate: '2024-13'\n", '2:1 report/schema'),
  head('a quote that is not closed', 'title: "采茶\nsummary: 茶。', '2:8 front-matter/syntax'),

  // conversion changes characters, and nothing else
  report('a brace for a character', 'title: 茶\nconversion: {"茶": "{"}\n', '2:14 report/schema'),
  report(
    'a conversion that would become front matter',
    'title: 茶\nconversion: {"甲乙丙丁l": "\\" #\\rl"}\n',
    '2:14 report/schema',
    `2:23 ${INVISIBLE}`,
  ),
  report('a conversion of markup', 'title: 茶\nconversion: {"*茶": "[茶"}\n', '2:14 report/schema'),
  report('a conversion that is longer', 'title: 茶\nconversion: {茶: 茶水}\n', '2:1 report/schema'),
  report('a conversion as long in another way', 'title: 茶\nconversion: {𠀀: 茶水}\n', '2:1 report/schema'),
  [
    'a path of Han in a diagram, which conversion would change',
    {
      'zh/about.mdx':
        '---\ntitle: 茶\nsummary: 茶。\n---\n\n```mermaid title="茶" alt="茶。"\nflowchart LR\n  a[茶] --> b[水]\n  click a href "历史.csv"\n```\n',
      'zh/历史.csv': '年,斤\n',
    },
    ['zh/about.mdx:6:1 error conversion/structure'],
  ],
  [
    'names of terms that conversion makes the same',
    {
      'zh/report.yaml': 'title: 茶\nconversion: {甲茶: 乙茶}\n',
      'zh/terms/a.mdx': '---\ntitle: 甲茶\nkind: product\nsummary: 茶。\nnames: [甲茶]\nenglish: tea\n---\n',
      'zh/terms/b.mdx': '---\ntitle: 乙茶\nkind: product\nsummary: 茶。\nnames: [乙茶]\nenglish: tea\n---\n',
    },
    ['zh/terms/a.mdx:1:1 error terms/shared-name'],
  ],
  [
    'a shortcut reference whose words are converted',
    {
      'zh/about.mdx':
        '---\ntitle: 茶\nsummary: 茶。\n---\n\n看[历史]，[历史][]。\n\n[历史]: https://tea.example/\n',
    },
    [],
  ],

  // names and addresses
  data('a folder that is no language', 'fr/01-tea/tea.csv', '1:1 files/name'),
  data('a folder of a converted language', 'zh-hant/01-tea/tea.csv', '1:1 files/name'),
  [
    'two data files at one address',
    { 'zh/01-tea/tea.csv': '茶\n', 'zh/tea/tea.csv': '茶\n' },
    ['zh/tea/tea.csv:1:1 error files/address'],
  ],
  data('a data file among the engine’s', 'zh/pagefind/tea.csv', '1:1 files/address'),
  data('a data file in the search, by number', 'zh/01-search/tea.csv', '1:1 files/address'),
  data('a data file in another edition', 'zh/en/tea/tea.csv', '1:1 files/address'),
  data('a data file among the built files', 'zh/_astro/tea.csv', '1:1 files/address'),
  data('a data file in capitals', 'zh/Previews/tea.csv', '1:1 files/address'),
  data('a data file below a page', 'zh/01-tea/picking/index.html/tea.csv', '1:1 files/address'),
  data('a device of Windows', 'zh/01-tea/com1.csv', '1:1 files/portable'),
  file('a device with another ending', 'zh/images/nul.png', '⟨png⟩', '1:1 files/portable'),
  file(
    'a device as an address',
    'zh/02-con/index.mdx',
    '---\ntitle: 茶\nsummary: 茶。\n---\n',
    '1:1 files/portable',
  ),
  file('a folder that ends with a dot', 'zh/images./pot.png', '⟨png⟩', '1:1 files/portable'),
  [
    'folders that differ by a capital',
    { 'zh/Images/pot.png': '⟨png⟩', 'zh/images/cup.png': '⟨png⟩' },
    ['zh/images/cup.png:1:1 error files/portable'],
  ],
  file(
    'a folder that is named like a page',
    'zh/01-tea/03-tasting.mdx/pot.png',
    '⟨png⟩',
    '1:1 files/address',
  ),
  file(
    'a picture named like a word of the bundler',
    'zh/images/__VITE_ASSET__a__.png',
    '⟨png⟩',
    '1:1 files/name',
  ),
  file('a folder with a dot in its name', 'zh/images/v1.2/pot.png', '⟨png⟩', '1:1 files/address'),
  file(
    'a table that runs a program',
    'zh/01-tea/tea.csv',
    "年,斤\n1,=cmd|'/C calc'!A0\n",
    '2:3 data/formula',
  ),

  // files that act
  pdf('a PDF with a script', PDF('/OpenAction << /S /JavaScript /JS (x) >>'), '1:1 data/active'),
  pdf('a PDF with a script spelled by codes', PDF('/Names << /J#61vaScript 2 0 R >>'), '1:1 data/active'),
  pdf('a PDF that opens what is not there', PDF('/OpenAction 7 0 R'), '1:1 data/active'),
  pdf('a PDF with a file in it', PDF('/Names << /EmbeddedFiles 2 0 R >>'), '1:1 data/active'),
  pdf(
    'a PDF with objects that cannot be unpacked',
    `${PDF('')}2 0 obj\n<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream\n`,
    '1:1 data/active',
  ),
  pdf('a PDF that opens at its first page', PDF('/OpenAction [ 3 0 R /XYZ null null 0 ]')),
  pdf(
    'a PDF that goes to its first page',
    `${PDF('/OpenAction 5 0 R')}5 0 obj\n<< /S /GoTo /D [ 3 0 R /Fit ] >>\nendobj\n`,
  ),
  file(
    'a spreadsheet with macros',
    'zh/01-tea/tea.xlsx',
    asExample(makeWorkbook({ 'xl/vbaProject.bin': 'x' })),
    '1:1 data/active',
  ),

  // said as what it is
  diagram(
    'a picture in a node, over lines',
    'flowchart LR\n  a@{\n  img: "x.png"\n  }',
    '8:1 diagrams/syntax',
  ),
  diagram(
    'a picture in a node, its key quoted',
    'flowchart LR\n  a@{ "img": "x.png" }',
    '8:1 diagrams/syntax',
  ),
  diagram(
    'a picture in a node, its key escaped',
    'flowchart LR\n  a@{ "\\u0069mg": "x.png" }',
    '6:1 diagrams/syntax',
  ),
];
