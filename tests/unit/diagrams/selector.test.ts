import { parse, type Selector } from 'css-tree';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { matchesPlain, readPlain } from '../../../src/diagrams/selector.ts';

function read(text: string) {
  const list = parse(text, { context: 'selectorList' });
  const first = list.type === 'SelectorList' ? list.children.first : undefined;
  if (first?.type !== 'Selector') throw new Error('no selector');
  return readPlain(first satisfies Selector);
}

const { document } = new JSDOM(
  `<!doctype html><body><svg id="d"><g class="node default"><g class="label"><text class="a b">茶</text></g>
  <rect class="b"/></g><g class="node"><g class="node"><g><text id="t" class=" a ">水</text></g></g></g></svg>`,
).window;

test.each([
  'text',
  '*',
  '.a',
  '.a.b',
  '#t',
  '#d',
  'g.node.default',
  '#d text',
  '#d .node text',
  '#d>.node>text',
  '.node > g > text',
  '.node > .node > g > text.a',
  '.default .b',
  'g > .label .a',
  'svg > g > g > g > text#t',
  '.c text',
  'rect text',
])('%s holds for the same elements as a selector engine says', (selector) => {
  const plain = read(selector);
  expect(plain).toBeDefined();
  const elements = [...document.querySelectorAll('*')];
  const found = elements.filter((element) => plain && matchesPlain(element, plain));
  expect(found).toEqual([...document.querySelectorAll(selector)]);
});

test.each([
  'g:first-child',
  'a:not(.b)',
  '[data-look="neo"]',
  'g + text',
  'g ~ text',
  'linearGradient',
  'svg|g',
  '.\\31 a',
])('%s is left to one', (selector) => {
  expect(read(selector)).toBeUndefined();
});
