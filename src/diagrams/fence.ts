import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { figureFragment } from '../domain/ids.ts';
import { type DiagramLink, linksIn } from './links.ts';

/** A ```` ```mermaid ```` block as it is written, at its place in the file. */
export type Fence = FenceText & {
  /** Over the page, from 1. */
  readonly number: number;
  /** Its place on the page. */
  readonly fragment: string;
};

/** What a ```` ```mermaid ```` block says. */
type FenceText = {
  readonly node: Code;
  readonly source: string;
  /** What the fence says after `mermaid`: `title`, `alt`, `caption`, and whatever else. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string;
  /** The text alternative. */
  readonly alt: string;
  /** What the editor chose, such as grouping or placing; said below the picture. */
  readonly caption: string;
  /** Line of the fence in the file; line N of the source is N further down. */
  readonly line: number;
  readonly column: number;
};

const ATTRIBUTE = /([^\s="]+)="([^"]*)"/g;

/** The diagrams of a file, in order. */
export function findFences(tree: Root): Fence[] {
  const fences: Fence[] = [];
  visit(tree, 'code', (node) => {
    const fence = readFence(node);
    if (!fence) return;
    const number = fences.length + 1;
    fences.push({ ...fence, number, fragment: figureFragment(number) });
  });
  return fences;
}

function isDiagram({ lang }: Code): boolean {
  return lang?.toLowerCase() === 'mermaid';
}

/** Reads a block of code as a diagram; `undefined` if it is none. */
export function readFence(node: Code): FenceText | undefined {
  if (!isDiagram(node)) return undefined;
  const attributes = new Map(
    [...(node.meta ?? '').matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return {
    node,
    source: node.value,
    attributes,
    title: attributes.get('title') ?? '',
    alt: attributes.get('alt') ?? '',
    caption: attributes.get('caption') ?? '',
    line,
    column,
  };
}

/** The links of a diagram's nodes, at their places in the file. */
export function linksOfFence({ source, line, column }: FenceText): DiagramLink[] {
  return linksIn(source).map((link) => ({
    url: link.url,
    line: line + link.line,
    column: column + link.column - 1,
  }));
}
