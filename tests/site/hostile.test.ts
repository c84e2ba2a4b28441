import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';
import { expect, test } from 'vitest';
import { BUNDLER_WORDS } from '../hostile-report.ts';
import { SITES, type Site } from '../sites.ts';

/** The files of a built site with some ending, and what is in each. Names of pictures hold a hash of what is in them. */
function readFiles({ folder }: Site, ending: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => [name.replace(HASHED, '.'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}
const HASHED = /\.[\w-]{8}(?:_[\w-]+)?\.(?=\w+$)/;

/** The same file of both sites: with texts that attack, and with others. */
function bothOf(ending: string): [name: string, hostile: string, harmless: string][] {
  const [hostile, harmless] = [readFiles(SITES.hostile, ending), readFiles(SITES.harmless, ending)];
  expect([...hostile.keys()]).toEqual([...harmless.keys()]);
  expect(hostile.size).toBeGreaterThan(0);
  return [...hostile].map(([name, text]) => [name, text, harmless.get(name) ?? '']);
}

type Element = DefaultTreeAdapterTypes.Element;
type Outline = { readonly name: string; readonly inside: readonly Outline[] };

/** What drawings are made of. How many of each there are, their words decide. */
const DRAWN =
  /^(?:svg|g|path|rect|circle|ellipse|line|polygon|polyline|text|tspan|a|defs|marker|pattern|title|desc|linearGradient|stop)$/;

/** The elements in a page, each with the names of its attributes; of drawings, those that none is made of. */
function outline(node: DefaultTreeAdapterTypes.ParentNode): Outline[] {
  return node.childNodes.flatMap((child): Outline[] => {
    if (!defaultTreeAdapter.isElementNode(child)) return [];
    // a long word in a table is wrapped, so that it may break
    if (child.tagName === 'span' && attributeOf(child, 'class') === 'long') return outline(child);
    const name = [child.tagName, ...child.attrs.map((each) => each.name)].join(' ');
    // a picture of long words scrolls, or has a narrow version
    if (attributeOf(child, 'class') === 'diagram-view')
      return [{ name: 'drawing', inside: strangersIn(child) }];
    return [{ name, inside: child.namespaceURI === html.NS.SVG ? strangersIn(child) : outline(child) }];
  });
}

function strangersIn(drawing: Element): Outline[] {
  return allElements(drawing).flatMap(({ tagName }) =>
    DRAWN.test(tagName) ? [] : [{ name: tagName, inside: [] }],
  );
}

function allElements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...allElements(child)] : [],
  );
}

const attributeOf = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;
const policiesOf = (elements: readonly Element[]) =>
  elements
    .filter((each) => attributeOf(each, 'http-equiv')?.toLowerCase() === 'content-security-policy')
    .map((each) => attributeOf(each, 'content'));
/** What runs, and what gives styles, with the texts of both. */
const codeOf = (elements: readonly Element[]) =>
  elements
    .filter(({ tagName }) => /^(script|style|link|base|iframe|object|embed)$/.test(tagName))
    .map((each) => [
      each.tagName,
      ...(each.tagName === 'link' ? [attributeOf(each, 'rel')] : [attributeOf(each, 'src')]),
      ...each.childNodes.map((child) => defaultTreeAdapter.isTextNode(child) && runOf(each, child.value)),
    ]);

/** A text as far as it does something: of data, which says what was written, its keys. */
function runOf(element: Element, text: string): unknown {
  if (attributeOf(element, 'type') !== 'application/ld+json') return text;
  return JSON.stringify(JSON.parse(text), (_, value) => (typeof value === 'string' ? '' : value));
}

test('whatever words say, a page has the elements and attributes that it has with other words', () => {
  for (const [name, hostile, harmless] of bothOf('.html'))
    expect(outline(parse(hostile)), name).toEqual(outline(parse(harmless)));
});

