import type { BookPage } from '../../book/book.ts';
import type { BookNode, Heading, Plain, Point } from '../../book/nodes.ts';
import type { PictureFacts } from '../../content/facts.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { Words } from '../../i18n/load-words.ts';
import type { AddressOf } from '../addresses.ts';
import type { BookIndex } from '../index-book.ts';
import { typesetMargin } from '../margin.ts';
import { namePicture } from '../picture-names.ts';
import { makePlainDrawing } from '../plain-drawing.ts';
import type { VolumePicture } from '../volume-picture.ts';
import type { TypesetNode } from './nodes.ts';
import { typesetTable } from './typeset-table.ts';

/** What texts are set by, and the pictures that they were found to show, by the name that the template asks for. */
export type Setting = {
  readonly words: Words;
  readonly index: BookIndex;
  readonly addressOf: AddressOf;
  readonly photographs: ReadonlyMap<string, PictureFacts>;
  /** Families of type for the words in drawings. */
  readonly font: string;
  readonly pictures: Map<string, VolumePicture>;
};

/** The text of a page for the template. */
export function typesetText(page: BookPage, setting: Setting): TypesetNode[] {
  return typesetAll(page.body, {
    ...setting,
    page,
    level: page.kind === 'section' ? 2 : 1,
    noted: new Set(),
  });
}

/** What is said in the course of a page. */
type Progress = Setting & {
  readonly page: BookPage;
  /** Of the last heading: none may be skipped. */
  level: number;
  /** Footnotes whose text was given. */
  readonly noted: Set<PlaceId>;
};

function typesetAll(nodes: readonly BookNode[], at: Progress): TypesetNode[] {
  return nodes.flatMap((node) => typesetNode(node, at));
}

function typesetNode(node: BookNode, at: Progress): TypesetNode[] {
  if (node.type === 'text') return [node.value.replaceAll('\n', ' ')];
  const inside = () => typesetAll(node.children, at);
  switch (node.kind) {
    case 'plain':
      return typesetPlain(node, at);
    case 'heading':
      return [typesetHeading(node, at)];
    case 'code':
      return [
        { n: 'pre', text: node.children.map((each) => (each.type === 'text' ? each.value : '')).join('') },
      ];
    case 'task':
      return [{ n: 'task', done: node.done, c: inside() }];
    case 'table':
      return [typesetTable(node, (nodes) => typesetAll(nodes, at))];
    case 'cell':
      return inside(); // of a table, which has them already
    case 'link': {
      const { target } = node;
      if (target.to === 'place') return [{ n: 'link', to: target.id, c: inside() }];
      const url = target.to === 'web' ? target.url : at.addressOf(target.address);
      return url === null ? inside() : [{ n: 'outward', url, c: inside() }];
    }
    case 'claim':
      return [{ n: 'claim', id: node.id, kind: node.claim, c: inside() }];
    case 'point':
      return [typesetPoint(node, at)];
    case 'note':
      return [{ n: 'note', id: node.id, c: inside() }];
    case 'broken-end':
      return [{ n: 'broken-end', c: inside() }];
    case 'figure': {
      const { id, number, counted, caption, source, holds } = node;
      const numbered = holds === 'table' ? at.words.tableNumber(number) : at.words.figureNumber(number);
      return [{ n: 'figure', id, label: counted ? numbered : number, caption, source, holds, c: inside() }];
    }
    case 'photograph': {
      const facts = at.photographs.get(node.path);
      if (!facts) throw new Error(`there is no picture at ${node.path}`);
      const file = namePicture(node.path, facts);
      at.pictures.set(file, { kind: 'photograph', facts });
      return [
        { n: 'photograph', file, alt: node.alt, width: facts.width ?? 400, ground: facts.ground ?? null },
      ];
    }
    case 'drawing': {
      const { id, title, alt, caption, drawing } = node;
      const file = `pictures/${id}.svg`;
      const svg = makePlainDrawing(drawing, { language: at.page.lang, font: at.font });
      at.pictures.set(file, { kind: 'drawing', svg });
      const label = at.index.drawings.get(id) ?? '';
      return [
        { n: 'drawing', id, file, label, title, alt, caption, width: drawing.width, height: drawing.height },
      ];
    }
    case 'footnote-reference': {
      const isNew = !at.noted.has(node.to);
      at.noted.add(node.to);
      const body = isNew ? typesetAll(at.index.footnotes.get(node.to)?.children ?? [], at) : null;
      return [{ n: 'footnote', to: node.to, body }];
    }
    case 'footnotes': // at the foot of the page
    case 'footnote':
      return [];
  }
}

function typesetPlain(node: Plain, at: Progress): TypesetNode[] {
  const { tagName, properties } = node;
  switch (tagName) {
    case 'br':
    case 'hr':
      return [{ n: tagName }];
    case 'ol': {
      const start = Number(properties['start'] ?? 1);
      return [{ n: 'ol', start, c: typesetAll(node.children, at) }];
    }
    case 'thead':
    case 'tbody':
    case 'tr': // of a table, which has read them already
      return typesetAll(node.children, at);
    default:
      return [{ n: tagName, c: typesetAll(node.children, at) }];
  }
}

/** Points stand below sections, whose title is of the second level; parts without points have headings from there on. */
function typesetHeading({ depth, id, children }: Heading, at: Progress): TypesetNode {
  const wanted = at.page.kind === 'section' ? depth + 1 : depth;
  at.level = Math.min(wanted, at.level + 1);
  return { n: 'heading', level: at.level, id: id ?? null, c: typesetAll(children, at) };
}

function typesetPoint({ id, number, children }: Point, at: Progress): TypesetNode {
  const [heading, ...others] = children;
  at.level = 3;
  const isPicture = (node: BookNode) => 'kind' in node && node.kind === 'drawing';
  const text = others.findLastIndex((node) => !isPicture(node)) + 1;
  return {
    n: 'point',
    id,
    heading: heading && 'children' in heading ? typesetAll(heading.children, at) : [],
    c: typesetAll(others.slice(0, text), at),
    after: typesetAll(others.slice(text), at),
    margin: at.page.kind === 'section' ? typesetMargin(at.page, number, at.words, at.index) : [],
  };
}
