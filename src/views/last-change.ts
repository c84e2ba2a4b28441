import type { Publication } from '../domain/publication.ts';
import type { Chapter, Report, Section } from '../domain/report.ts';

/**
 * The day on which a part of the report last changed in substance, as far as that is written down; else the day of the
 * edition, or of the report. `undefined` if none of these is known.
 */
export function lastChangeOf(part: Report | Chapter | Section, publication: Publication): string | undefined {
  const days = sectionsOf(part).flatMap(({ points }) =>
    points.flatMap(({ wordings }) => wordings.since ?? []),
  );
  return days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : dateOf(publication);
}

/** When a publication came out: the edition, else the report itself; as far as it is known. */
export function dateOf({ edition, date }: Publication): string | undefined {
  return edition?.date ?? date;
}

function sectionsOf(part: Report | Chapter | Section): readonly Section[] {
  if ('chapters' in part) return part.chapters.flatMap(({ sections }) => sections);
  return 'sections' in part ? part.sections : [part];
}
