import { diffChars } from 'diff';
import type { Run } from './report-schema.ts';
import { shortenRuns } from './shorten-runs.ts';

/** Beyond this many changed characters two texts are shown one after the other: finding less takes too long. */
const MAX_EDITS = 2_000;

/** The difference of two texts, character by character, with the unchanged text between changes shortened. */
export function compareText(before: string, after: string): Run[] {
  if (before === after) return [];
  const parts = diffChars(before, after, { maxEditLength: MAX_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const runs = joinSlivers(
    parts.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
  return shortenRuns(runs);
}

/** Takes a single character that happens to agree between two changes into the change: words stay legible. */
function joinSlivers(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const change = { removed: '', added: '' };
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (change[kind]) joined.push({ kind, text: change[kind] });
      change[kind] = '';
    }
  };
  runs.forEach((run, index) => {
    const between = change.removed + change.added !== '' && index < runs.length - 1;
    if (run.kind === 'removed' || run.kind === 'added') change[run.kind] += run.text;
    else if (between && [...run.text].length === 1 && run.text !== '\n') {
      change.removed += run.text;
      change.added += run.text;
    } else {
      flush();
      joined.push(run);
    }
  });
  flush();
  return joined;
}
