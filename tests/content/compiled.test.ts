import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { afterAll, expect, test } from 'vitest';
import { loadEditions } from '../../src/load-editions.ts';
import { compiledDirOf } from '../../src/markdown/content-path.ts';
import { compiledSource } from '../../src/markdown/front-matter.ts';
import { dialect, parseFile } from '../../src/markdown/parse.ts';
import { corpus } from './corpus/index.ts';
import { decodeExample, makeWorkFolder, writeExample } from './example-report.ts';

const { folder: work, remove } = makeWorkFolder('compiled');
afterAll(remove);

const written = readdirSync('tests/fixtures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => [file, readFileSync(path.join('tests/fixtures', file), 'utf8')] as const);
/** Longer ones are refused unread. */
const MOST_READ = 256 * 1024;

const pages = [
  ...written,
  ...corpus.flatMap(([name, files]) =>
    Object.entries(files).flatMap(([file, text]) => {
      const source = file.endsWith('.mdx') ? decodeExample(text).toString() : '';
      return source && Buffer.byteLength(source) < MOST_READ ? [[`${name}: ${file}`, source] as const] : [];
    }),
  ),
];

/** The tree that the compiler makes of a text, without where things stand in it. */
function treeOfCompiler(text: string): Root {
  let seen: Root | undefined;
  const keep = () => (tree: Root) => {
    seen = structuredClone(tree);
    tree.children = [];
  };
  createProcessor({ remarkPlugins: [...dialect, keep] }).processSync(text);
  if (!seen) throw new Error('the compiler read nothing');
  return seen;
}

/** Without the syntax tree of a value that is code. */
function nameAndValue(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute) {
  const { value } = attribute;
  return ['name' in attribute && attribute.name, typeof value === 'string' ? value : value?.value];
}

/** All that a tree says, each with its place. MDX itself takes elements that are alone out of their paragraphs. */
function contentsOf(tree: Root): string[] {
  const contents: string[] = [];
  visit(tree, (node) => {
    const { type, position, children: _, data: __, ...rest } = { children: [], ...node };
    if (type === 'root' || type === 'paragraph' || ('value' in rest && /^\s*$/.test(String(rest.value))))
      return;
    const { line, column } = position?.start ?? {};
    const attributes = 'attributes' in rest ? rest.attributes.map(nameAndValue) : [];
    contents.push(
      JSON.stringify([type.replace(/(Flow|Text)(?=El|Ex)/, ''), line, column, { ...rest, attributes }]),
    );
  });
  return contents;
}

test.each(pages)(
  '%s: Astro finds no front matter, and the compiler reads what was checked',
  (name, source) => {
    const parsed = parseFile('zh/about.mdx', source);
    const { frontmatter, content } = parseFrontmatter(compiledSource(parsed), {
      frontmatter: 'empty-with-spaces',
    });
    expect(frontmatter).toEqual({});
    if (parsed.findings.length || parsed.frontMatter.findings.length) return;
    expect(contentsOf(treeOfCompiler(content)), name).toEqual(contentsOf(parsed.tree));
  },
);

test('what the compiler gets is the check’s reading, not the folder', async () => {
  const contentDir = writeExample(work, {
    'zh/report.yaml': 'title: 茶\n',
    'zh/about.mdx': '---\ntitle: 关于\nsummary: 茶。\n---\n\n历史。\n\n![壶](images/pot.png)\n',
    'zh/images/pot.png': '⟨png⟩',
  });
  const { writeCompiled } = await loadEditions(contentDir);
  writeFileSync(
    path.join(contentDir, 'zh/about.mdx'),
    '---\nlayout: ./evil.mjs\n---\n\nexport const x = 1;\n',
  );
  await writeCompiled();
  const folder = compiledDirOf(contentDir);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  expect(read('zh/about.mdx')).toBe('---\n\n\n---\n\n历史。\n\n![壶](images/pot.png)\n');
  expect(read('zh-hant/about.mdx')).toContain('歷史。');
  expect(existsSync(path.join(folder, 'zh/images/pot.png'))).toBe(true);
  expect(existsSync(path.join(folder, 'zh/report.yaml'))).toBe(false);
  rmSync(folder, { recursive: true });
});

test('the pictures of a page stand beside it, whoever has written either', async () => {
  const page = (title: string, text: string) =>
    `---\ntitle: ${title}\nsummary: ${title}。\n---\n\n${text}\n\n![${title}](../images/pot.png)\n`;
  const contentDir = writeExample(work, {
    'zh/01-tea/index.mdx': page('茶', '一章。'),
    'zh/01-tea/03-tasting.mdx': page('品茶', '## 看\n\n看色。\n\n![杯](../images/cup.png)'),
    'zh/images/pot.png': '⟨png⟩',
    'zh/images/cup.png': '⟨png⟩',
    'en/01-tea/index.mdx': page('Tea', 'A chapter.'), // its section is lent by the original
    'en/images/pot.png': '⟨png⟩', // the other is lent as well
  });
  const { findings, writeCompiled } = await loadEditions(contentDir);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  await writeCompiled();
  const folder = compiledDirOf(contentDir);
  for (const language of ['zh', 'zh-hant', 'en'])
    for (const file of ['01-tea/index.mdx', '01-tea/03-tasting.mdx', 'images/pot.png', 'images/cup.png'])
      expect(existsSync(path.join(folder, language, file)), `${language}/${file}`).toBe(true);
  rmSync(folder, { recursive: true });
});

test('where a file is written or derived, no folder has to be', async () => {
  const page = '---\ntitle: 茶\nsummary: 茶。\n---\n\n茶。\n';
  const contentDir = writeExample(work, {
    'en/01-tea/index.mdx': page,
    'en/01-tea/01-picking.mdx/pot.png': '⟨png⟩', // the page of that name is lent by the original
  });
  const { findings } = await loadEditions(contentDir);
  expect(findings).toContainEqual(
    expect.objectContaining({
      path: 'en/01-tea/01-picking.mdx/pot.png',
      rule: 'files/address',
      level: 'error',
    }),
  );
});
