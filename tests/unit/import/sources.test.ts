import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeArchive } from '../../content/archive.ts';
import { bodyOf, importSource, writeSource } from './import-source.ts';

const work = mkdtempSync(path.join(tmpdir(), 'import-sources-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (name: string) => path.join(work, name);

let picture: Buffer;
beforeAll(async () => {
  picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
});

test('a file of Markdown: notes, tables, callouts, figures, lists, links, and what has no form here', async () => {
  const folder = writeSource(at('single'), {
    'pot.gif': await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a3' } })
      .gif()
      .toBuffer(),
    'tea.md': `---
title: Tea in numbers
author: [Ann Lee, Bo Chen]
date: 2024-05-01
---

Some words before the first chapter, which are the abstract.[^a]

[^a]: A note with *emphasis*.

# Growing {#grow}

See [picking](#pick) and [the web](http://example.org/), and [code](javascript:alert(1)).

## Slopes

| A | B |
|---|--:|
| 1 | 2<br>3 |

<table><caption>Yields</caption><tr><th rowspan="2">Region</th><th colspan="2">Value</th></tr>
<tr><th>2022</th><th>2023</th></tr><tr><td>East</td><td>1</td><td>2</td></tr></table>

> [!WARNING]
> Hot water.

:::{note} Mind this
Body **bold**, \`$\` and H~2~O.
:::

\`\`\`{figure} pot.gif
:alt: A pot

The *pot* itself
\`\`\`

$$
x^2 + {y}_1
$$ (eq:one)

Term
: Its meaning

<details><summary>More</summary>

hidden *text* of $z_1^2$

</details>

# Picking {#pick}

- a
  - b

As said[^b] by [@doe2020, p. 3].

[^b]: Second.
`,
  });
  const { files, paths, findings, remarks } = await importSource(path.join(folder, 'tea.md'));
  expect(paths.toSorted()).toEqual([
    'en/01-growing/01-slopes.mdx',
    'en/01-growing/index.mdx',
    'en/02-picking/index.mdx',
    'en/home.mdx',
    'en/images/pot.png',
    'en/report.yaml',
  ]);
  expect(files['en/report.yaml']).toContain('authors: [Ann Lee, Bo Chen]');
  expect(bodyOf(files['en/home.mdx'])).toContain('[^1]: A note with *emphasis*.');
  expect(bodyOf(files['en/01-growing/index.mdx'])).toBe(
    'See [picking](../02-picking/index.mdx) and [the web](http://example.org/), and code.',
  );
  const slopes = bodyOf(files['en/01-growing/01-slopes.mdx']);
  for (const part of [
    '| 1 | 2<br />3 |',
    '<Figure caption="Yields">\n\n| Region | Value / 2022 | Value / 2023 |',
    '> **Warning**\\\n> Hot water.',
    '> **Mind this**\\\n> Body **bold**, `$` and H<sub>2</sub>O.',
    '<Figure caption="The pot itself">\n\n![A pot](../images/pot.png)\n\n</Figure>',
    '```math\nx^2 + {y}_1\n```',
    '- **Term** — Its meaning',
    '**More**\n\nhidden *text* of `z_1^2`',
  ])
    expect(slopes).toContain(part);
  expect(bodyOf(files['en/02-picking/index.mdx'])).toContain('As said[^1] by `[@doe2020, p. 3]`.');
  expect(findings).toEqual(['en/01-growing/index.mdx links/insecure']);
  expect(remarks).toEqual(
    expect.arrayContaining([
      'tea.md:13:62 import/link',
      'tea.md:21:1 import/form',
      'tea.md:37:1 import/form',
      'tea.md:46:1 import/form',
      'tea.md:55:1 import/form',
    ]),
  );
});

test('nothing of a text becomes code, whatever it says', async () => {
  const folder = writeSource(at('code'), {
    'a.md': `# One\n\nimport fs from 'fs'\n\nexport const a = 1\n\n{process.exit(1)} <script>alert(1)</script> <b onclick="x()">bold</b> <Tabs a={b}> \`{kept}\`\n\n<iframe src="https://example.org/v"></iframe>\n\n![x](./evil.mjs) ![y](data:image/svg+xml;base64,PHN2Zz4=)\n\n# Two {layout: x}\n\nText of two, {/* not hidden */} here.\n`,
  });
  const { files, findings } = await importSource(path.join(folder, 'a.md'));
  const one = bodyOf(files['en/01-one/index.mdx']);
  expect(one).toContain("&#105;mport fs from 'fs'");
  expect(one).toContain('&#101;xport const a = 1');
  expect(one).toContain('\\{process.exit(1)}');
  expect(one).toContain('**bold**');
  expect(one).toContain('`{kept}`');
  expect(one).not.toMatch(/script|onclick|iframe src|evil/);
  expect(findings.filter((finding) => !/images|foreign/.test(finding))).toEqual([]);
});

describe('folders by the contents of their tools', () => {
  const page = (title: string, more = '') =>
    `# ${title}\n\nSome words about ${title.toLowerCase()} are here.\n${more}`;
  const pages = {
    'docs/a.md': page('Alpha', 'See [beta](b.md#two) and ![pot](/img/pot.png).\n'),
    'docs/b.md': page('Beta', '\n## Two\n\nMore words.\n\n### Deep\n\nDeep words.\n'),
    'docs/c.md': page('Gamma'),
    'docs/left.md': page('Left out'),
    'docs/index.md': page('Front'),
  };
  const PARTS = ['en/01-first/01-a.mdx', 'en/01-first/02-b.mdx', 'en/02-c/index.mdx'];
  test.each<[string, Record<string, string>]>([
    [
      'mdBook',
      {
        'book.toml': '[book]\ntitle = "Book"\nsrc = "docs"\n',
        'docs/SUMMARY.md': '# Summary\n\n- [First]()\n  - [Alpha](a.md)\n  - [Beta](b.md)\n- [Gamma](c.md)\n',
      },
    ],
    [
      'MyST',
      {
        'myst.yml':
          'project:\n  title: Book\n  toc:\n    - title: First\n      children: [{ file: docs/a.md }, { file: docs/b.md }]\n    - file: docs/c.md\n',
      },
    ],
    [
      'Quarto',
      {
        '_quarto.yml':
          'book:\n  title: Book\n  chapters:\n    - part: First\n      chapters: [docs/a.md, docs/b.md]\n    - docs/c.md\n',
      },
    ],
    [
      'Jupyter Book',
      {
        '_toc.yml':
          'format: jb-book\nparts:\n  - caption: First\n    chapters: [{ file: docs/a }, { file: docs/b }]\nchapters:\n  - file: docs/c\n',
        '_config.yml': 'title: Book\n',
      },
    ],
    ['MkDocs', { 'mkdocs.yml': 'site_name: Book\nnav:\n  - First: [a.md, b.md]\n  - c.md\n' }],
    [
      'VitePress',
      {
        'docs/.vitepress/config.mts':
          "import x from 'y'\nexport default defineConfig({ title: 'Book', themeConfig: { sidebar: [{ text: 'First', collapsed: isOpen(1, [2]), items: [{ text: 'A', link: '/a' }, { text: `B`, link: '/b.html' }] }, { text: 'C', link: '/c' }] } })\n",
      },
    ],
    [
      'Docusaurus',
      {
        'sidebars.js':
          "module.exports = { docs: [{ type: 'category', label: 'First', items: ['a', { type: 'doc', id: 'b' }] }, 'c'] };\n",
      },
    ],
  ])('%s', async (tool, contents) => {
    const folder = writeSource(at(`tool-${tool}`), { ...pages, ...contents, 'docs/img/pot.png': picture });
    const { files, remarks, said } = await importSource(folder);
    const found = Object.keys(files).filter(
      (file) => /\d\d-.*mdx$/.test(file) && !/01-first\/index/.test(file),
    );
    expect(found).toEqual(PARTS);
    if (!['Docusaurus'].includes(tool)) expect(files['en/report.yaml']).toContain('title: Book');
    expect(bodyOf(files['en/01-first/01-a.mdx'])).toContain('[beta](02-b.mdx#p1)');
    expect(bodyOf(files['en/01-first/01-a.mdx'])).toContain('![pot](../images/pot.png)');
    expect(bodyOf(files['en/01-first/02-b.mdx'])).toContain('## Two\n\nMore words.\n\n### Deep');
    expect(remarks).toContain('left.md:1:1 import/structure');
    expect(said.filter(({ rule }) => rule === 'import/link')).toEqual([]);
  });

  test('by names, where none has any: numbers, weights, folders, and what is about the repository left out', async () => {
    const folder = writeSource(at('names'), {
      'content/2-later/_index.md': '+++\ntitle = "Later"\n+++\nWords of later, quite enough.\n',
      'content/2-later/b.md': '---\ntitle: B\nweight: 1\n---\nWords of b, quite enough.\n',
      'content/2-later/a.md': '---\ntitle: A\nweight: 2\n---\nWords of a, quite enough.\n',
      'content/10-last.md': page('Last'),
      'content/1-first/x.md': page('X'),
      'content/CONTRIBUTING.md': page('Contributing'),
    });
    const { files } = await importSource(folder);
    expect(Object.keys(files).filter((file) => /\d\d-.*mdx$/.test(file))).toEqual([
      'en/01-first/index.mdx',
      'en/01-first/01-x.mdx',
      'en/02-later/index.mdx',
      'en/02-later/01-b.mdx',
      'en/02-later/02-a.mdx',
      'en/03-last/index.mdx',
    ]);
  });
});

test('a page of HTML, in its own encoding, with footnotes and ids', async () => {
  const html = `<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>Tea</title><meta name="author" content="Ann Lee"></head><body><nav>Menu</nav><main><h1>Tea</h1><p>Caf\xe9 words, before any chapter.</p><section id="grow"><h2>Growing</h2><p>It grows<sup><a href="#fn1" id="r1">1</a></sup> on <a href="#slopes">slopes</a>.</p><h3 id="slopes">Slopes</h3><p>Steep ones are the best for tea.</p></section><h2>Picking</h2><dl><dt>Flush</dt><dd>New leaves</dd></dl><ol><li id="fn1">A note. <a href="#r1">\u21a9</a></li></ol></main></body></html>`;
  const folder = writeSource(at('html'), { 'tea.html': Buffer.from(html.replace('\u21a9', '^'), 'latin1') });
  const { files, findings } = await importSource(path.join(folder, 'tea.html'));
  expect(files['en/report.yaml']).toBe('title: Tea\nauthors: [Ann Lee]\n');
  expect(bodyOf(files['en/home.mdx'])).toBe('Café words, before any chapter.');
  expect(bodyOf(files['en/01-growing/index.mdx'])).toBe(
    'It grows[^1] on [slopes](01-slopes.mdx).\n\n[^1]: A note.',
  );
  expect(bodyOf(files['en/02-picking/index.mdx'])).toBe('- **Flush** — New leaves');
  expect(findings).toEqual([]);
});

test('a DOCX: headings, notes, merged cells, captions, formulas; a linked picture is not looked for', async () => {
  const W =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const p = (text: string, style = '') =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${text}</w:p>`;
  const r = (text: string, more = '') => `<w:r>${more}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const cell = (text: string, span = 1) =>
    `<w:tc>${span > 1 ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : ''}${p(r(text))}</w:tc>`;
  const body = [
    p(r('样本报告'), 'T'),
    p(r('第一章 市场'), 'H1'),
    p(
      `${r('市场在')}${r('扩大', '<w:rPr><w:b/></w:rPr>')}${r('。')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    p(r('第二章 结论'), 'H1'),
    p(
      '<w:r><w:t>表 </w:t></w:r><w:fldSimple w:instr="SEQ"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>：各地</w:t></w:r>',
      'C',
    ),
    `<w:tbl><w:tr>${cell('地区')}${cell('数值', 2)}</w:tr><w:tr>${cell('东部')}${cell('1')}${cell('2')}</w:tr></w:tbl>`,
    p(
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b+1</m:t></m:r></m:den></m:f></m:oMath>',
    ),
    p(r('*星号* {花括号} &lt;尖括号&gt;')),
  ].join('');
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const archive = makeArchive({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="f" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${style('T', 'Title')}${style('H1', 'heading 1')}${style('C', 'caption')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p(r('来自年报。'))}</w:footnote></w:footnotes>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  });
  const folder = writeSource(at('docx'), { 'report.docx': archive });
  const { files, findings, remarks } = await importSource(path.join(folder, 'report.docx'));
  expect(files['zh/report.yaml']).toBe('title: 样本报告\n');
  expect(bodyOf(files['zh/01-shichang/index.mdx'])).toBe('市场在**扩大**。[^1]\n\n[^1]: 来自年报。');
  const end = bodyOf(files['zh/02-jielun/index.mdx']);
  expect(end).toContain('<Figure caption="表 1：各地">\n\n| 地区 | 数值 | 数值 |\n');
  expect(end).toContain('`a/(b+1)`');
  expect(end).toContain('\\*星号\\* \\{花括号} \\<尖括号>');
  expect(remarks.filter((remark) => remark.endsWith('import/form'))).toHaveLength(2);
  expect(findings).toEqual([]);
});

test('an EPUB: the order of its spine, its own words about itself, notes and pictures', async () => {
  const xhtml = (body: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
  const archive = makeArchive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf':
      '<package><metadata><dc:title>茶</dc:title><dc:creator>李安</dc:creator><dc:language>zh</dc:language></metadata><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a%20a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    'OPS/a a.xhtml': xhtml(
      '<h1>种茶</h1><p>见<a href="b.xhtml#x">采茶</a>。<a epub:type="noteref" href="#n">1</a></p><aside id="n"><p>说明。</p></aside>',
    ),
    'OPS/b.xhtml': xhtml('<h1 id="x">采茶</h1><p>很早。</p><img src="../OPS/none.png" alt="无"/>'),
  });
  const folder = writeSource(at('epub'), { 'tea.epub': archive });
  const { files, findings, remarks } = await importSource(path.join(folder, 'tea.epub'));
  expect(files['zh/report.yaml']).toBe('title: 茶\nauthors: [李安]\n');
  expect(bodyOf(files['zh/01-zhong-cha/index.mdx'])).toBe(
    '见[采茶](../02-cai-cha/index.mdx)。[^1]\n\n[^1]: 说明。',
  );
  expect(remarks).toEqual([expect.stringMatching(/^b\.xhtml:1:\d+ import\/picture$/)]);
  expect(findings).toEqual(['zh/01-zhong-cha/index.mdx conversion/unsettled']); // 种, for a person to settle
});
