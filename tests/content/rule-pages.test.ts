import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, expect, test } from 'vitest';
import { checkFolder, type Files, makeWorkFolder, writeExample } from './example-report.ts';

const FOLDER = 'docs/rules';
const INDEX = 'README.md';
const { folder: work, remove } = makeWorkFolder('rule-pages');
afterAll(remove);

/** A pipe cannot be printed. */
const WITHOUT_EXAMPLE = new Set(['files/special']);

type Example = { readonly files: Files; readonly places: readonly string[] };

/** Reads the examples below a heading: a line of code with path (and place), then the file as a block of code. */
function readExample(tree: Root, heading: string): Example {
  const files: Record<string, string> = {};
  const places: string[] = [];
  let current = '';
  let inside = false;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const [title] = node.children;
      inside = title?.type === 'text' && title.value === heading;
    }
    if (!inside) continue;
    const [first] = node.type === 'paragraph' ? node.children : [];
    if (first?.type === 'inlineCode') {
      const [, file = '', place] = /^(.*?)(:\d+:\d+)?$/.exec(first.value) ?? [];
      current = file;
      if (place) places.push(file + place);
    } else if (node.type === 'code') {
      files[current] = `${node.value}\n`.replace(/(⟨png⟩(?:⟨[^⟩]*⟩)?)\n$/, '$1');
    }
  }
  return { files, places };
}

const pages = readdirSync(FOLDER)
  .filter((name) => name !== INDEX)
  .map((name) => {
    const text = readFileSync(path.join(FOLDER, name), 'utf8');
    return { name, text, rule: /^# (\S+)$/m.exec(text)?.[1] ?? '' };
  });

/** Every rule named in the source, as `'group/rule'`. */
const rules = new Set(
  ['src/rules', 'src/markdown', 'src/content'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const code = readFileSync(path.join(folder, file), 'utf8').replace(/^import .*$/gm, '');
        const named =
          /'((?:claims|diagrams|encoding|files|formerly|front-matter|headings|images|links|mdx|points|related|report|syntax|terms|translations|typography)\/[a-z0-9-]+)'/g;
        return [...code.matchAll(named)].flatMap(([, rule]) => rule ?? []);
      }),
  ),
);

test('every rule has a page, every page a rule, and the index lists them all', () => {
  expect(pages.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
  const index = readFileSync(path.join(FOLDER, INDEX), 'utf8');
  const listed = [...index.matchAll(/^\| \[(\S+)\]\((\S+)\) \|/gm)].map(([, rule, file]) => ({
    rule,
    name: file,
  }));
  expect(listed).toEqual(pages.map(({ rule, name }) => ({ rule, name })));
  expect(pages.map(({ rule }) => `${rule.replace('/', '-')}.md`)).toEqual(pages.map(({ name }) => name));
});

test.each(pages.filter(({ rule }) => !WITHOUT_EXAMPLE.has(rule)))(
  '$rule: the bad example gives this finding at the marked place, the good one nothing',
  async ({ rule, text }) => {
    const tree = unified().use(remarkParse).parse(text);
    const bad = readExample(tree, '不对 · Bad');
    const good = readExample(tree, '对 · Good');
    const found = await checkFolder(writeExample(work, bad.files));
    expect(bad.places.length).toBeGreaterThan(0);
    for (const place of bad.places) expect(found.join('\n')).toContain(`${place} `);
    expect(new Set(found.map((line) => line.split(' ')[2]))).toEqual(new Set([rule]));
    expect(found[0]?.split(' ')[0]).toBe([...bad.places].sort()[0]);
    expect(Object.keys(good.files).length).toBeGreaterThan(0);
    expect(await checkFolder(writeExample(work, good.files))).toEqual([]);
  },
);
