import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isEditorial } from '../markdown/components.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { EmphasisFact, ListStart, RunningText } from './facts.ts';

/** The running text of a page: not headings, links, code or the editors' notes. */
export function readRunningText(tree: Root): RunningText[] {
  const found: RunningText[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading' || node.type === 'link' || isEditorial(node)) return SKIP;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'text' && start !== undefined && end !== undefined)
      found.push({ text: node.value, written: { start, end } });
    return undefined;
  });
  return found;
}

/** All that stands between marks of emphasis or ~~. */
export function readEmphases(source: string, tree: Root): EmphasisFact[] {
  const found: EmphasisFact[] = [];
  visit(tree, ['emphasis', 'strong', 'delete'], (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    found.push({
      marker: (node.type === 'emphasis' ? /^./ : /^../).exec(source.slice(start))?.[0] ?? '',
      text: textOf(node),
      before: source.charAt(start - 1),
      after: source.charAt(end),
      place: placeOf(node),
    });
  });
  return found;
}

/** The numbered lists that do not start at 1. */
export function readListStarts(tree: Root): ListStart[] {
  const found: ListStart[] = [];
  visit(tree, 'list', (node) => {
    if (node.ordered && node.start !== 1) found.push({ number: node.start ?? 1, place: placeOf(node) });
  });
  return found;
}
