import type { FailedMarkup, Typed } from './failed.ts';
import { findFailedFences } from './fences.ts';
import { findFailedFootnotes } from './footnotes.ts';
import { findFailedInline } from './inline.ts';
import { findFailedLines } from './lines.ts';
import { findLostDefinitions } from './lost-definitions.ts';
import { findFailedSigns } from './signs.ts';
import { findFailedTables } from './tables.ts';
import { findUnderlined } from './underlined.ts';

/** Finds the markup that failed, in order of the source; of what overlaps the first counts. */
export function findFailedMarkup(typed: Typed): FailedMarkup[] {
  const found = [
    ...findFailedFences(typed),
    ...findFailedTables(typed),
    ...findFailedSigns(typed),
    ...findFailedLines(typed),
    ...findUnderlined(typed),
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
