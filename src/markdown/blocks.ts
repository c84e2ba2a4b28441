import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type {} from 'remark-mdx'; // node types of MDX
import { visit } from 'unist-util-visit';
import { readFence } from '../diagrams/fence.ts';
import type { Block, BlockKind, Subheading } from '../domain/block.ts';
import { headingFragment } from '../domain/ids.ts';
import { isEditorial, isElement } from './components.ts';
import type { Footnote } from './footnotes.ts';

/** What can be read in some blocks, and the headings among it. */
export type BlockText = { readonly blocks: readonly Block[]; readonly subheadings: readonly Subheading[] };

/**
 * Reads blocks of Markdown as pieces of text: paragraphs, list items, rows of tables, code, notes, captions,
 * each with the nearest place above it that has an address.
 *
 * @param fragment the place where the blocks begin: a point's, or empty for the top of a page.
 * @param footnotes the notes that stand here; where they are written does not matter.
 */
export function readBlocks(
  nodes: readonly RootContent[],
  fragment: string,
  footnotes: readonly Pick<Footnote, 'definition'>[] = [],
): BlockText {
  const reader = new BlockReader(fragment);
  for (const node of nodes) reader.read(node, 'text');
  reader.end();
  for (const { definition } of footnotes)
    for (const child of definition.children) reader.read(child, 'footnote');
  return { blocks: reader.blocks, subheadings: reader.subheadings };
}

/** The kinds of blocks that are the report's own prose; notes, captions and code stand beside it. */
const PROSE: ReadonlySet<BlockKind> = new Set(['text', 'heading', 'quotation', 'table']);

/** The prose of some blocks: paragraphs joined by a blank line. */
export function proseOfBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(({ kind, text }) => (PROSE.has(kind) ? [text] : [])).join('\n\n');
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly subheadings: Subheading[] = [];
  private readonly start: string;
  /** The place of the last heading of each depth. */
  private readonly places: { depth: number; fragment: string; children: number }[];

  constructor(start: string) {
    this.start = start;
    this.places = [{ depth: 0, fragment: start, children: 0 }];
  }

  /** What follows belongs to the whole, not to its last heading. */
  end(): void {
    this.places.length = 1;
  }

  read(node: RootContent, kind: BlockKind): void {
    switch (node.type) {
      case 'heading':
        this.readHeading(node.depth, textOf(node).trim());
        return;
      case 'paragraph':
        this.add(kind, textOf(node, { includeImageAlt: false }));
        visit(node, ['image', 'imageReference'], (image) => {
          if ('alt' in image) this.add('caption', image.alt ?? '');
        });
        return;
      case 'tableRow':
        this.add(
          kind === 'text' ? 'table' : kind,
          node.children.map((cell) => textOf(cell).trim()).join(' '),
        );
        return;
      case 'code':
        this.readCode(node);
        return;
      case 'blockquote':
        for (const child of node.children) this.read(child, kind === 'text' ? 'quotation' : kind);
        return;
      case 'list':
      case 'listItem':
      case 'table':
        for (const child of node.children) this.read(child, kind);
        return;
      case 'mdxJsxFlowElement':
        this.readElement(node, kind);
        return;
      default:
    }
  }

  private readElement(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>, kind: BlockKind): void {
    const within = isEditorial(node) ? 'note' : kind;
    const before = this.blocks.length;
    for (const child of node.children) this.read(child, within);
    const remark = isElement(node, 'Truncated') ? this.blocks[before] : undefined;
    if (remark) this.blocks[before] = { ...remark, breaksOff: true };
    for (const attribute of isElement(node, 'Figure') ? node.attributes : []) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
        if (attribute.name !== 'number') this.add('caption', attribute.value);
    }
  }

  private readCode(node: Extract<RootContent, { type: 'code' }>): void {
    const fence = readFence(node);
    if (!fence) this.add('code', node.value);
    else for (const text of [fence.title, fence.caption]) this.add('caption', text);
  }

  private readHeading(depth: number, text: string): void {
    while (this.places.length > 1 && (this.places.at(-1)?.depth ?? 0) >= depth) this.places.pop();
    const parent = this.places.at(-1);
    const fragment = headingFragment(parent?.fragment ?? this.start, parent ? ++parent.children : 1);
    this.places.push({ depth, fragment, children: 0 });
    this.subheadings.push({ depth, text, fragment });
    this.add('heading', text);
  }

  private add(kind: BlockKind, text: string): void {
    const trimmed = text.trim();
    if (trimmed)
      this.blocks.push({ kind, text: trimmed, fragment: this.places.at(-1)?.fragment ?? this.start });
  }
}
