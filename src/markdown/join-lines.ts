import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { lineBreakBetween } from '../domain/line-break.ts';

/**
 * remark plugin: a line break in the source of a paragraph becomes nothing beside Han, as nobody types a space
 * there, and a space elsewhere. Browsers would show a space in both cases.
 */
export function remarkJoinLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('\n')) return;
      const before = parent.children[index - 1];
      const after = parent.children[index + 1];
      node.value = node.value.replace(/[ \t]*\n[ \t]*/g, (lineBreak, at: number, all: string) => {
        const left = all.slice(0, at) || (before ? textOf(before) : '');
        const right = all.slice(at + lineBreak.length) || (after ? textOf(after) : '');
        return lineBreakBetween(left, right);
      });
      return SKIP;
    });
  };
}
