import { isPointFragment, pointFragment } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { StaleUnit } from '../domain/report.ts';
import { compareTexts, type DiffRun } from './compare-texts.ts';

/** A piece of a translation that is behind, as its page shows it. */
export type StaleView = {
  readonly unit: string;
  /** What the original said and says; `undefined` if what it said is not known. */
  readonly difference: readonly DiffRun[] | undefined;
  /** What the original says now; empty if the piece is gone. */
  readonly now: string;
};

/** What is behind in one point of a section. */
export function staleInPoint(stale: readonly StaleUnit[], point: number, language: Language): StaleView[] {
  return stale.filter(({ unit }) => unit === pointFragment(point)).map((each) => view(each, language));
}

/** What is behind on a page beside its points. */
export function staleBesidePoints(stale: readonly StaleUnit[], language: Language): StaleView[] {
  return stale.filter(({ unit }) => !isPointFragment(unit)).map((each) => view(each, language));
}

function view({ unit, before, now = '' }: StaleUnit, language: Language): StaleView {
  return {
    unit,
    now,
    difference: before === undefined ? undefined : compareTexts(before, now, language, 'word'),
  };
}
