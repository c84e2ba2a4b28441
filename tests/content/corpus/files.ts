import { asExample, makeOpenSheet, makeWorkbook } from '../archive.ts';
import type { BadInput } from './bad-input.ts';
import { file, page } from './bad-input.ts';

const SVG = (inside: string) =>
  `<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n${inside}\n</svg>\n`;
const svg = (name: string, inside: string, place = '2:1') =>
  file(name, 'zh/images/pot.svg', SVG(inside), `${place} images/script`);
const picture = (name: string, text: string, ...findings: string[]) =>
  file(name, 'zh/images/pot.png', text, ...findings);

/** How an archive starts, up to the name of its first entry. */
const ZIP = 'PK⟨U+0003⟩⟨U+0004⟩⟨x × 26⟩';

/** A PNG of a few bytes whose header claims more pixels than a machine can hold. */
const HUGE_PNG =
  '⟨byte 89⟩PNG⟨U+000D⟩\n⟨U+001A⟩\n⟨U+0000⟩⟨U+0000⟩⟨U+0000⟩⟨U+000D⟩IHDR⟨U+0000⟩⟨U+0000⟩⟨byte FF⟩⟨byte FF⟩⟨U+0000⟩⟨U+0000⟩⟨byte FF⟩⟨byte FF⟩⟨U+0008⟩⟨U+0006⟩⟨U+0000⟩⟨U+0000⟩⟨U+0000⟩⟨byte B6⟩⟨byte 05⟩⟨byte D9⟩⟨byte 50⟩⟨U+0000⟩⟨U+0000⟩⟨U+0000⟩⟨U+0004⟩IDAT⟨x × 8⟩';

