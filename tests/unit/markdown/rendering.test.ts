import { evaluate } from '@mdx-js/mdx';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dialect, parseFile } from '../../../src/markdown/parse.ts';

type Properties = Readonly<Record<string, unknown>> & { readonly children?: unknown };

/** Markdown as a page shows it. */
async function render(text: string) {
  const { default: Content } = await evaluate(text, {
    Fragment: 'fragment',
    jsx: write,
    jsxs: write,
    baseUrl: import.meta.url,
    remarkPlugins: dialect,
  });
  return parseHTML(`<html><body>${String(Content({}))}</body></html>`).document.body;
}

function write(type: unknown, { children, ...properties }: Properties): string {
  const inner = Array.isArray(children) ? children.join('') : (children ?? '');
  if (typeof type !== 'string' || type === 'fragment') return String(inner);
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${type}${attributes.join('')}>${String(inner)}</${type}>`;
}

const textOf = async (text: string) => (await render(text)).textContent?.trim();
const linksOf = async (text: string) =>
  [...(await render(text)).querySelectorAll('a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);

test.each([
  ['茶价3~5元，涨到7~9元。', '茶价3~5元，涨到7~9元。'],
  ['约~3杯，约~4杯。', '约~3杯，约~4杯。'],
  ['这~~句~~删去。', '这句删去。'],
])('%s shows %s: a single tilde stays, two strike out', async (text, shown) => {
  expect(await textOf(text)).toBe(shown);
  expect((await render(text)).querySelectorAll('del')).toHaveLength(text.includes('~~') ? 1 : 0);
});

test.each([
  ['见https://tea.example/a。再喝。', 'https://tea.example/a'],
  ['见（https://tea.example/b）再喝。', 'https://tea.example/b'],
  ['见https://tea.example/c、水。', 'https://tea.example/c'],
  ['见https://tea.example/d?x=1,2。', 'https://tea.example/d?x=1,2'],
  ['见https://tea.example/e了解。', 'https://tea.example/e'],
  ['见https://tea.example。', 'https://tea.example'],
  ['见https://tea.example/f...。', 'https://tea.example/f'],
  ['www.tea.example/g。水', 'http://www.tea.example/g'],
  ['见HTTPS://tea.example/h，或者', 'HTTPS://tea.example/h'],
  ['见https://tea.example/i', 'https://tea.example/i'],
  ['写信到a@tea.example。', 'mailto:a@tea.example'],
])('%s: the address ends before the Chinese', async (text, address) => {
  expect((await linksOf(text)).map(([, href]) => href)).toEqual([address]);
  expect(await textOf(text)).toBe(text);
});

test('markup behind an address is markup', async () => {
  const body = await render(
    '**https://tea.example/a**。见https://tea.example/b。**茶**和[水](https://tea.example/c)。',
  );
  expect([...body.querySelectorAll('strong')].map((strong) => strong.textContent)).toEqual([
    'https://tea.example/a',
    '茶',
  ]);
  expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://tea.example/a',
    'https://tea.example/b',
    'https://tea.example/c',
  ]);
});

test('an address in brackets may hold Chinese', async () => {
  expect(await linksOf('[茶](https://tea.example/茶。)')).toEqual([
    ['茶', 'https://tea.example/%E8%8C%B6%E3%80%82'],
  ]);
});

test.each([
  ['喝乌龙茶\nOolong的人', '喝乌龙茶Oolong的人'],
  ['喝茶。\n2004年起', '喝茶。2004年起'],
  ['Oolong\n乌龙茶', 'Oolong乌龙茶'],
  ['喝\n茶', '喝茶'],
  ['green\ntea', 'green tea'],
  ['he said\n“tea”', 'he said “tea”'],
  ['他说“茶”\n“水”', '他说“茶”“水”'],
  ['**乌龙**\nOolong', '乌龙Oolong'],
])('%j: no space at a line break beside Han', async (text, shown) => {
  expect(await textOf(text)).toBe(shown);
});

test('places behind an address are those of the file', () => {
  const { tree } = parseFile('zh/about.mdx', '---\ntitle: 茶\n---\n\n见https://tea.example/a。**茶**\n');
  const [paragraph] = tree.children;
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(nodes.map(({ type, position }) => `${type} ${position?.start.column}`)).toEqual([
    'text 1',
    'link 2',
    'text 23',
    'strong 24',
  ]);
});