test('whatever words say, pages have the policy, the scripts and the styles that they have with other words', () => {
  for (const [name, hostile, harmless] of bothOf('.html')) {
    const [elements, others] = [allElements(parse(hostile)), allElements(parse(harmless))];
    expect(policiesOf(elements), name).toHaveLength(1);
    expect(policiesOf(elements), name).toEqual(policiesOf(others));
    expect(codeOf(elements), name).toEqual(codeOf(others));
  }
});

test('whatever words say, no page has a handler, or a link to anything but a page', () => {
  for (const [name, hostile] of [...bothOf('.html'), ...bothOf('.htm')])
    for (const { tagName, attrs } of allElements(parse(hostile)))
      for (const attribute of attrs) {
        expect(attribute.name, `${name} ${tagName}`).not.toMatch(/^on|^style$|^srcdoc$|["'<]/);
        if (/^(?:href|src|action|formaction|xlink:href)$/.test(attribute.name))
          expect(new URL(attribute.value, 'https://report.example/').protocol, `${name} ${tagName}`).toBe(
            'https:',
          );
      }
});

test('each word of a page is there as it was written', () => {
  const page = readFiles(SITES.hostile, '.html').get(path.join('tea', 'picking', 'index.html')) ?? '';
  const { document } = new JSDOM(page).window;
  for (const field of ['段落', '脚注', '格甲', '编注', '断处', '图说', '代码', '办文'])
    expect(document.body.textContent, field).toMatch(
      new RegExp(`${field}[^末]*<script>globalThis\\.pwned=1</script>[^末]*末`),
    );
  expect(document.title).toContain('<style>.q9zq{');
  const alternatives = [...document.images].map(({ alt }) => alt);
  expect(alternatives.filter((alt) => alt.includes('" onload="globalThis.pwned=1" x="'))).toHaveLength(4);
  expect(document.querySelector('svg title')?.textContent).toContain('DIAGRAM-ID {name} {count}');
  expect(document.querySelector('.diagram-title')?.textContent).toContain('<meta http-equiv=');
});

test.each(['.xml', '.svg'])('files in %s are XML of the same elements, whatever words say', (ending) => {
  const { DOMParser } = new JSDOM('').window;
  const elementsOf = (source: string) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'application/xml');
    return [documentElement, ...documentElement.querySelectorAll('*')].map(
      ({ localName, attributes }) => `${localName} ${[...attributes].map(({ name }) => name).join(' ')}`,
    );
  };
  for (const [name, hostile, harmless] of bothOf(ending)) {
    const [elements, others] = [elementsOf(hostile), elementsOf(harmless)];
    if (name.includes('figures'))
      expect(elements.filter((each) => !DRAWN.test(nameOf(each)))).toEqual(['style ']);
    else expect(elements, name).toEqual(others);
    for (const element of elements) expect(element, name).not.toMatch(/ on|^script|parsererror/);
  }
});
const nameOf = (element: string) => element.replace(/ .*/, '');

test('data says what was written, under the keys that it has with other words', () => {
  for (const [name, hostile, harmless] of bothOf('report.json'))
    expect(keysOf(JSON.parse(hostile)), name).toEqual(keysOf(JSON.parse(harmless)));
  for (const [name, hostile] of bothOf('.json')) expect(() => JSON.parse(hostile), name).not.toThrow();
  const [report = ''] = readFiles(SITES.hostile, 'report.json').values();
  expect(JSON.parse(report).title).toContain(`$& $\` $' $1 $$`);
});

function keysOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(keysOf);
  if (typeof data !== 'object' || data === null) return typeof data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, keysOf(value)]));
}

test('words of bundlers are shown as they were typed', () => {
  const page = readFileSync(path.join(SITES.hostile.folder, 'tea/picking/index.html'), 'utf8');
  const { document } = new JSDOM(page).window;
  const texts = [...document.querySelectorAll('p, code, pre')].map((each) => each.textContent);
  const alternatives = [...document.querySelectorAll('img')].map(({ alt }) => alt);
  for (const start of ['段', '码', '块'])
    expect(texts.map((text) => text?.trim())).toContain(`${start} ${BUNDLER_WORDS} 末`);
  expect(alternatives).toContain(`图 ${BUNDLER_WORDS} 末`);
});