/** Encoding, pictures, and more than the parser should be asked to read. */
export const files: readonly BadInput[] = [
  page('bytes that are no UTF-8', '茶⟨byte FF⟩', '6:2 encoding/utf-8'),
  page('text in GBK', '⟨byte B2⟩⟨byte E8⟩', '6:1 encoding/utf-8'),
  file(
    'a byte order mark',
    'zh/about.mdx',
    '⟨U+FEFF⟩---\ntitle: 茶\nsummary: 茶。\n---\n',
    '1:1 encoding/byte-order-mark',
  ),
  file(
    'line ends of Windows',
    'zh/about.mdx',
    '---⟨U+000D⟩\ntitle: 茶⟨U+000D⟩\nsummary: 茶。⟨U+000D⟩\n---⟨U+000D⟩\n',
    '1:4 encoding/line-ending',
  ),
  page('a line end of old Macintosh', '茶。⟨U+000D⟩水。', '6:3 encoding/line-ending'),
  page('a zero-width space', '茶⟨U+200B⟩水', '6:2 encoding/invisible'),
  page('a zero-width joiner between Han', '茶⟨U+200D⟩水', '6:2 encoding/invisible'),
  page('a right-to-left override', '茶⟨U+202E⟩水', '6:2 encoding/invisible'),
  page('a directional isolate', '茶⟨U+2066⟩水', '6:2 encoding/invisible'),
  page('a soft hyphen', '茶⟨U+00AD⟩水', '6:2 encoding/invisible'),
  page('a byte order mark inside', '茶⟨U+FEFF⟩水', '6:2 encoding/invisible'),
  page('a control character', '茶⟨U+001B⟩水', '6:2 encoding/invisible'),
  page('NUL', '茶⟨U+0000⟩水', '6:2 encoding/invisible'),
  page('a line separator', '茶⟨U+2028⟩水', '6:2 encoding/invisible'),
  page('a tag character', '茶⟨U+E0041⟩水', '6:2 encoding/invisible'),
  page('a Hangul filler', '茶⟨U+3164⟩水', '6:2 encoding/invisible'),
  file(
    'an invisible character in a title',
    'zh/about.mdx',
    '---\ntitle: 茶⟨U+200B⟩水\nsummary: 茶。\n---\n',
    '2:9 encoding/invisible',
  ),
  page('a picture that is not there', '![茶壶](images/pot.png)', '6:1 images/missing-file'),
  [
    'a picture without a text',
    {
      'zh/about.mdx': '---\ntitle: 茶\nsummary: 茶。\n---\n\n![](images/pot.png)\n',
      'zh/images/pot.png': '⟨png⟩',
    },
    ['zh/about.mdx:6:1 error images/alternative-text'],
  ],
  picture('a picture that is text', 'alert(1)', '1:1 images/type'),
  picture('a page under the name of a picture', '<html><script>alert(1)</script></html>', '1:1 images/type'),
  picture('an SVG under the name of a PNG', SVG('<path d="M0 0"/>'), '1:1 images/type'),
  file('a PNG under the name of a JPEG', 'zh/images/pot.jpg', '⟨png⟩', '1:1 images/type'),
  picture('a picture of over 2 MB', '⟨png⟩⟨x × 2100000⟩', '1:1 images/size'),
  picture('a picture of over 4 MB', '⟨png⟩⟨x × 4300000⟩', '1:1 files/too-large'),
  file('a picture with a capital', 'zh/images/Pot.GIF', 'GIF89a', '1:1 files/name'),
  svg('an SVG with a script', '<script>globalThis.pwned = true</script>'),
  svg('an SVG with a handler', '<path onload="globalThis.pwned = true" d="M0 0"/>'),
  svg('an SVG with HTML', '<foreignObject/>'),
  svg('an SVG with a JavaScript link', '<use xlink:href="javascript:alert(1)"/>'),
  svg('an SVG with an encoded JavaScript link', '<use href="&#106;avascript:alert(1)"/>'),
  svg('an SVG that animates a link', '<set attributeName="href" to="javascript:alert(1)"/>'),
  svg('an SVG that loads a file', '<image href="https://tea.example/x.png"/>'),
  svg(
    'an SVG with a style that loads a file',
    '<style>@import url(https://tea.example/x.css);</style>',
    '2:47',
  ),
  svg('an SVG with SVG data, which may hold script', '<image href="data:image/svg+xml;base64,AAAA"/>'),
  file(
    'an SVG with entities',
    'zh/images/pot.svg',
    `<!DOCTYPE svg [<!ENTITY a "茶">]>\n${SVG('<text>&a;</text>')}`,
    '1:16 images/script',
  ),
  file(
    'an SVG with a style sheet',
    'zh/images/pot.svg',
    `<?xml-stylesheet href="https://tea.example/x.css"?>\n${SVG('')}`,
    '1:1 images/script',
  ),
  file(
    'an SVG with a character above its first element',
    'zh/images/pot.svg',
    `⟨U+000B⟩${SVG('')}`,
    '1:1 images/script',
  ),
  file(
    'an SVG with attributes named like those of objects',
    'zh/images/pot.svg',
    SVG('').replace('<svg', '<svg hasOwnProperty="a" __proto__="b" constructor="c" toString="d"'),
  ),
  file(
    'an SVG with an attribute named like those of objects and without a value',
    'zh/images/pot.svg',
    SVG('').replace('<svg', '<svg hasOwnProperty'),
    '1:1 images/script',
  ),
  svg('an SVG that is not XML', '<path d="M0 0">', '3:1'),
  file(
    'an SVG in another encoding',
    'zh/images/pot.svg',
    `<?xml version="1.0" encoding="iso-2022-jp"?>\n${SVG('')}`,
    '1:1 images/script',
  ),
  file(
    'an SVG that is no UTF-8',
    'zh/images/pot.svg',
    SVG('<text>⟨byte B2⟩⟨byte E8⟩</text>'),
    '1:1 images/script',
  ),
  file('an SVG in UTF-16', 'zh/images/pot.svg', '⟨byte FF⟩⟨byte FE⟩<⟨U+0000⟩s⟨U+0000⟩', '1:1 images/type'),
  svg('an SVG with a set of pictures', '<rect fill="image-set(\'https://tea.example/x.png\' 1x)"/>'),
  svg(
    'an SVG with a handler under another prefix',
    '<path xmlns:e="http://www.w3.org/2001/xml-events" e:onload="x()" d="M0 0"/>',
  ),
  svg(
    'an SVG with a style split by a comment',
    '<style>@im<!-- -->port "https://tea.example/x.css";</style>',
    '2:52',
  ),
  svg(
    'an SVG with a style split by an element',
    '<style>@im<g/>port "https://tea.example/x.css";</style>',
    '2:11',
  ),
  svg(
    'an SVG with a style that hides by comments',
    '<path style="fill:url/**/(https://tea.example/x)" d="M0 0"/>',
  ),
  svg(
    'an SVG with a style that spells by codes',
    '<path style="fill:\\75rl(https://tea.example/x)" d="M0 0"/>',
  ),
  svg('an SVG with another base', '<g xml:base="https://tea.example/"><use href="#a"/></g>'),
  file(
    'an SVG whose root is HTML',
    'zh/images/pot.svg',
    '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/1999/xhtml"><style>a</style></svg>\n',
    '1:1 images/script',
  ),
  file('an SVG whose comments never end', 'zh/images/pot.svg', '⟨<!-- × 2000⟩\n', '1:1 images/type'),
  file('a JPEG of nothing', 'zh/images/pot.jpg', '⟨byte FF⟩⟨byte D8⟩⟨byte FF⟩⟨茶 × 40⟩', '1:1 images/broken'),
  file('a WebP of nothing', 'zh/images/pot.webp', 'RIFFaaaaWEBPVP8 ⟨茶 × 40⟩', '1:1 images/broken'),
  file('an AVIF of nothing', 'zh/images/pot.avif', 'aaaaftypavif⟨茶 × 40⟩', '1:1 images/broken'),
  file('a WebP that is none', 'zh/images/pot.webp', 'RIFFaaaaWAVEfmt ', '1:1 images/type'),
  file('an AVIF that is none', 'zh/images/pot.avif', 'aaaaftypisom', '1:1 images/type'),
  file(
    'an SVG without a size',
    'zh/images/pot.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    '1:1 images/size',
  ),
  file(
    'an SVG of one pixel by a million',
    'zh/images/pot.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1e6"/>\n',
    '1:1 images/size',
  ),
  file(
    'an SVG of 30,000 elements within each other',
    'zh/images/pot.svg',
    SVG('⟨<g> × 30000⟩⟨</g> × 30000⟩'),
    '2:1 images/complexity',
  ),
  file('a picture with an ending in capitals', 'zh/images/pot.PNG', '⟨png⟩', '1:1 files/name'),
  file('a data file with a space in its name', 'zh/01-tea/tea prices.csv', '茶,价\n', '1:1 files/name'),
  file('a CSV that is a page', 'zh/01-tea/tea.csv', '<!DOCTYPE html><p>404</p>\n', '1:1 data/type'),
  file('a CSV with NUL', 'zh/01-tea/tea.csv', '茶⟨U+0000⟩,价\n', '1:1 data/type'),
  file(
    'a spreadsheet under the name of a CSV',
    'zh/01-tea/tea.csv',
    asExample(makeWorkbook()),
    '1:1 data/type',
  ),
  file('a PDF that is a page', 'zh/01-tea/tea.pdf', '<html>404</html>\n', '1:1 data/type'),
  file(
    'a spreadsheet that is another archive',
    'zh/01-tea/tea.xlsx',
    `${ZIP}word/document.xml`,
    '1:1 data/type',
  ),
  file('a spreadsheet that is text', 'zh/01-tea/tea.ods', '茶,价\n', '1:1 data/type'),
  [
    'data files that are what they say',
    {
      'zh/01-tea/tea.csv': '⟨U+FEFF⟩茶,价\n',
      'zh/01-tea/tea.tsv': '茶⟨U+0009⟩价\n',
      'zh/01-tea/tea.pdf': '%PDF-1.7\n⟨byte FF⟩',
      'zh/01-tea/tea.xlsx': asExample(makeWorkbook()),
      'zh/01-tea/tea.ods': asExample(makeOpenSheet()),
    },
    [],
  ],
  [
    'a picture that says that it has 65,535 × 65,535 pixels',
    { 'zh/images/pot.png': HUGE_PNG },
    ['zh/images/pot.png:1:1 error images/size'],
  ],
  file(
    'a file of 300 KB',
    'zh/about.mdx',
    '---\ntitle: 茶\nsummary: 茶。\n---\n\n⟨茶。⏎⏎ × 50000⟩',
    '1:1 files/too-large',
  ),
  page('a line of 6,000 characters', '⟨茶 × 6000⟩', '6:1 syntax/limits'),
  file('a line of 5 MB', 'zh/about.mdx', '⟨x × 5000000⟩', '1:1 files/too-large'),
  page('quotes in quotes', '⟨> × 1000⟩茶', '6:1 syntax/limits'),
  page('lists in lists', '⟨-  × 1000⟩茶', '6:1 syntax/limits'),
  page('elements in elements', '⟨<Note>⏎⏎ × 500⟩茶\n\n⟨</Note>⏎⏎ × 500⟩', '126:1 syntax/limits'),
  page('brackets in brackets', '⟨[ × 2000⟩', '6:1 syntax/limits'),
  page('stars without end', '⟨a*⏎ × 1200⟩', '505:1 syntax/limits'),
  page('bold without end', '⟨茶**茶** × 300⟩', '6:1 syntax/limits'),
  page('closing braces after a quote', '{"⟨} × 300⟩', '6:1 syntax/limits'),
  page('code with blank lines', 'export const a = `\n⟨⏎⏎ × 400⟩', '302:1 syntax/limits'),
  page('less-than signs', '⟨a < b⏎⏎ × 1200⟩', '2006:1 syntax/limits'),
  page('closing braces in what only looks like code', '{"\n\n```\n⟨} × 300⟩\n```', '9:1 syntax/limits'),
  page('closing braces behind code', '```\n⟨} × 300⟩\n```\n\n⟨} × 300⟩', '10:1 syntax/limits'),
  page('footnotes', '⟨[^a]⏎⏎ × 400⟩', '606:1 syntax/limits'),
  page(
    'a table of many columns, with rows of which one is written',
    '茶。\n\n⟨|a × 400⟩|\n⟨|- × 400⟩|\n⟨|⏎ × 30⟩',
    '8:1 syntax/limits',
  ),
  page('deep indentation', '⟨  × 60⟩茶', '6:1 syntax/limits'),
  file(
    'front matter of 20,000 characters',
    'zh/about.mdx',
    '---\ntitle: 茶\nsummary: ⟨茶 × 20000⟩\n---\n',
    '1:1 syntax/limits',
  ),
  file(
    'YAML lists in lists',
    'zh/about.mdx',
    '---\ntitle: ⟨[ × 5000⟩\nsummary: 茶。\n---\n',
    '1:1 syntax/limits',
  ),
];
