import path from 'node:path';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { WITHIN } from '../tree/document.ts';

type PageAnchors = { readonly path: string; readonly anchors: ReadonlyMap<string, string> };

/**
 * Turns links and pictures that are named as in the source into relative paths between the pages that were made of it.
 * A link that leads to none keeps its words alone.
 */
export function pointLinks(
  pages: readonly PageAnchors[],
  files: ReadonlyMap<string, string>,
): (from: string, blocks: readonly RootContent[]) => RootContent[] {
  const places = new Map<string, { path: string; fragment: string }>();
  for (const { path: page, anchors } of pages)
    for (const [address, fragment] of anchors)
      if (!places.has(address)) places.set(address, { path: page, fragment });
  return (from, blocks) => {
    const tree: Root = { type: 'root', children: structuredClone([...blocks]) };
    visit(tree, ['link', 'image'], (node, index, parent) => {
      if ((node.type !== 'link' && node.type !== 'image') || !node.url.startsWith(WITHIN)) return undefined;
      const address = node.url.slice(WITHIN.length);
      const file = files.get(address);
      const place = places.get(address) ?? places.get(address.replace(/#.*$/, ''));
      if (file) node.url = relative(from, file);
      else if (place && node.type === 'link') node.url = hrefOf(from, place);
      else if (parent && index !== undefined) {
        parent.children.splice(index, 1, ...(node.type === 'link' ? node.children : []));
        return index;
      }
      return undefined;
    });
    return tree.children;
  };
}

function hrefOf(from: string, { path: to, fragment }: { path: string; fragment: string }): string {
  const hash = fragment ? `#${fragment}` : '';
  return to === from && hash ? hash : relative(from, to) + hash;
}

function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}
