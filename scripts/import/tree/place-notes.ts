import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Piece } from './document.ts';

/** Takes the footnotes out of the pieces of a source; they go to the pages that refer to them. */
export function takeNotes(pieces: readonly Piece[]): {
  pieces: Piece[];
  notes: ReadonlyMap<string, FootnoteDefinition>;
} {
  const notes = new Map<string, FootnoteDefinition>();
  const rest = pieces.filter((piece) => {
    if (piece.kind === 'heading' || piece.node.type !== 'footnoteDefinition') return true;
    if (!notes.has(piece.node.identifier)) notes.set(piece.node.identifier, piece.node);
    return false;
  });
  return { pieces: rest, notes };
}

/** The blocks of a page with the notes that they refer to behind them, numbered as they come. */
export function placeNotes(
  blocks: readonly RootContent[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
): RootContent[] {
  const tree: Root = { type: 'root', children: structuredClone([...blocks]) };
  const labels = new Map<string, string>();
  const rename = (root: Root) =>
    visit(root, 'footnoteReference', (node, index, parent) => {
      if (!notes.has(node.identifier)) {
        if (parent && index !== undefined) parent.children.splice(index, 1);
        return [SKIP, index ?? 0];
      }
      const label = labels.get(node.identifier) ?? String(labels.size + 1);
      labels.set(node.identifier, label);
      Object.assign(node, { identifier: label, label });
      return undefined;
    });
  rename(tree);
  for (const [identifier, label] of labels) {
    const note = notes.get(identifier);
    if (!note) continue;
    const inside: Root = { type: 'root', children: structuredClone(note.children) };
    rename(inside);
    tree.children.push({
      ...note,
      identifier: label,
      label,
      children: inside.children as FootnoteDefinition['children'],
    });
  }
  return tree.children;
}
