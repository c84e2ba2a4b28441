import type { Place } from '../domain/finding.ts';

/** A cell that spreadsheet programs would compute. */
export type Formula = Place & { readonly cell: string };

const MOST_SHOWN = 40;

/**
 * Finds the first cell of a table as text (CSV, TSV) that a spreadsheet program takes for a formula: numbers with a sign,
 * telephone numbers, a dash alone and names such as @tea are none. What parts cells differs by country, and with it what
 * quotation marks hold together; so each part may be a cell.
 */
export function findFormula(text: string): Formula | undefined {
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    let column = 1;
    for (const part of line.split(/[,;\t]/)) {
      const cell = part.replace(/^[\s\ufeff"]+/, '');
      if (isFormula(cell))
        return {
          line: index + 1,
          column: column + part.length - cell.length,
          cell: cell.slice(0, MOST_SHOWN),
        };
      column += part.length + 1;
    }
  }
  return undefined;
}

function isFormula(cell: string): boolean {
  if (/^[=＝]/.test(cell)) return /[^=＝\s"]/.test(cell);
  if (/^[@＠]/.test(cell)) return /[|!=(]/.test(cell);
  if (!/^[+＋－-]/.test(cell)) return false;
  return /[|!=\\[\]]/.test(cell) || (/[a-z]/i.test(cell) && /[(:]/.test(cell));
}
