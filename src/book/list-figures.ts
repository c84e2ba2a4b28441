import type { FolderFacts } from '../content/facts.ts';
import type { Edition } from '../domain/report.ts';
import { makeDrawnFigure } from './drawn-figure.ts';
import { atPage, makePageFinder, type TextPage } from './find-page.ts';
import type { DrawnFigure } from './nodes.ts';

/** A drawn figure, and the page that it stands on. */
export type PageFigure = { readonly page: TextPage; readonly figure: DrawnFigure };

/**
 * The drawn figures of an edition, as its book has them; for whoever needs these alone.
 *
 * @param editions all that were linked from the folder.
 * @throws as making the book does.
 */
export function listFigures(
  { report }: Edition,
  facts: FolderFacts,
  editions: readonly Edition[],
): PageFigure[] {
  const { home, about, chapters } = report;
  const findPage = makePageFinder(facts, editions);
  const pages = [home, ...chapters.flatMap((chapter) => [chapter, ...chapter.sections]), about];
  return pages.flatMap((page) => {
    if (!page || page.diagrams.length === 0) return [];
    return atPage(page, () => {
      const { context } = findPage(page);
      return context.fences.map((fence) => ({ page, figure: makeDrawnFigure(fence, context) }));
    });
  });
}
