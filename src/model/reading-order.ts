import type { Chapter, Report, Section } from '../domain/report.ts';

/** The page before and the page after in reading order: chapter page, its sections, next chapter page, … */
export function findNeighbours(
  report: Report,
  page: Chapter | Section,
): { previous: Chapter | Section | undefined; next: Chapter | Section | undefined } {
  const order = report.chapters.flatMap((chapter): (Chapter | Section)[] => [chapter, ...chapter.sections]);
  const at = order.findIndex(({ route }) => route === page.route);
  return { previous: order[at - 1], next: order[at + 1] };
}
