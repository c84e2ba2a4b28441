import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** The notes that some blocks refer to, each where it is referred to first. */
export type FootnoteFinder = (nodes: readonly RootContent[]) => FootnoteDefinition[];

/** Makes a finder of notes for a page, to be asked for its parts in order. */
export function findFootnotes(tree: Root): FootnoteFinder {
  const left = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!left.has(node.identifier)) left.set(node.identifier, node);
  });
  const find: FootnoteFinder = (nodes) => {
    const found: FootnoteDefinition[] = [];
    visit(
      { type: 'root', children: nodes.filter(({ type }) => type !== 'footnoteDefinition') },
      'footnoteReference',
      ({ identifier }) => {
        const note = left.get(identifier);
        if (note) found.push(note);
        left.delete(identifier);
      },
    );
    return found.flatMap((note) => [note, ...find(note.children)]);
  };
  return find;
}
