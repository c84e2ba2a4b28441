import type { Heading, Root, RootContent } from 'mdast';
import { pointFragment } from '../domain/ids.ts';

/** A heading of level 2 and all that follows it, up to the next one. */
export type PointNodes = {
  /** From 1. */
  readonly number: number;
  /** Its place on the page. */
  readonly fragment: string;
  readonly heading: Heading;
  readonly content: readonly RootContent[];
};

/** What stands above the first point of a page, and its points. */
export type PageParts = { readonly before: readonly RootContent[]; readonly points: readonly PointNodes[] };

/** Splits the body of a section at its level-2 headings, and numbers what they begin. */
export function splitPoints(tree: Root): PageParts {
  const before: RootContent[] = [];
  const points: (PointNodes & { content: RootContent[] })[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const number = points.length + 1;
      points.push({ number, fragment: pointFragment(number), heading: node, content: [] });
    } else (points.at(-1)?.content ?? before).push(node);
  }
  return { before, points };
}

/** The nodes of each part of a page: of what stands above the points, and of each point, its heading first. */
export function nodesOfParts({ before, points }: PageParts): (readonly RootContent[])[] {
  return [before, ...points.map(({ heading, content }) => [heading, ...content])];
}
