import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from '../../../src/markdown/plugins/hast-text.ts';

/** Elements that are no text: what a browser runs, draws or asks with, and what leads around a site. */
const DROPPED: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'head',
    'link',
    'meta',
    'title',
    'base',
    'object',
    'embed',
    'applet',
  ],
  ...[
    'nav',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'canvas',
    'dialog',
    'menu',
    'frame',
    'frameset',
  ],
]);

/** The property in which a heading carries the names of places that it stands for, parted by spaces. */
export const ADDRESSES = 'dataAddresses';
/** A reference to a footnote, and a footnote, each with its label. */
export const NOTE_REFERENCE = 'note-reference';
export const NOTE = 'note-text';
export const LABEL = 'dataLabel';

/** Whether an element is one of some names. */
export function isElement(
  node: RootContent | ElementContent | Root,
  ...names: readonly string[]
): node is Element {
  return node.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Elements of HTML whose content is text, and containers of text. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'html body main article section div span header footer aside hgroup address p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd ' +
    'blockquote pre hr figure figcaption table caption colgroup col thead tbody tfoot tr td th a em strong small s cite q ' +
    'dfn abbr ruby rb rt rp rtc data time code var samp kbd sub sup i b u mark bdi bdo br wbr del ins img picture source ' +
    'iframe video audio track map area svg math details summary center font tt strike big nobr acronym label legend ' +
    'fieldset output progress meter'
  ).split(' '),
);

/** Brings a document of HTML into the form that is read: without what is no text, notes found, ids with headings. */
export function prepareHtml(tree: Root, unknown: (node: Element) => void): void {
  dropAll(tree);
  visit(tree, 'element', (node) => {
    const isOurs = node.tagName === NOTE || node.tagName === NOTE_REFERENCE;
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    if (!isOurs && !KNOWN.has(node.tagName)) unknown(node);
    return undefined;
  });
  findNotes(tree);
  bindIds(tree);
}

function dropAll(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const isHidden =
      isElement(node) && ('hidden' in node.properties || node.properties['ariaHidden'] === 'true');
    const isDropped = isElement(node, ...DROPPED) || node.type === 'comment' || node.type === 'doctype';
    if (!isDropped && !isHidden) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const HEADING = /^h[1-6]$/;

/** Gives each heading the ids that stand in it, before it, and in the text below it. */
function bindIds(tree: Root): void {
  let waiting: string[] = [];
  let last: Element | undefined;
  const bind = (heading: Element, ids: readonly string[]) => {
    const known = String(heading.properties[ADDRESSES] ?? '');
    heading.properties[ADDRESSES] = [known, ...ids].filter(Boolean).join(' ');
  };
  visit(tree, (node) => {
    if (isElement(node)) {
      const id = String(node.properties['id'] ?? node.properties['name'] ?? '').replaceAll(/\s/g, '');
      if (id) waiting.push(id);
      if (!HEADING.test(node.tagName)) return undefined;
      visit(node, 'element', (inner) => {
        const own = String(inner.properties['id'] ?? inner.properties['name'] ?? '').replaceAll(/\s/g, '');
        if (own && inner !== node) waiting.push(own);
      });
      bind(node, waiting);
      waiting = [];
      last = node;
      return SKIP;
    }
    if (node.type === 'text' && node.value.trim() !== '' && last && waiting.length > 0) {
      bind(last, waiting);
      waiting = [];
    }
    return undefined;
  });
}

/** Finds footnotes by the links that lead to them, raised or said to be such. */
function findNotes(tree: Root): void {
  const byId = new Map<string, { element: Element; parent: Parents }>();
  visit(tree, 'element', (node, _, parent) => {
    const id = node.properties['id'];
    if (id && parent && !byId.has(String(id))) byId.set(String(id), { element: node, parent });
  });
  const labels = new Map<string, string>();
  const references = new Set<string>();
  visit(tree, 'element', (node, index, parent) => {
    const target = noteTarget(node, parent);
    const found = target === undefined ? undefined : byId.get(target);
    if (target === undefined || !found || index === undefined || !parent) return undefined;
    const label = labels.get(target) ?? String(labels.size + 1);
    labels.set(target, label);
    visit(node, 'element', ({ properties: { id } }) => {
      if (id) references.add(String(id));
    });
    const reference: Element = {
      type: 'element',
      tagName: NOTE_REFERENCE,
      properties: { [LABEL]: label },
      children: [],
    };
    parent.children.splice(index, 1, reference);
    return [SKIP, index + 1];
  });
  for (const [target, label] of labels) {
    const found = byId.get(target);
    if (found) moveNote(tree, found, label, references);
  }
}

/** Where a link leads that may be one to a footnote. */
function noteTarget(node: Element, parent: Parents | undefined): string | undefined {
  const link = isElement(node, 'sup') ? onlyLink(node) : node;
  if (link?.tagName !== 'a') return undefined;
  const href = String(link.properties['href'] ?? '');
  if (!href.startsWith('#')) return undefined;
  const said = [link.properties['role'], link.properties['epubType'], link.properties['epub:type']].join(' ');
  const isSaid = /doc-noteref|noteref/.test(said);
  const isRaised = link !== node && /^\s*[[(（]?(?:\d{1,3}|[*†‡]|[a-z])[\])）]?\s*$/u.test(textOf(node));
  const isInSup = parent?.type === 'element' && parent.tagName === 'sup';
  return isSaid || isRaised || (isInSup && /^\W*\d+\W*$/.test(textOf(link)))
    ? decodeURIComponentSafely(href.slice(1))
    : undefined;
}

function onlyLink(node: Element): Element | undefined {
  const elements = node.children.filter((child): child is Element => child.type === 'element');
  const [first] = elements;
  return elements.length === 1 && first?.tagName === 'a' ? first : undefined;
}

export function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Moves a footnote to the end, without the links back. */
function moveNote(
  tree: Root,
  { element, parent }: { element: Element; parent: Parents },
  label: string,
  references: ReadonlySet<string>,
): void {
  const index = parent.children.indexOf(element as ElementContent);
  if (index < 0) return;
  parent.children.splice(index, 1);
  visit(element, 'element', (node, at, above) => {
    const href = String(node.properties['href'] ?? '');
    const isBack =
      node.tagName === 'a' &&
      href.startsWith('#') &&
      (references.has(href.slice(1)) || /^[\s↑↩⏎^]*\ufe0e?$/u.test(textOf(node)));
    if (!isBack || at === undefined || !above) return undefined;
    above.children.splice(at, 1);
    return [SKIP, at];
  });
  tree.children.push({
    type: 'element',
    tagName: NOTE,
    properties: { [LABEL]: label },
    children: element.children,
  });
}
