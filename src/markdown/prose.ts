import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { EDITORIAL_ELEMENTS } from './components.ts';

/**
 * The prose of some blocks as plain text: paragraphs, list items and table rows, joined by a blank line.
 * Markup, code and diagrams, and what the editors add (notes) are left out.
 */
export function proseOf(nodes: readonly RootContent[]): string {
  return nodes.flatMap(paragraphsOf).join('\n\n');
}

function paragraphsOf(node: RootContent): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const text = textOf(node).trim();
      return text ? [text] : [];
    }
    case 'tableRow':
      return [node.children.map((cell) => textOf(cell)).join(' ')];
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
      return node.children.flatMap(paragraphsOf);
    case 'mdxJsxFlowElement':
      return node.name && EDITORIAL_ELEMENTS.has(node.name) ? [] : node.children.flatMap(paragraphsOf);
    default:
      return [];
  }
}
