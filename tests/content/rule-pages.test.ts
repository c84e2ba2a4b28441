import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, expect, test } from 'vitest';
import { makeIndex, pageOfRule } from '../../scripts/rules/make-index.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { checkFolder, type Files, makeWorkFolder, writeExample } from './example-report.ts';

const { folder: work, remove } = makeWorkFolder('rule-pages');
afterAll(remove);

/** A pipe cannot be printed. */
const WITHOUT_EXAMPLE = new Set(['files/special']);

const MISSING = 'translations/missing';

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

const rules = await loadRules();
const pages = rules.map(({ id }) => ({ rule: id, text: readFileSync(pageOfRule(id), 'utf8') }));

test('every page is that of a rule, and the index lists them all (npm run rules)', () => {
  const written = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''));
  expect(written.sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const { rule, text } of pages) expect(text.split('\n')[0]).toBe(`# ${rule}`);
  expect(readFileSync('docs/rules/README.md', 'utf8')).toBe(makeIndex(rules));
});

test.each(rules.filter(({ level }) => level === 'warning'))(
  '$id is said to be a warning on its page',
  ({ id }) => {
    expect(readFileSync(pageOfRule(id), 'utf8')).toContain('A warning only');
  },
);

/** Examples of translations need not translate the whole of the tiny report around them. */
async function findingsOf(files: Files, rule: string): Promise<string[]> {
  const found = await checkFolder(writeExample(work, files));
  return found.filter((line) => rule === MISSING || !line.endsWith(MISSING));
}

test.each(pages.filter(({ rule }) => !WITHOUT_EXAMPLE.has(rule)))(
  '$rule: the bad example gives this finding at the marked place, the good one nothing',
  async ({ rule, text }) => {
    const tree = unified().use(remarkParse).parse(text);
    const bad = readExample(tree, '不对 · Bad');
    const good = readExample(tree, '对 · Good');
    const found = await findingsOf(bad.files, rule);
    expect(bad.places.length).toBeGreaterThan(0);
    for (const place of bad.places) expect(found.join('\n')).toContain(`${place} `);
    expect(new Set(found.map((line) => line.split(' ')[2]))).toEqual(new Set([rule]));
    expect(found[0]?.split(' ')[0]).toBe([...bad.places].sort()[0]);
    expect(Object.keys(good.files).length).toBeGreaterThan(0);
    expect(await findingsOf(good.files, rule)).toEqual([]);
  },
);
