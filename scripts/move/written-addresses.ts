import { visit } from 'unist-util-visit';
import { findFences, linksOfFence } from '../../src/diagrams/fence.ts';
import type { ParsedFile } from '../../src/markdown/parse.ts';

/** An address as it is written in a file, and the offset where it starts. */
type Written = { readonly url: string; readonly start: number };

/** The addresses of links, definitions, pictures and the nodes of diagrams, where they stand literally. */
export function writtenAddresses({ source, tree }: ParsedFile): Written[] {
  const found: Written[] = [];
  visit(tree, ['link', 'definition', 'image'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const start = source.lastIndexOf(node.url, node.position?.end.offset);
    if (start >= (node.position?.start.offset ?? source.length)) found.push({ url: node.url, start });
  });
  for (const fence of findFences(tree)) {
    let from = fence.node.position?.start.offset ?? 0;
    for (const { url } of linksOfFence(fence)) {
      const start = source.indexOf(`"${url}"`, from) + 1;
      if (start > 0) found.push({ url, start });
      from = start + url.length;
    }
  }
  return found;
}
