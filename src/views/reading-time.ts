import { traitsOf } from '../domain/language.ts';
import { allSections } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/** How much is read in a minute: Han characters, or words. */
const PACE = { chinese: 400, latin: 230 } as const;

/** How many minutes the points and introductions of an edition take to read, to the nearest five. */
export function minutesToRead({ report, language }: LocalEdition): number {
  const texts = [
    ...report.chapters.map(({ introduction }) => introduction),
    ...allSections(report).flatMap(({ points }) => points.flatMap(({ heading, text }) => [heading, text])),
  ].join('\n');
  const { typography } = traitsOf(language);
  const amount = texts.match(typography === 'chinese' ? /\p{Script=Han}/gu : /\p{L}+/gu)?.length ?? 0;
  return Math.max(5, Math.round(amount / PACE[typography] / 5) * 5);
}
