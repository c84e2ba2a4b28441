import type { Root, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { folderOfPath } from '../../domain/ids.ts';
import { isElement } from '../components.ts';
import { contentPathOf } from '../content-path.ts';
import { holdsQuantities } from '../quantities.ts';

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** By the name of the language's folder. */
  readonly words: Readonly<Record<string, { readonly tableLabel: (columns: string) => string }>>;
};

/**
 * remark plugin: puts each table into a box that scrolls by itself, which the keyboard reaches and which is named by
 * the table's columns, tells the figure around it what it holds, and sets columns of quantities to the right where the text does not say.
 */
export function remarkTables({ contentDir, words }: Options) {
  return (tree: Root, file: VFile): void => {
    const from = contentPathOf(contentDir, file.path);
    const label = words[folderOfPath(from)]?.tableLabel;
    readTables(tree);
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const columns = node.children[0]?.children.map((cell) => textOf(cell)).filter(Boolean) ?? [];
      parent.children[index] = {
        type: 'blockquote', // any parent of blocks: `hName` says what it becomes
        children: [node],
        data: {
          hName: 'div',
          hProperties: {
            className: ['table-box'],
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

/**
 * Sets columns of quantities to the right where the text does not say, and tells figures whether they hold a table, and
 * whether their number is one that they are counted by: it may be a name, as of a plate.
 */
export function readTables(tree: Root): void {
  visit(tree, 'mdxJsxFlowElement', (figure) => {
    if (!isElement(figure, 'Figure')) return;
    sayTable(figure);
    sayCounted(figure);
  });
  visit(tree, 'table', alignQuantities);
}

function sayCounted({ attributes }: MdxJsxFlowElement): void {
  const isNumber = attributes.some(
    (each) => 'name' in each && each.name === 'number' && /^[\d.]+$/.test(String(each.value)),
  );
  if (isNumber) attributes.push({ type: 'mdxJsxAttribute', name: 'counted', value: 'true' });
}

/** Tells a figure if it holds a table. */
function sayTable(figure: MdxJsxFlowElement): void {
  visit(figure, 'table', () => {
    figure.attributes.push({ type: 'mdxJsxAttribute', name: 'holds', value: 'table' });
    return EXIT;
  });
}

function alignQuantities(table: Table): void {
  const [head, ...rows] = table.children;
  table.align = (head?.children ?? []).map((name, column) => {
    const cells = rows.map((row) => {
      const cell = row.children[column];
      return cell ? textOf(cell).trim() : '';
    });
    // the first column names the rows, be it by numbers
    const right = column > 0 && holdsQuantities(textOf(name), cells);
    return table.align?.[column] ?? (right ? 'right' : null);
  });
}
