import type { RootContent } from 'hast';

/** The words in a node, without its markup. */
export function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
