import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** What footnotes say, by the identifier that references name. */
export type Definitions = ReadonlyMap<string, FootnoteDefinition>;

/** A footnote at its place. */
export type Footnote = {
  /** Over the page, from 1. */
  readonly number: number;
  readonly definition: FootnoteDefinition;
};

/** All definitions of a page, those within others too; of several by one name the first counts. */
export function readDefinitions(tree: Root): Definitions {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/**
 * Numbers the footnotes of a page and says where each stands: at the part that is the first to refer to it; those that
 * notes refer to come after them. A note that nothing refers to stands nowhere.
 *
 * @param parts the nodes of the page's parts, in order.
 * @returns the notes of each part.
 */
export function placeFootnotes(
  parts: readonly (readonly RootContent[])[],
  definitions: Definitions,
): Footnote[][] {
  const placed = new Set<string>();
  const cite = (nodes: readonly RootContent[]): Footnote[] => {
    const found: Footnote[] = [];
    visit({ type: 'root', children: [...nodes] } satisfies Root, (node) => {
      if (node.type === 'footnoteDefinition') return SKIP;
      const definition = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined;
      if (!definition || placed.has(definition.identifier)) return undefined;
      placed.add(definition.identifier);
      found.push({ number: placed.size, definition });
      return undefined;
    });
    return found;
  };
  return parts.map((nodes) => {
    const cited = cite(nodes);
    for (const { definition } of cited) cited.push(...cite(definition.children));
    return cited;
  });
}
