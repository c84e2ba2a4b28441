import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textOf } from '../../../src/markdown/plugins/hast-text.ts';
import { isElement } from './prepare.ts';

/** Tables larger than this are left to the reader of the page: a span may say a thousand columns. */
const MOST_SPAN = 100;
const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'li', 'section', 'blockquote', 'dd', 'dt', 'pre', 'ul', 'ol', 'dl'],
]);

/** What was done to a table, since Markdown has no other form for it. */
export type TableChange = 'merged' | 'heads' | 'nested';

/**
 * Makes plain tables of all: one head row, no cells that are merged (what stands in one is repeated), blocks in cells as
 * lines.
 */
export function plainTables(tree: Root, changed: (table: Element, what: TableChange) => void): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const caption = table.children.find((child) => isElement(child, 'caption'));
    const rows = rowsOf(table);
    if (rows.cells.some((row) => row.some(({ children }) => children.some((child) => hasTable(child)))))
      changed(table, 'nested');
    const grid = expand(rows.cells, () => changed(table, 'merged'));
    const heads = Math.max(1, Math.min(rows.heads, grid.length - 1));
    if (heads > 1) changed(table, 'heads');
    const [head = [], ...body] = heads > 1 ? [joinHeads(grid.slice(0, heads)), ...grid.slice(heads)] : grid;
    table.children = [
      ...(caption ? [caption] : []),
      element('thead', [rowOf(head, 'th')]),
      element(
        'tbody',
        body.map((row) => rowOf(row, 'td')),
      ),
    ];
  });
}

type Rows = { readonly cells: Element[][]; readonly heads: number };

/** The rows of a table, and how many of them are its head. */
function rowsOf(table: Element): Rows {
  const cells: Element[][] = [];
  let heads = 0;
  const add = (row: Element, isHead: boolean) => {
    const own = row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
    if (own.length === 0) return;
    const isAllHead = own.every(({ tagName }) => tagName === 'th');
    if ((isHead || isAllHead) && heads === cells.length) heads++;
    cells.push(own);
  };
  for (const child of table.children) {
    if (isElement(child, 'tr')) add(child, false);
    if (!isElement(child, 'thead', 'tbody', 'tfoot')) continue;
    for (const row of child.children) if (isElement(row, 'tr')) add(row, child.tagName === 'thead');
  }
  return { cells, heads };
}

/** A cell for each place, what is merged repeated. */
function expand(rows: readonly Element[][], merged: () => void): Element[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column]) column++;
      const [wide, high] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      if (wide * high > 1) merged();
      for (let down = 0; down < high && at + down < rows.length; down++)
        for (let over = 0; over < wide; over++) {
          const line = grid[at + down];
          if (line) line[column + over] ??= cell;
        }
      column += wide;
    }
  }
  const width = Math.max(1, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? element('td', [])));
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name]);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_SPAN) : 1;
}

/** Several head rows as one: what stands above, and what stands below. */
function joinHeads(rows: readonly Element[][]): Element[] {
  return (rows[0] ?? []).map((first, column) => {
    const parts = [first, ...rows.slice(1).flatMap((row) => row[column] ?? [])];
    const words = [...new Set(parts.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()))].filter(Boolean);
    return element('th', [{ type: 'text', value: words.join(' / ') }]);
  });
}

function rowOf(cells: readonly Element[], tagName: 'th' | 'td'): Element {
  return element(
    'tr',
    cells.map((cell) => {
      const { align } = cell.properties;
      return { ...cell, tagName, properties: align ? { align } : {}, children: asLine(cell.children) };
    }),
  );
}

/** The children of a cell on one line, blocks parted by line breaks; a table in it as its words. */
function asLine(children: readonly ElementContent[]): ElementContent[] {
  const line: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'element') {
      line.push(child);
      continue;
    }
    if (child.tagName === 'table') {
      line.push({ type: 'text', value: textOf(child).replace(/\s+/g, ' ') });
      continue;
    }
    if (!BLOCKS.has(child.tagName)) {
      line.push({ ...child, children: [...child.children] });
      continue;
    }
    const inside = asLine(child.children);
    if (inside.every((each) => each.type === 'text' && each.value.trim() === '')) continue;
    if (line.some((each) => each.type !== 'text' || each.value.trim() !== '') && !isBreak(line.at(-1)))
      line.push(element('br', []));
    line.push(...(child.tagName === 'li' ? [{ type: 'text' as const, value: '• ' }] : []), ...inside);
  }
  return line;
}

function isBreak(node: ElementContent | undefined): boolean {
  return node !== undefined && isElement(node, 'br');
}

function hasTable(node: ElementContent): boolean {
  return isElement(node) && (node.tagName === 'table' || node.children.some(hasTable));
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
