import { diffArrays } from 'diff';
import { isPointFragment, pointFragment } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { StaleUnit } from '../domain/report.ts';

/** A stretch of text that was kept, or put in or taken out since, as HTML's elements say it. */
type DiffRun = { readonly text: string; readonly as?: 'ins' | 'del' };

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
  return { unit, now, difference: before === undefined ? undefined : compareWords(before, now, language) };
}

/** Beyond so many changed words two texts stand one after the other: time goes with the square of it. */
const MOST_EDITS = 1_000;

/** The difference of two texts word by word, as the language parts them. */
function compareWords(before: string, after: string, language: Language): DiffRun[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ];
  return parts.map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { as: 'ins' as const }),
    ...(removed && { as: 'del' as const }),
  }));
}
