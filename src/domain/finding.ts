import type { Localised } from './language.ts';

/** A place in a source file; line and column count from 1, as editors show them. */
export type Place = { readonly line: number; readonly column: number };

/** A change that mends a flaw: the source from `start` to `end`, in UTF-16 units, becomes `text`. */
export type Fix = { readonly start: number; readonly end: number; readonly text: string };

/** One thing that is wrong in a file. `message` says what was found, what was expected and how to mend it. */
export type Flaw = Place & {
  /** `group/rule`, stable: contributors and tools look it up. */
  readonly rule: string;
  /** An error unless the rule says otherwise. */
  readonly level?: 'error' | 'warning';
  readonly message: Localised;
  /** How `npm run check -- --fix` mends it; absent where only a person can. */
  readonly fix?: Fix;
};

/** A flaw and the file it is in. Findings are data: rules make them, reporters print them. */
export type Finding = Flaw & {
  /** File path, relative to the content folder. */
  readonly path: string;
  readonly level: 'error' | 'warning';
};

/** Where a finding on a whole file is reported. */
export const WHOLE_FILE: Place = { line: 1, column: 1 };

/** Orders findings by file, line and column, for output that is the same on every run. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
