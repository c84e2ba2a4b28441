import { allSections, type Chapter, type Report, type Section } from '../domain/report.ts';

/** What the contents beside a page list: all of a short report, what is near in a long one. */
export type Contents = {
  readonly chapters: readonly Chapter[];
  /** Whether there are chapters that are not listed. */
  readonly moreChapters: boolean;
  /** Of the chapter that the page belongs to. */
  readonly sections: readonly Section[];
  readonly moreSections: boolean;
  /** The pages about the whole report that have something to show. */
  readonly overviews: readonly ('problems' | 'map' | 'since' | 'terms' | 'about')[];
};

/** As many chapters, or sections of a chapter, are listed in full; the bytes of a page must not grow with the report. */
const LISTED = 12;
/** How many are listed on each side of the current one, where there are more. */
const NEAR = 4;

/** Chooses what the contents of a page list. */
export function viewContents(report: Report, chapter?: Chapter, section?: Section): Contents {
  const chapters = chooseNear(report.chapters, chapter);
  const sections = chooseNear(chapter?.sections ?? [], section);
  const all = allSections(report);
  const claims = all.some(({ problems, measures }) => problems.length + measures.length > 0);
  return {
    chapters,
    moreChapters: chapters.length < report.chapters.length,
    sections,
    moreSections: sections.length < (chapter?.sections.length ?? 0),
    overviews: [
      ...(claims ? (['problems', 'map'] as const) : []),
      ...(all.some(({ since }) => since.length > 0) ? (['since'] as const) : []),
      ...(report.terms.length > 0 ? (['terms'] as const) : []),
      'about',
    ],
  };
}

function chooseNear<Item>(items: readonly Item[], current: Item | undefined): readonly Item[] {
  if (items.length <= LISTED) return items;
  const at = current === undefined ? 0 : items.indexOf(current);
  const from = Math.max(0, Math.min(at - NEAR, items.length - 2 * NEAR - 1));
  return items.slice(from, from + 2 * NEAR + 1);
}
