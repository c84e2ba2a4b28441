import type { TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FailedMarkup, Typed } from './failed.ts';
import { type Line, type ParagraphLines, readParagraphLines } from './paragraph-lines.ts';

const DELIMITER =
  /^[|｜]?(?:[ \t\u3000]*[:：]?[-—–─－]+[:：]?[ \t\u3000]*[|｜])+(?:[ \t\u3000]*[:：]?[-—–─－]+[:：]?[ \t\u3000]*)?$/u;
const BAR = /(?<!\\)[|｜]/u;

/** Finds tables that are none, and cells that no column shows. */
export function findFailedTables({ source, tree }: Pick<Typed, 'source' | 'tree'>): FailedMarkup[] {
  return [...readParagraphLines(source, tree).flatMap(findTable), ...findLostCells(source, tree)];
}

function findTable({ node, lines }: ParagraphLines): FailedMarkup[] {
  if (isFromSheet(lines)) return [fromSheet(lines)];
  const bars = new Set(lines.map(({ text }) => cellsOf(text.replace(/`[^`]*`/g, '')).length));
  const isEven = lines.length > 1 && bars.size === 1 && !bars.has(1); // every line has as many cells
  const isRow = ({ text }: Line) => isEven || /^[|｜]/u.test(text) || isDelimiter(text);
  const first = lines.findIndex(isRow);
  const [start, opening] = [lines[first]?.start, lines[first]];
  if (start === undefined || !opening) return [];
  const hasDelimiter = lines.some(({ text }) => isDelimiter(text));
  const headless = hasDelimiter && isDelimiter(opening.text) && first > 0 ? first - 1 : first;
  const until = lines.findIndex((line, index) => index > first && !isRow(line) && !BAR.test(line.text));
  const rows = lines.slice(headless, until < 0 ? undefined : until);
  const isClosed = /^[|｜].*[|｜].*[|｜][ \t]*$/u.test(opening.text);
  if (rows.length < 2 && !isClosed) return [];
  const last = rows.at(-1) ?? opening;
  const begin = rows[0]?.start ?? start;
  const counts = rows.map(({ text }) => cellsOf(text).length);
  const [columns = 0] = counts;
  const wide = rows.some(({ text }) => text.includes('｜'));
  const delimiter = rows.findIndex(({ text }) => isDelimiter(text));
  const isWhole =
    headless === 0 &&
    rows.length > 1 &&
    rows.length === lines.length &&
    columns > 1 &&
    counts.every((count) => count === columns) &&
    rows.every(({ text }) => !text.includes('`')) &&
    node.position?.start.column === 1;
  return [
    {
      kind: 'table',
      start: begin,
      end: last.start + last.text.length,
      message: messageOf(columns, delimiter < 0 ? undefined : counts[delimiter], wide),
      becomes: isWhole && delimiter < 2 && delimiter !== 0 ? mend(rows, columns, delimiter) : undefined,
    },
  ];
}

/** Whether every line has as many tabs: rows of a spreadsheet. */
function isFromSheet(lines: readonly Line[]): boolean {
  const tabs = new Set(lines.map(({ text }) => text.trim().split('\t').length));
  return lines.length > 1 && tabs.size === 1 && !tabs.has(1);
}

function fromSheet(lines: readonly Line[]): FailedMarkup {
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    kind: 'table',
    start: first?.start ?? 0,
    end: last ? last.start + last.text.length : 0,
    message: {
      zh: '这几行用制表符（Tab）分列，不成表格，会连成一段。写成 | 列 | 列 |，第二行 | --- | --- |。',
      en: 'Tabs part these lines into columns, which makes no table: they would run together. Write | column | column |, and | --- | --- | in the second line.',
    },
  };
}

function isDelimiter(text: string): boolean {
  return text.length < 1_000 && BAR.test(text) && DELIMITER.test(text.trim());
}

/** The cells of a row, without bars at its ends. */
function cellsOf(text: string): string[] {
  const cells = text.trim().split(BAR);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}

function messageOf(columns: number, delimiters: number | undefined, wide: boolean): FailedMarkup['message'] {
  if (wide)
    return {
      zh: '表格的竖线“｜”是全角，不成表格，会原样显示。请改成半角的 |；第二行写 | --- | --- |。',
      en: 'The bars "｜" are full-width and make no table; the lines would be shown as they are. Write | instead, and | --- | --- | in the second line.',
    };
  if (delimiters !== undefined)
    return {
      zh: `不成表格，会原样显示：表头有 ${columns} 格，下面的分隔行有 ${delimiters} 格，或不在表头的正下方。分隔行紧接表头，格数相同，只用半角的 - : |。`,
      en: `This makes no table and would be shown as it is: the head has ${columns} cells, the line of dashes ${delimiters}, or does not follow the head. It comes right below the head, has as many cells, and - : | alone.`,
    };
  return {
    zh: '不成表格，会原样显示：表头下面没有分隔行，或表格中间断开了。表头的下一行写 | --- | --- |，一列一格；表格里不空行。',
    en: 'This makes no table and would be shown as it is: there is no line of dashes below the head, or the table is broken apart. Write | --- | --- | below the head, a cell for each column, and no blank line within the table.',
  };
}

function mend(rows: readonly Line[], columns: number, delimiter: number): string {
  const lines = rows.map(({ text }) => text.replace(/｜/gu, '|'));
  const dashes = `|${' --- |'.repeat(columns)}`;
  if (delimiter === 1) lines[1] = dashes;
  else lines.splice(1, 0, dashes);
  return lines.join('\n');
}

/** Cells of rows that are longer than their head. */
function findLostCells(source: string, tree: Typed['tree']): FailedMarkup[] {
  const found: FailedMarkup[] = [];
  visit(tree, 'table', ({ children }) => {
    const columns = children[0]?.children.length ?? 0;
    for (const row of children) {
      found.push(...findWideBars(source, row, columns));
      const cell = row.children.slice(columns).find(({ children: words }) => words.length > 0);
      const [start, end] = [cell?.children[0]?.position?.start.offset, cell?.position?.end.offset];
      if (start === undefined || end === undefined) continue;
      const words = source.slice(start, end).replace(/[ \t]*\|?[ \t]*$/, '');
      found.push({
        kind: 'table',
        start,
        end: start,
        message: {
          zh: `表头有 ${columns} 格，这一行有 ${row.children.length} 格：“${words}”不会显示。补上表头和分隔行，或把文字里的竖线写成 \\|。`,
          en: `The head has ${columns} cells, this row ${row.children.length}: "${words}" would not be shown. Complete the head and the line of dashes, or write \\| for a bar in the text.`,
        },
      });
    }
  });
  return found;
}

/** A row that is shorter than its head, for a bar that is full-width. */
function findWideBars(source: string, row: TableRow, columns: number): FailedMarkup[] {
  const { start, end } = row.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || row.children.length >= columns) return [];
  const at = source.slice(start.offset, end.offset).indexOf('｜');
  if (at < 0) return [];
  const place = start.offset + at;
  const message = messageOf(columns, undefined, true);
  return [{ kind: 'table', start: place, end: place + 1, message, becomes: '|' }];
}
