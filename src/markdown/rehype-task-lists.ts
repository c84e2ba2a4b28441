import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

const BLOCKS = new Set(['p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'div', 'figure']);

/** rehype plugin: names the box of a task by the words of the task. GFM's box has no name for a screen reader. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const [box] = node.children;
      if (!box || !isBox(box) || node.tagName === 'label') return;
      const end = node.children.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName));
      const words = node.children.slice(0, end < 0 ? undefined : end);
      const label: Element = { type: 'element', tagName: 'label', properties: {}, children: words };
      node.children.splice(0, words.length, label);
    });
  };
}

function isBox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input' && node.properties['type'] === 'checkbox';
}
