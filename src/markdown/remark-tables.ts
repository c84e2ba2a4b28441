import type { Root, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { folderOfPath } from '../domain/ids.ts';
import { contentPathOf } from './content-path.ts';

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** By the name of the language's folder. */
  readonly words: Readonly<Record<string, { readonly tableLabel: (columns: string) => string }>>;
};

/** A number as tables write it: sign, grouping, decimals, per cent or a unit of a few letters; or nothing at all. */
const NUMBER = /^[~≈±+−–-]?[$¥€£]?\d[\d\s,.]*(%|‰|[\p{L}²³]{1,3})?$|^[–—-]?$/u;

/**
 * remark plugin: puts each table into a box that scrolls by itself, which the keyboard reaches and which is named by
 * the table's columns, tells the figure around it what it holds, and sets columns of numbers to the right where the text does not say.
 */
export function remarkTables({ contentDir, words }: Options) {
  return (tree: Root, file: VFile): void => {
    const from = contentPathOf(contentDir, file.path);
    const label = words[folderOfPath(from)]?.tableLabel;
    visit(tree, 'mdxJsxFlowElement', (figure) => {
      if (figure.name === 'Figure') sayTable(figure);
    });
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      alignNumbers(node);
      const columns = node.children[0]?.children.map((cell) => textOf(cell)).filter(Boolean) ?? [];
      parent.children[index] = {
        type: 'blockquote', // any parent of blocks: `hName` says what it becomes
        children: [node],
        data: {
          hName: 'div',
          hProperties: {
            className: ['table'],
            role: 'region',
            tabIndex: 0,
            'aria-label': label?.(columns.join(' ')),
          },
        },
      };
      return SKIP;
    });
  };
}

/** Tells a figure if it holds a table. */
function sayTable(figure: MdxJsxFlowElement): void {
  visit(figure, 'table', () => {
    figure.attributes.push({ type: 'mdxJsxAttribute', name: 'holds', value: 'table' });
    return EXIT;
  });
}

function alignNumbers(table: Table): void {
  const [head, ...rows] = table.children;
  table.align = (head?.children ?? []).map((_, column) => {
    const cells = rows.map((row) => {
      const cell = row.children[column];
      return cell ? textOf(cell).trim() : '';
    });
    const numeric = cells.some(Boolean) && cells.every((cell) => NUMBER.test(cell));
    // the first column names the rows, be it by years
    return table.align?.[column] ?? (numeric && column > 0 ? 'right' : null);
  });
}
