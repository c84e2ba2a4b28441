import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** rehype plugin: column alignment as a class. GFM's `align` would become a style attribute, which the CSP blocks. */
export function rehypeCellAlign() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const align = properties['align'];
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return;
      delete properties['align'];
      properties['className'] = [`align-${align}`];
    });
  };
}
