import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SectionPage } from '../../book/book.ts';
import type {
  BookNode,
  DrawnFigure,
  FootnoteReference,
  Photograph,
  Plain,
  Target,
} from '../../book/nodes.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { Words } from '../../i18n/load-words.ts';
import type { BookIndex } from '../index-book.ts';
import { writeTies } from './write-ties.ts';

/** How a book's text becomes HTML in one of its forms: what things are called there, and where pictures are. */
export type HtmlForm = {
  readonly words: Words;
  readonly index: BookIndex;
  /** The level of a part's own heading; those in it stand below. */
  readonly top: number;
  readonly idOf: (place: PlaceId) => string;
  /** `undefined` where a link would lead nowhere: its words stay. */
  readonly hrefOf: (target: Target) => string | undefined;
  readonly drawing: (figure: DrawnFigure) => ElementContent;
  readonly photograph: (picture: Photograph) => ElementContent;
  readonly noteReference: (reference: FootnoteReference) => ElementContent;
  readonly footnote: (id: PlaceId, number: number, children: ElementContent[]) => ElementContent;
};

/** A text of the book as plain HTML: no classes but those that its own style sheet has, no scripts. */
export function writeHtml(
  nodes: readonly BookNode[],
  form: HtmlForm,
  section?: SectionPage,
): ElementContent[] {
  return nodes.flatMap((node) => writeNode(node, form, section));
}

function writeNode(node: BookNode, form: HtmlForm, section?: SectionPage): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  const { words } = form;
  const inside = () => writeHtml(node.children, form, section);
  switch (node.kind) {
    case 'plain':
      return [writePlain(node, inside())];
    case 'heading': {
      const id = node.id && form.idOf(node.id);
      return [h(`h${Math.min(form.top + node.depth - 1, 6)}`, { id }, inside())];
    }
    case 'code':
      return [h('pre', h('code', inside()))];
    case 'task':
      return [h('li', { className: ['task'] }, [node.done ? '☑ ' : '☐ ', ...inside()])];
    case 'table':
      return [h('table', inside())];
    case 'cell':
      return [
        h(node.tagName, { scope: node.tagName === 'th' ? 'col' : undefined, className: node.side }, inside()),
      ];
    case 'link': {
      const href = form.hrefOf(node.target);
      return href === undefined ? inside() : [h('a', { href }, inside())];
    }
    case 'claim': {
      const sign = h(
        'span',
        { className: ['sign'], ariaHidden: 'true' },
        node.claim === 'problem' ? '▲' : '●',
      );
      return [h('span', { id: form.idOf(node.id), className: ['mark', node.claim] }, [sign, ...inside()])];
    }
    case 'point': {
      const id = form.idOf(node.id);
      const ties = section ? writeTies(section, node.number, form) : [];
      const beside = node.children.findLastIndex((each) => !('kind' in each && each.kind === 'drawing')) + 1;
      return [
        h('section', { id, className: ['point'] }, [
          ...writeHtml(node.children.slice(0, beside), form, section),
          ...ties,
          ...writeHtml(node.children.slice(beside), form, section),
        ]),
      ];
    }
    case 'note':
      return [
        h(
          'aside',
          { id: form.idOf(node.id), className: ['note'], role: 'note', ariaLabel: words.noteLabel },
          [h('p', { className: ['label'] }, words.noteLabel), ...inside()],
        ),
      ];
    case 'broken-end':
      return [
        h('aside', { className: ['broken-end'], role: 'note', ariaLabel: words.truncatedLabel }, [
          h('p', { className: ['label'] }, words.truncatedLabel),
          ...inside(),
        ]),
      ];
    case 'figure': {
      const { id, number, counted, caption, source, holds } = node;
      const numbered = holds === 'table' ? words.tableNumber(number) : words.figureNumber(number);
      const label = counted ? numbered : number;
      const lines = [
        label && h('b', label),
        ` ${caption}`,
        source && h('small', ` ${words.source}${words.colon}${source}`),
      ];
      return [h('figure', { id: form.idOf(id), className: [holds] }, [...inside(), h('figcaption', lines)])];
    }
    case 'photograph':
      return [form.photograph(node)];
    case 'drawing': {
      const label = form.index.drawings.get(node.id);
      return [
        h('figure', { id: form.idOf(node.id), className: ['drawing'] }, [
          h('p', { className: ['title'] }, [label ? `${label}\u2002` : '', h('b', node.title)]),
          form.drawing(node),
          h('figcaption', [node.caption && `${node.caption} `, h('small', words.drawnHere)]),
        ]),
      ];
    }
    case 'footnote-reference':
      return [form.noteReference(node)];
    case 'footnotes':
      return [h('div', { className: ['footnotes'] }, inside())];
    case 'footnote':
      return [form.footnote(node.id, node.number, inside())];
  }
}

function writePlain({ tagName, properties }: Plain, inside: ElementContent[]): ElementContent {
  const start = tagName === 'ol' ? properties['start'] : undefined;
  return h(tagName, start === undefined ? {} : { start: Number(start) }, inside);
}
