import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { isQuantity } from '../quantities.ts';
import { LONG_WORD, leastWidth } from './cell-widths.ts';
import { classesOf } from './hast-classes.ts';
import { textOf } from './hast-text.ts';

/** Numbers of more characters are wider than a cell may be: a number of a thousand digits breaks like any long word. */
const LONGEST_NUMBER = 30;

/** Widths that have a class, in ems: steps of a tenth or less where tables usually are, and wider ones beyond. */
const STEPS = [
  16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 58, 64, 70, 76, 84, 92, 100, 110, 120, 132, 144, 160, 180, 200,
];
const WIDEST = 240;
/** What fits at the least size of type, in ems: a phone, the measure of the text, and that with the margin beside it. */
const PLACES = [
  { name: 'beyond-margin', ems: 76 },
  { name: 'beyond-measure', ems: 48 },
  { name: 'beyond-phone', ems: 24 },
];

/**
 * rehype plugin: prepares tables for every width, on screen and paper. A table says how many ems it needs
 * (`needs-40`), so that its type can be made smaller before anything is cut off, and which places are too narrow for it
 * (`beyond-phone`). Words too long for a cell may break, ordinary ones and numbers stay whole. Alignment becomes a class:
 * GFM's `align` would become a style attribute, which the CSP blocks.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (box) => {
      if (!classesOf(box).includes('table-box')) return CONTINUE;
      const table = box.children.find((child) => child.type === 'element');
      if (!table) return CONTINUE;
      const needed = prepareTable(table);
      const place = PLACES.find(({ ems }) => needed > ems)?.name;
      const step = STEPS.find((ems) => ems >= needed) ?? WIDEST;
      box.properties['className'] = [...classesOf(box), `needs-${step}`, ...(place ? [place] : [])];
      return SKIP;
    });
  };
}

/** @returns the ems that it needs. */
function prepareTable(table: Element): number {
  const widths: number[] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return CONTINUE;
    const cells = row.children.filter((child) => child.type === 'element');
    for (const [column, cell] of cells.entries())
      widths[column] = Math.max(widths[column] ?? 0, prepareCell(cell));
    return SKIP;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

function prepareCell(cell: Element): number {
  const text = textOf(cell).trim();
  const quantity = cell.tagName === 'td' && isWhole(text);
  const long = !quantity && breakLongWords(cell);
  const align = cell.properties['align'];
  delete cell.properties['align'];
  const classes = [
    ...(typeof align === 'string' ? [`align-${align}`] : []),
    ...(quantity ? ['quantity'] : []),
    ...(long ? ['has-long'] : []),
  ];
  if (classes.length > 0) cell.properties['className'] = classes;
  return leastWidth({ text, quantity, picture: holdsPicture(cell) });
}

function isWhole(text: string): boolean {
  return text.length <= LONGEST_NUMBER && isQuantity(text);
}

/** @returns whether there are any. */
function breakLongWords(cell: Element): boolean {
  let found = false;
  visit(cell, 'text', ({ value }, index, parent) => {
    if (!parent || index === undefined) return CONTINUE;
    const parts: ElementContent[] = [];
    let at = 0;
    for (const { 0: word, index: start } of value.matchAll(LONG_WORD)) {
      if (isWhole(word)) continue;
      if (start > at) parts.push({ type: 'text', value: value.slice(at, start) });
      parts.push({
        type: 'element',
        tagName: 'span',
        properties: { className: ['long'] },
        children: [{ type: 'text', value: word }],
      });
      at = start + word.length;
    }
    if (parts.length === 0) return CONTINUE;
    if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
    parent.children.splice(index, 1, ...parts);
    found = true;
    return [SKIP, index + parts.length];
  });
  return found;
}

function holdsPicture(cell: Element): boolean {
  let found = false;
  visit(cell, (node) => {
    if (node.type === 'element' && node.tagName === 'img') found = true;
    if (node.type === 'mdxJsxTextElement' && node.name === 'img') found = true;
  });
  return found;
}
