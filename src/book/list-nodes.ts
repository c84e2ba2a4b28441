import type { BookNode } from './nodes.ts';

/** All nodes of a text, each before those in it. */
export function listNodes(nodes: readonly BookNode[]): BookNode[] {
  const listed: BookNode[] = [];
  const add = (some: readonly BookNode[]) => {
    for (const node of some) {
      listed.push(node);
      if (node.type === 'element') add(node.children);
    }
  };
  add(nodes);
  return listed;
}
