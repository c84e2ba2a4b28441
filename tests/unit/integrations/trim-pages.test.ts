import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { expect, test } from 'vitest';
import { trimPage } from '../../../src/integrations/trim-pages.ts';

const SCRIPT = "try{const t=localStorage.getItem('theme')}catch{}";
const STYLE = '.used{color:red}.unused{color:blue}';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page as Astro writes it: in attributes, `<` and `>` stand as they are. */
function page(head: string, body: string): string {
  const policy = `default-src 'self'; script-src 'self' ${hash(SCRIPT)} ${hash('elsewhere')}; style-src 'self' ${hash(STYLE)} ${hash('elsewhere')}`;
  return `<!DOCTYPE html><html><head>${head}<meta http-equiv="content-security-policy" content="${policy}"><style>${STYLE}</style><script>${SCRIPT}</script></head><body class="used">${body}</body></html>`;
}

function elementsOf(html: string): DefaultTreeAdapterTypes.Element[] {
  const below = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    node.childNodes.flatMap((each) => (defaultTreeAdapter.isElementNode(each) ? [each, ...below(each)] : []));
  return below(parse(html));
}

const textOf = ({ childNodes: [text] }: DefaultTreeAdapterTypes.Element) =>
  text && defaultTreeAdapter.isTextNode(text) ? text.value : '';

test('a page keeps the rules that it uses, and the hashes of what it has', () => {
  const trimmed = trimPage(page('<title>茶</title>', '<p>茶</p>'), () => false);
  expect(trimmed).toContain('<style>.used{color:red}</style>');
  expect(trimmed).toContain(
    `content="default-src 'self'; script-src 'self' ${hash(SCRIPT)}; style-src 'self' ${hash('.used{color:red}')}"`,
  );
  expect(trimPage(page('', ''), (name) => name === '.unused')).toContain(`<style>${STYLE}</style>`);
});

const attribute = (value: string) => `<meta name="description" content="${value}">`;
const picture = (alt: string) => `<p><img src="a.svg" alt="${alt}"></p>`;

test.each([
  [
    'a rule from a summary to an alternative',
    attribute('<style>.q9zq{'),
    `${picture('<style>.q9zq{')}<code>" } " onload="globalThis.pwned=1" x="</code>${picture('</style>')}`,
  ],
  ['a title with a tag of a style sheet', attribute('用<style>写'), ''],
  ['a title with a tag of a script', attribute('用<script>写'), ''],
  ['the end of a style sheet', attribute('</style>'), picture('<style>')],
  ['a comment that is none', attribute('<!--'), picture('-->')],
  ['a policy in an attribute', attribute(`<meta http-equiv='content-security-policy' content=''>`), ''],
  ['a class in an attribute', '', picture(" class='unused'")],
  ['signs of replacements', attribute('$& $` $1 $$'), picture("$'")],
  ['more than a parser takes at once', attribute('<style>'), picture(`${'茶𠮷'.repeat(50_000)}</style>`)],
])('%s changes nothing else', (_, head, body) => {
  const trimmed = elementsOf(trimPage(page(head, body), () => false));
  const whole = elementsOf(page(head, body));
  const named = (all: typeof whole) =>
    all.map(({ tagName, attrs }) => [
      tagName,
      ...attrs.filter(({ value }) => !value.includes("default-src 'self'")),
    ]);
  expect(named(trimmed)).toEqual(named(whole));
  const policy = trimmed
    .find(({ attrs }) => attrs.some(({ value }) => value === 'content-security-policy'))
    ?.attrs.find(({ name }) => name === 'content')?.value;
  expect(policy).toBe(
    `default-src 'self'; script-src 'self' ${hash(SCRIPT)}; style-src 'self' ${hash('.used{color:red}')}`,
  );
  expect(trimmed.filter(({ tagName }) => tagName === 'style').map(textOf)).toEqual(['.used{color:red}']);
  expect(trimmed.filter(({ tagName }) => tagName === 'script').map(textOf)).toEqual([SCRIPT]);
});

test('a page without a policy, or with two, is not published', () => {
  expect(() => trimPage('<!doctype html><title>茶</title>', () => false)).toThrow('0 security policies');
  const two = page('<meta http-equiv="Content-Security-Policy" content="default-src *">', '');
  expect(() => trimPage(two, () => false)).toThrow('2 security policies');
});
