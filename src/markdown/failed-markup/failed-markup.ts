import type { Root } from 'mdast';
import type { Localised } from '../../domain/language.ts';
import type { ProseRun } from '../prose-runs.ts';
import { findFailedFences } from './fences.ts';
import { findFailedFootnotes } from './footnotes.ts';
import { findFailedInline } from './inline.ts';
import { findFailedLines } from './lines.ts';
import { findLostDefinitions } from './lost-definitions.ts';
import { findFailedTables } from './tables.ts';

/** The rules of the group `markup/`: what kind of markup failed. */
export type FailedKind = 'block' | 'link' | 'footnote' | 'fence' | 'table' | 'foreign';

/** What somebody typed for markup and Markdown takes for words, or takes and does not show. */
export type FailedMarkup = {
  readonly kind: FailedKind;
  /** Where it stands in the source, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly message: Localised;
  /** What stands there instead, where that is certain. */
  readonly becomes?: string | undefined;
};

/** The source, its tree, and its prose as it is typed. */
export type Typed = { readonly source: string; readonly tree: Root; readonly prose: readonly ProseRun[] };

/** Finds the markup that failed, in order of the source; of what overlaps the first counts. */
export function findFailedMarkup(typed: Typed): FailedMarkup[] {
  const found = [
    ...findFailedFences(typed),
    ...findFailedTables(typed),
    ...findFailedLines(typed),
    ...findFailedFootnotes(typed),
    ...findLostDefinitions(typed),
    ...findFailedInline(typed),
  ].toSorted((a, b) => a.start - b.start); // stable: what comes first above comes first
  let end = 0;
  return found.filter((each) => {
    const isFirst = each.start >= end;
    if (isFirst) end = each.end;
    return isFirst;
  });
}
