import { diffArrays } from 'diff';
import type { RootContent } from 'mdast';
import { compareText } from './compare-text.ts';
import { marksOf, type Part, shapeOf, sourceOf } from './page-parts.ts';
import type { Change } from './report-schema.ts';

/** Beyond this many changed parts of one kind they are compared as one. */
const MAX_EDITS = 500;

/** The sources of two files, for what can only be shown as it is typed. */
type Sources = { readonly before: string; readonly after: string };

/**
 * What differs between the parts of two files, each named with what it is and where. Parts of a kind are held against
 * those of the same kind, in order, so that what has only moved down is no change.
 */
export function compareParts(before: readonly Part[], after: readonly Part[], sources: Sources): Change[] {
  const [old, now] = [Map.groupBy(before, nameOf), Map.groupBy(after, nameOf)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) =>
    compareKind(old.get(name) ?? [], now.get(name) ?? [], sources),
  );
}

/** Keys and attributes are told apart by their names. */
function nameOf({ kind, where }: Part): string {
  return kind === 'key' || kind === 'attribute' ? `${kind} ${where.split(' ')[0]}` : kind;
}

function compareKind(before: readonly Part[], after: readonly Part[], sources: Sources): Change[] {
  const steps = diffArrays([...before], [...after], {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: MAX_EDITS,
  }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  const [old, now] = [before[Symbol.iterator](), after[Symbol.iterator]()];
  const changes: Change[] = [];
  let [gone, come]: [Part[], Part[]] = [[], []];
  const flush = () => {
    changes.push(...compareStretch(gone, come, sources));
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of steps) {
    if (!added && !removed) flush();
    for (let each = 0; each < count; each++) {
      const [was, is] = [added ? undefined : old.next().value, removed ? undefined : now.next().value];
      if (was && is) changes.push(...compareMarks(was, is, sources));
      else if (was) gone.push(was);
      else if (is) come.push(is);
    }
  }
  flush();
  return changes;
}

/** The same text, marked up in another way. */
function compareMarks(was: Part, is: Part, sources: Sources): Change[] {
  const isSame = !was.node || !is.node || shapeOf(was.node) === shapeOf(is.node);
  return isSame ? [] : [compareTyped([was], [is], sources)];
}

/** Neighbours of which none is the same: their text, and the marks in it if they are others. */
function compareStretch(gone: readonly Part[], come: readonly Part[], sources: Sources): Change[] {
  const first = come[0] ?? gone[0];
  if (!first) return [];
  if (first.kind === 'markup') return [compareTyped(gone, come, sources)];
  const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('\n');
  const text = {
    kind: first.kind,
    where: first.where,
    runs: compareText(textOf(gone), textOf(come)),
  };
  const isRewritten = gone.length > 0 && come.length > 0;
  const isMarkedAnew = isRewritten && marksOf(nodesOf(gone)) !== marksOf(nodesOf(come));
  return isMarkedAnew ? [text, compareTyped(gone, come, sources)] : [text];
}

function compareTyped(was: readonly Part[], is: readonly Part[], { before, after }: Sources): Change {
  const typed = (parts: readonly Part[], source: string) =>
    nodesOf(parts)
      .map((node) => sourceOf(node, source))
      .join('\n');
  return {
    kind: 'markup',
    where: (is[0] ?? was[0])?.where ?? '',
    runs: compareText(typed(was, before), typed(is, after)),
  };
}

function nodesOf(parts: readonly Part[]): RootContent[] {
  return parts.flatMap(({ node }) => node ?? []);
}
