import type { BookNode } from '../book/nodes.ts';
import type { PlaceId } from '../domain/ids.ts';
import { fragmentWithin } from '../domain/ids.ts';
import type { Material } from '../domain/schema/report-data.ts';

/** Where the things of a page are. */
export type MaterialPlace = {
  /** The page's name in the book. */
  readonly page: PlaceId;
  /** What the ids of its things begin with: the section's id. */
  readonly id: string;
  /** The page's address. */
  readonly url: string;
  /** The address of a diagram's own file, by its number on the page. */
  readonly fileOf: (number: number) => string;
};

type Captioned = { readonly number: string; readonly caption: string; readonly source: string };
const BARE: Captioned = { number: '', caption: '', source: '' };

/** What some nodes of a book have besides their prose; points within them are left to themselves. */
export function listMaterial(nodes: readonly BookNode[], place: MaterialPlace): Material {
  const found: Material = { notes: [], footnotes: [], tables: [], figures: [], code: [] };
  collect(nodes, place, found, BARE);
  return found;
}

/** What the editors say where the source breaks off; `null` if it does not, among these nodes. */
export function findBrokenEnd(nodes: readonly BookNode[]): string | null {
  for (const node of nodes) {
    if (node.type === 'text' || node.kind === 'point') continue;
    const said = node.kind === 'broken-end' ? paragraphsOf(node.children) : findBrokenEnd(node.children);
    if (said !== null) return said;
  }
  return null;
}

function collect(nodes: readonly BookNode[], place: MaterialPlace, found: Material, around: Captioned): void {
  const idOf = (id: PlaceId) => `${place.id}#${fragmentWithin(place.page, id)}`;
  for (const node of nodes) {
    if (node.type === 'text') continue;
    switch (node.kind) {
      case 'point':
        break;
      case 'note':
        found.notes.push({ id: idOf(node.id), text: paragraphsOf(node.children) });
        collect(node.children, place, found, BARE);
        break;
      case 'footnote': {
        const url = `${place.url}#${fragmentWithin(place.page, node.id)}`;
        found.footnotes.push({
          id: idOf(node.id),
          number: node.number,
          text: paragraphsOf(node.children),
          url,
        });
        break;
      }
      case 'code':
        found.code.push({ language: node.language ?? null, text: wordsOf(node.children) });
        break;
      case 'figure':
        collect(node.children, place, found, node);
        break;
      case 'photograph':
        found.figures.push({
          ...{ kind: 'photograph', id: null, title: '', labels: [], file: null },
          alternative: node.alt,
          ...captionOf(around),
        });
        break;
      case 'drawing':
        found.figures.push({
          ...{ kind: 'diagram', id: idOf(node.id), number: '', title: node.title, alternative: node.alt },
          ...{ caption: node.caption, source: '', labels: [...node.drawing.labels] },
          file: place.fileOf(node.number),
        });
        break;
      case 'table': {
        const rows = rowsOf(node.children);
        found.tables.push({
          ...captionOf(around),
          head: rows.filter(({ isHead }) => isHead).map(({ cells }) => cells),
          rows: rows.filter(({ isHead }) => !isHead).map(({ cells }) => cells),
          sides: node.columns.map((side) => side ?? null),
        });
        break;
      }
      default:
        collect(node.children, place, found, around);
    }
  }
}

function captionOf({ number, caption, source }: Captioned): Captioned {
  return { number, caption, source };
}

function rowsOf(nodes: readonly BookNode[], isHead = false): { isHead: boolean; cells: string[] }[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.tagName === 'tr') return [{ isHead, cells: node.children.map((cell) => wordsOf([cell])) }];
    return rowsOf(node.children, node.tagName === 'thead');
  });
}

const BLOCKS = [
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'table',
  'thead',
  'tbody',
  'tr',
  'figure',
  'section',
];

/** The words in some nodes, a paragraph, an item or a row apart from the next by a blank line. */
function paragraphsOf(nodes: readonly BookNode[]): string {
  const said: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim()) said.push(line.trim());
    line = '';
  };
  for (const node of nodes) {
    if (node.type === 'text') line += node.value;
    else if (BLOCKS.includes(node.tagName)) {
      end();
      const inside = paragraphsOf(node.children);
      if (inside) said.push(inside);
    } else line += wordsOf([node]);
  }
  end();
  return said.join('\n\n');
}

/** The words in some nodes, without the numbers of footnotes. */
function wordsOf(nodes: readonly BookNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.tagName === 'br') return '\n';
      return node.kind === 'footnote-reference' ? '' : wordsOf(node.children);
    })
    .join('');
}
