import type { Node } from 'mdast';
import type { Place } from '../domain/finding.ts';

/** The start of a node; the first character of the file where the parser gives none. */
export function placeOf(node: Node): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
