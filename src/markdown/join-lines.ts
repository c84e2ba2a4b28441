import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Marks that all scripts share: what stands beyond them decides. */
const SHARED = '[“”‘’—…]*';
const WIDE = String.raw`[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]`;
const UNSPACED_END = new RegExp(`${WIDE}${SHARED}$`, 'u');
const UNSPACED_START = new RegExp(`^${SHARED}${WIDE}`, 'u');

/** How far beyond shared marks to look. */
const FAR = 12;

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
        const left = (all.slice(0, at) || (before ? textOf(before) : '')).slice(-FAR);
        const right = all.slice(at + lineBreak.length) || (after ? textOf(after) : '');
        return UNSPACED_END.test(left) || UNSPACED_START.test(right) ? '' : ' ';
      });
      return SKIP;
    });
  };
}
