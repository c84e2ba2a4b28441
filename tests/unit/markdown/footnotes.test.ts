import path from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readText } from '../../../src/content/read-facts.ts';
import { readBlocks } from '../../../src/markdown/blocks.ts';
import { compiledDirOf } from '../../../src/markdown/content-path.ts';
import { placeFootnotes, readDefinitions } from '../../../src/markdown/footnotes.ts';
import { dialect, parseFile } from '../../../src/markdown/parse.ts';
import { remarkFootnotes } from '../../../src/markdown/plugins/remark-footnotes.ts';

type Properties = Readonly<Record<string, unknown>> & { readonly children?: unknown };

function write(type: unknown, { children, ...properties }: Properties): string {
  const inner = Array.isArray(children) ? children.join('') : (children ?? '');
  if (typeof type !== 'string' || type === 'fragment') return String(inner);
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${type}${attributes.join('')}>${String(inner)}</${type}>`;
}

async function render(body: string) {
  const contentDir = path.resolve('content');
  const words = { zh: { footnotes: '注', footnoteBack: (number: number) => `回到 ${number}` } };
  const file = { value: body, path: path.join(compiledDirOf(contentDir), 'zh/01-tea/01-picking.mdx') };
  const { default: Content } = await evaluate(file, {
    Fragment: 'fragment',
    jsx: write,
    jsxs: write,
    baseUrl: import.meta.url,
    remarkPlugins: [...dialect, [remarkFootnotes, { contentDir, words }]],
  });
  return parseHTML(`<html><body>${String(Content({}))}</body></html>`).document;
}

const NESTED = `## 一

茶[^a]，水[^b]，又是茶[^a]。

## 二

叶[^d]。

[^a]: 茶注[^c]。
[^b]: 水注[^a]。
[^c]: 注的注[^c]。
[^d]: 叶注[^b]。
[^e]: 没有人引。
`;

test('a note that only a note cites stands below it; no link is dead and no id is there twice', async () => {
  const document = await render(NESTED);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const link of document.querySelectorAll('a'))
    expect(ids).toContain(link.getAttribute('href')?.slice(1));
  const notes = [...document.querySelectorAll('li')].map((note) => note.textContent);
  expect(notes.map((text) => text?.replace(/[[\]\d↩\s]/g, ''))).toEqual([
    '茶注。',
    '水注。',
    '注的注。',
    '叶注。',
  ]);
  // each list begins again, but its notes have the numbers that the text refers to them by
  for (const note of document.querySelectorAll('li'))
    expect(note.id).toBe(`note-${note.getAttribute('value')}`);
  expect(document.querySelector('ol:last-of-type > li')?.getAttribute('value')).toBe('4');
});

test('data and search have the same notes in the same order, at the point that cites them first', () => {
  const { page } = readText('zh/01-tea/01-picking.mdx', `---\ntitle: 茶\nsummary: 茶。\n---\n\n${NESTED}`);
  const notes = page?.body.points.map(({ blocks }) =>
    blocks.flatMap(({ kind, text }) => (kind === 'footnote' ? [text] : [])),
  );
  expect(notes).toEqual([['茶注。', '水注。', '注的注。'], ['叶注。']]);
});

test('notes are read where they are first referred to, those that only a note refers to after them', () => {
  const { tree } = parseFile(
    'zh/01-a/01-b.mdx',
    '---\ntitle: 题\nsummary: 要\n---\n\n茶[^a]，水[^c]，茶[^a]。\n\n[^b]: 注里的注。\n[^a]: 注[^b]。\n[^c]: 水注。\n',
  );
  const [paragraph] = tree.children;
  expect(paragraph?.type).toBe('paragraph');
  const parts = [paragraph ? [paragraph] : [], tree.children];
  const [found = [], later] = placeFootnotes(parts, readDefinitions(tree));
  expect(found.map(({ number, definition }) => `${number} ${definition.identifier}`)).toEqual([
    '1 a',
    '2 c',
    '3 b',
  ]);
  expect(readBlocks([], '', found).blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['footnote', '注。'],
    ['footnote', '水注。'],
    ['footnote', '注里的注。'],
  ]);
  expect(later).toEqual([]); // each once
});
