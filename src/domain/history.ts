import type { ContentPath } from './ids.ts';

/** Whether a change altered what the text says, or only how it says it. */
export type ChangeKind = 'substance' | 'wording';

/** A change to the content, as the version history tells it. */
export type Change = {
  readonly hash: string;
  /** When it came in: ISO 8601, with the time zone. */
  readonly date: string;
  /** Names of those who made it. */
  readonly authors: readonly string[];
  /** What its author says of it, in one line. */
  readonly subject: string;
  /** `undefined` where nobody has said. */
  readonly kind: ChangeKind | undefined;
  /** The files that it touched, under their names of today. */
  readonly paths: readonly ContentPath[];
};

/**
 * Why changes are not known: a clone without all commits, or without all files; no git on this machine; no repository;
 * content that is not in the project's own; or git failed.
 */
export const UNKNOWN_REASONS = [
  'shallow',
  'partial',
  'no-git',
  'no-repository',
  'outside',
  'failed',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** All changes, newest first; or why they are not known. */
export type History =
  | { readonly known: true; readonly changes: readonly Change[] }
  | { readonly known: false; readonly reason: UnknownReason };

/** The changes of one file, newest first; none where the history is not known. */
export function changesOf(history: History, path: string): readonly Change[] {
  return history.known ? history.changes.filter(({ paths }) => paths.some((each) => each === path)) : [];
}

/** Who made these changes, each once, those of the newest first. */
export function contributorsOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap(({ authors }) => authors))];
}
