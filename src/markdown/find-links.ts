import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The links of a page in order, and the definitions of addresses that links, not images, refer to. */
export function findLinks(tree: Root): (Link | Definition)[] {
  const found: (Link | Definition)[] = [];
  const ofImages = new Set<string>();
  const ofLinks = new Set<string>();
  visit(tree, ['link', 'definition', 'linkReference', 'imageReference'], (node) => {
    if (node.type === 'link' || node.type === 'definition') found.push(node);
    else if (node.type === 'linkReference') ofLinks.add(node.identifier);
    else if (node.type === 'imageReference') ofImages.add(node.identifier);
  });
  return found.filter(
    (node) => node.type === 'link' || ofLinks.has(node.identifier) || !ofImages.has(node.identifier),
  );
}
