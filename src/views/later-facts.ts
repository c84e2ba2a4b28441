import type { Chapter, LaterFact, Report, Section } from '../domain/report.ts';

/** A fact that came after the report, with the section that it concerns. */
export type LaterFactView = {
  readonly fact: LaterFact;
  readonly section: Section;
  readonly chapter: Chapter;
};

/** All that the edition has recorded since the report, newest first; of the same day in reading order. */
export function viewLaterFacts(report: Report): LaterFactView[] {
  return report.chapters
    .flatMap((chapter) =>
      chapter.sections.flatMap((section) => section.since.map((fact) => ({ fact, section, chapter }))),
    )
    .sort((a, b) => (a.fact.date < b.fact.date ? 1 : Number(a.fact.date > b.fact.date) * -1));
}
