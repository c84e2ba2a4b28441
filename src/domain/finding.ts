import type { Localised } from './language.ts';

/** A place in a source file; line and column count from 1, as editors show them. */
export type Place = { readonly line: number; readonly column: number };

/** A change that mends a finding: the source from `start` to `end`, in UTF-16 units, becomes `text`. */
export type Fix = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it changes what Markdown makes of the text, and is meant to; any other may change words alone. */
  readonly isMarkup?: true;
};

/** Something that is wrong in a file. `message` says what was found, what was expected and how to mend it. */
export type RuleFinding = Place & {
  readonly message: Localised;
  /** How `npm run check -- --fix` mends it; absent where only a person can. */
  readonly fix?: Fix;
};

/**
 * The rules whose faults are found when a file is read. Each has its file in `rules/`, as the others do; a fault under
 * another name would be lost, so this is all that it can be called.
 */
export const READING_RULES = [
  'conversion/structure',
  'files/conflict',
  'front-matter/missing',
  'front-matter/schema',
  'front-matter/syntax',
  'mdx/unsafe',
  'report/schema',
  'report/syntax',
  'syntax/limits',
  'syntax/mdx',
  'wordings/schema',
] as const;

export type ReadingRule = (typeof READING_RULES)[number];

/** A fault that was found when its file was read, and the rule that it goes by. */
export type ReadingFinding = RuleFinding & { readonly rule: ReadingRule };

/** A fault, the file it is in and the rule that it breaks. Findings are data: rules make them, reporters print them. */
export type Finding = RuleFinding & {
  /** File path, relative to the content folder. */
  readonly path: string;
  /** `group/rule`, stable: contributors and tools look it up. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
};

/** An invisible character that an escape or a character reference stands for: the source does not have it as it is. */
export type HiddenCharacter = Place & { readonly code: string };

/** Where a finding on a whole file is reported. */
export const WHOLE_FILE: Place = { line: 1, column: 1 };

/** Orders findings by file, line and column, for output that is the same on every run. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
