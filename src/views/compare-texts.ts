import { diffArrays } from 'diff';
import type { Language } from '../domain/language.ts';

/** A stretch of text that was kept, or put in or taken out since, as HTML's elements say it. */
export type DiffRun = { readonly text: string; readonly as?: 'ins' | 'del' };

/** Beyond so many changed parts two texts stand one after the other: time goes with the square of it. */
const MOST_EDITS = 1_000;

/** The difference of two texts, word by word or character by character, as the language parts them. */
export function compareTexts(
  before: string,
  after: string,
  language: Language,
  granularity: 'word' | 'grapheme',
): DiffRun[] {
  const segmenter = new Intl.Segmenter(language, { granularity });
  const partsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const parts = diffArrays(partsOf(before), partsOf(after), { maxEditLength: MOST_EDITS }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ];
  return parts.map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { as: 'ins' as const }),
    ...(removed && { as: 'del' as const }),
  }));
}
