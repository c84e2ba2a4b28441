import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The notes that some blocks refer to, each where it is referred to first; those that notes refer to come after them. */
export type FootnoteFinder = (nodes: readonly RootContent[]) => FootnoteDefinition[];

/** Makes a finder of notes for a page, to be asked for its parts in order. */
export function findFootnotes(tree: Root): FootnoteFinder {
  const left = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!left.has(node.identifier)) left.set(node.identifier, node);
  });
  const cite: FootnoteFinder = (nodes) => {
    const found: FootnoteDefinition[] = [];
    visit({ type: 'root', children: [...nodes] } satisfies Root, (node) => {
      if (node.type === 'footnoteDefinition') return SKIP;
      const note = node.type === 'footnoteReference' ? left.get(node.identifier) : undefined;
      if (note) {
        found.push(note);
        left.delete(note.identifier);
      }
      return undefined;
    });
    return found;
  };
  return (nodes) => {
    const cited = cite(nodes);
    for (const note of cited) cited.push(...cite(note.children));
    return cited;
  };
}
