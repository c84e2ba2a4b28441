import type { Element, Properties, RootContent } from 'hast';
import type { Fence } from '../diagrams/fence.ts';
import {
  captionedFragment,
  claimId,
  footnoteFragment,
  type PlaceId,
  referenceFragment,
  remarkFragment,
  type SectionId,
} from '../domain/ids.ts';
import { isElementName } from '../markdown/components.ts';
import type { Meaning } from '../markdown/meaning.ts';
import { classesOf } from '../markdown/plugins/hast-classes.ts';
import { textOf } from '../markdown/plugins/hast-text.ts';
import { type FigureContext, idOf, makeDrawnFigure } from './drawn-figure.ts';
import { type BookNode, HEADING_TAGS, PLAIN_TAGS, SIDES, type Side, type Target } from './nodes.ts';

/** What the nodes of a page are told by. */
export type PageContext = FigureContext & {
  /** Of a section: its problems and measures are named after it. */
  readonly section: SectionId | undefined;
  readonly fences: readonly Fence[];
  /** The path from the content folder of a picture, as it is written. */
  readonly pictureAt: (written: string) => string;
};

/**
 * Makes nodes of a book of a page's tree.
 *
 * @throws on what no book has, a diagram that was not drawn, a link or a picture that leads nowhere.
 */
export function typeNodes(tree: readonly RootContent[], page: PageContext): BookNode[] {
  return typeAll(tree, { ...page, notes: 0, figures: 0 });
}

/** The page, and how many remarks and figures it has had so far. */
type Progress = PageContext & { notes: number; figures: number };

function typeAll(nodes: readonly RootContent[], page: Progress): BookNode[] {
  return nodes.flatMap((node) => {
    // blocks stand on lines of their own in HTML; a line break of the text was joined when it was read
    if (node.type === 'text') return /^\n?$/.test(node.value) ? [] : [{ type: 'text', value: node.value }];
    if (node.type !== 'element') throw new Error(`a book has no ${node.type}`);
    const { meaning } = node;
    return meaning ? typeMeant(node, meaning, page) : [typePlain(node, page)];
  });
}

function element<const Tag extends string>(tagName: Tag, children: BookNode[], properties: Properties = {}) {
  return { type: 'element' as const, tagName, properties, children };
}

/** What a plugin of ours has made, or an element of the content. */
function typeMeant(node: Element, meaning: Meaning, page: Progress): BookNode[] {
  if (meaning.kind === 'drawing') {
    const fence = page.fences.find((each) => each.number === meaning.number);
    return fence ? [makeDrawnFigure(fence, page)] : [];
  }
  const children = typeAll(node.children, page);
  switch (meaning.kind) {
    case 'box':
      return children;
    case 'point': {
      const id = idOf(page, meaning.fragment);
      return [{ ...element('section', children, { id }), kind: 'point', id, number: meaning.number }];
    }
    case 'heading':
      return [typeHeading(node, children, idOf(page, meaning.fragment))];
    case 'claim':
      return [typeClaim(meaning, children, page)];
    case 'task':
      return [{ ...element('li', children), kind: 'task', done: meaning.done }];
    case 'footnote-reference': {
      const { number, first } = meaning;
      const to = idOf(page, footnoteFragment(number));
      const id = first ? idOf(page, referenceFragment(number)) : undefined;
      const properties = id ? { id, href: `#${to}` } : { href: `#${to}` };
      return [{ ...element('a', children, properties), kind: 'footnote-reference', number, to, id }];
    }
    case 'footnotes':
      return [{ ...element('ol', children), kind: 'footnotes' }];
    case 'footnote': {
      const { number } = meaning;
      const id = idOf(page, footnoteFragment(number));
      const from = idOf(page, referenceFragment(number));
      return [
        { ...element('li', children, { id, value: String(number) }), kind: 'footnote', id, number, from },
      ];
    }
    case 'element':
      return [typeElement(meaning.name, meaning.attributes, children, page)];
  }
}

