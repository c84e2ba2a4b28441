import type { Heading, Root, RootContent } from 'mdast';

/** A heading of level 2 and all that follows it, up to the next one. */
export type PointNodes = { readonly heading: Heading; readonly content: readonly RootContent[] };

/** Splits the body of a section at its level-2 headings. `before` is what stands above the first. */
export function splitPoints(tree: Root): { before: readonly RootContent[]; points: readonly PointNodes[] } {
  const before: RootContent[] = [];
  const points: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) points.push({ heading: node, content: [] });
    else (points.at(-1)?.content ?? before).push(node);
  }
  return { before, points };
}
