import type { Definition, Link as LinkNode, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Fence, linksOfFence } from '../diagrams/fence.ts';
import { isBareAddress } from '../markdown/bare-addresses.ts';
import { findLinks } from '../markdown/find-links.ts';
import { readLink } from '../markdown/links.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { HeadingFact, LinkFact, Range } from './facts.ts';

/** The headings of a page, in order. */
export function readHeadings(tree: Root): HeadingFact[] {
  const headings: HeadingFact[] = [];
  visit(tree, 'heading', (node) => {
    headings.push({
      depth: node.depth,
      text: textOf(node).trim(),
      place: placeOf(node),
      end: endOfWords(node),
    });
  });
  return headings;
}

/** Where the last words of a node end, inside whatever marks of emphasis stand around them. */
function endOfWords(node: Nodes): number | undefined {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last ? endOfWords(last) : node.position?.end.offset;
}

/** The links of a page, then those of its diagrams. */
export function readLinks(path: string, source: string, tree: Root, fences: readonly Fence[]): LinkFact[] {
  const inText = findLinks(tree).map(
    (node) =>
      ({
        form: node.type === 'definition' ? node.type : isBareAddress(node) ? 'bare-address' : 'link',
        url: node.url,
        place: placeOf(node),
        visible: node.type === 'definition' || isVisible(node),
        written: writtenRange(node, source),
      }) as const,
  );
  const inDiagrams = fences.flatMap(linksOfFence).map(({ url, line, column }) => ({
    form: 'node' as const,
    url,
    place: { line, column },
    visible: true,
    written: undefined,
  }));
  return [...inText, ...inDiagrams].map((link) => ({ ...link, target: readLink(path, link.url) }));
}

function isVisible(node: LinkNode): boolean {
  return textOf(node).trim() !== '' || node.children.some(({ type }) => type === 'image');
}

function writtenRange(node: LinkNode | Definition, source: string): Range | undefined {
  const { start, end } = node.position ?? {};
  const at = source.lastIndexOf(node.url, end?.offset);
  return at >= (start?.offset ?? source.length) ? { start: at, end: at + node.url.length } : undefined;
}