function typeClaim(
  { claim, name }: Extract<Meaning, { kind: 'claim' }>,
  children: BookNode[],
  page: Progress,
): BookNode {
  if (!page.section) throw new Error(`"${name}" is a problem or a measure outside of a section`);
  const id = idOf(page, name);
  const named = claimId(page.section, name);
  return { ...element('span', children, { id }), kind: 'claim', id, claim, claimId: named };
}

/** An element of the content. */
function typeElement(
  name: string,
  { caption = '', source = '', number = '', holds, counted }: Readonly<Record<string, string>>,
  children: BookNode[],
  page: Progress,
): BookNode {
  if (!isElementName(name)) throw new Error(`a book has no <${name}>`);
  switch (name) {
    case 'Note': {
      const nth = ++page.notes;
      const id = idOf(page, remarkFragment(nth));
      return { ...element('aside', children, { id }), kind: 'note', id, number: nth };
    }
    case 'Truncated':
      return { ...element('aside', children), kind: 'broken-end' };
    case 'Figure': {
      const id = idOf(page, captionedFragment(++page.figures));
      const facts = { id, caption, source, number, counted: counted !== undefined };
      const made = element('figure', children, { id });
      return { ...made, kind: 'figure', ...facts, holds: holds === 'table' ? holds : 'picture' };
    }
    case 'br':
    case 'sub':
    case 'sup':
      return { ...element(name, children), kind: 'plain' };
    case 'Problem':
    case 'Measure':
      throw new Error(`<${name}> was left as it is written`);
  }
}

function typeHeading({ tagName }: Element, children: BookNode[], id?: PlaceId): BookNode {
  const tag = HEADING_TAGS.find((each) => each === tagName);
  if (!tag) throw new Error(`<${tagName}> is no heading`);
  const depth = HEADING_TAGS.indexOf(tag) + 1;
  return { ...element(tag, children, id ? { id } : {}), kind: 'heading', depth, id };
}

/** What Markdown makes. */
function typePlain(node: Element, page: Progress): BookNode {
  const { tagName, properties } = node;
  const children = tagName === 'pre' ? [] : typeAll(node.children, page);
  switch (tagName) {
    case 'a': {
      const target = page.targetOf(String(properties['href'] ?? ''));
      return { ...element('a', children, { href: hrefOf(target) }), kind: 'link', target };
    }
    case 'img': {
      const path = page.pictureAt(String(properties['src'] ?? ''));
      const alt = String(properties['alt'] ?? '');
      return { ...element('img', [], { src: path, alt }), kind: 'photograph', path, alt };
    }
    case 'pre': {
      const [code] = node.children;
      const [name] = code?.type === 'element' ? classesOf(code) : [];
      const text = { type: 'text' as const, value: textOf(node) };
      return { ...element('pre', [text]), kind: 'code', language: name?.replace(/^language-/, '') };
    }
    case 'table':
      return { ...element('table', children), kind: 'table', columns: columnsOf(children) };
    case 'th':
    case 'td': {
      const side = SIDES.find((each) => each === properties['align']);
      return { ...element(tagName, children, side ? { align: side } : {}), kind: 'cell', side };
    }
    default: {
      if (/^h[1-6]$/.test(tagName)) return typeHeading(node, children);
      const tag = PLAIN_TAGS.find((each) => each === tagName);
      if (!tag) throw new Error(`a book has no <${tagName}>`);
      const { start } = properties;
      return { ...element(tag, children, start === undefined ? {} : { start }), kind: 'plain' };
    }
  }
}

function hrefOf(target: Target): string {
  switch (target.to) {
    case 'place':
      return `#${target.id}`;
    case 'site':
      return target.address;
    case 'web':
      return target.url;
  }
}

/** The sides of a table's columns, as its first row has them. */
function columnsOf(rows: readonly BookNode[]): Side[] {
  const [first] = rows;
  if (!first || first.type === 'text') return [];
  if (first.tagName !== 'tr') return columnsOf(first.children);
  return first.children.flatMap((cell) => ('kind' in cell && cell.kind === 'cell' ? [cell.side] : []));
}
