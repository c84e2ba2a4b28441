import { listNodes } from '../../book/list-nodes.ts';
import type { BookNode, Cell, Table } from '../../book/nodes.ts';
import { textWidth } from '../../diagrams/text-width.ts';
import { leastWidth } from '../../markdown/plugins/cell-widths.ts';
import { textOf } from '../../markdown/plugins/hast-text.ts';
import { isQuantity } from '../../markdown/quantities.ts';
import type { TypesetNode, TypesetTable } from './nodes.ts';

/** A cell takes no more room than this for its text, in ems: what is longer stands on several lines. */
const WIDEST = 24;

/** A table as rows of cells, with the room that its columns need. */
export function typesetTable(
  table: Table,
  typesetAll: (nodes: readonly BookNode[]) => readonly TypesetNode[],
): TypesetTable {
  const rows = listNodes([table]).flatMap((node) =>
    node.type === 'element' && node.tagName === 'tr' ? [node.children.filter(isCell)] : [],
  );
  const columns = table.columns.map((_, column) => rows.flatMap((row) => row[column] ?? []));
  return {
    n: 'table',
    sides: table.columns.map((side) => side ?? 'left'),
    least: columns.map((cells) => Math.max(...cells.map(leastOf))),
    most: columns.map((cells) => Math.max(...cells.map(mostOf))),
    rows: rows.map((row) => row.map(({ children }) => typesetAll(children))),
  };
}

function isCell(node: BookNode): node is Cell {
  return node.type === 'element' && node.kind === 'cell';
}

function leastOf(cell: Cell): number {
  const text = textOf(cell).trim();
  const picture = listNodes([cell]).some((node) => node.type === 'element' && node.kind === 'photograph');
  return leastWidth({ text, picture, quantity: cell.tagName === 'td' && isQuantity(text) });
}

function mostOf(cell: Cell): number {
  return Math.max(leastOf(cell), Math.min(WIDEST, textWidth(textOf(cell).trim(), 1, true) * 1.1 + 1.4));
}
