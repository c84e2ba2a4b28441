import { LIMITS, type Run } from './report-schema.ts';

/** Characters kept on each side of a change. */
const CONTEXT = 24;
const GAP: Run = { kind: 'gap', text: '' };

/** Leaves out the unchanged text between changes, and whatever goes beyond what a report may hold. */
export function shortenRuns(runs: readonly Run[]): Run[] {
  const short = runs.flatMap((run, index) =>
    run.kind === 'same'
      ? keepEnds(run.text, index > 0 ? CONTEXT : 0, index < runs.length - 1 ? CONTEXT : 0)
      : keepStart(run),
  );
  return short.length > LIMITS.runs ? [...short.slice(0, LIMITS.runs - 1), GAP] : short;
}

function keepEnds(text: string, head: number, tail: number): Run[] {
  const characters = [...text];
  if (characters.length <= head + tail + 1) return [{ kind: 'same', text }];
  const same = (part: readonly string[]): Run[] =>
    part.length ? [{ kind: 'same', text: part.join('') }] : [];
  return [
    ...same(characters.slice(0, head)),
    GAP,
    ...same(characters.slice(characters.length - tail, characters.length)),
  ];
}

function keepStart({ kind, text }: Run): Run[] {
  if (text.length <= LIMITS.text) return [{ kind, text }];
  return [{ kind, text: [...text].slice(0, LIMITS.text / 2).join('') }, GAP];
}
