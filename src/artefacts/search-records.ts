import { allSections, type Chapter, type Report, type Section } from '../domain/report.ts';
import type { SearchableBlock, SearchablePage } from '../search/page.ts';

/**
 * What can be found: sections with their summary, points, names of problems and measures, captions and words of their
 * diagrams; chapters with their introductions. Made from the model, so that navigation and footers are never indexed. The
 * one place that knows both the model and what the search wants of it.
 */
export function makeSearchPages(report: Report): SearchablePage[] {
  return [...allSections(report).map(sectionPage), ...report.chapters.map(chapterPage)];
}

function sectionPage(section: Section): SearchablePage {
  const claims = [...section.problems, ...section.measures];
  const points = section.points.flatMap(({ number, heading, text }): SearchableBlock[] => [
    { fragment: `p${number}`, kind: 'heading', heading, text: lines(text) },
    ...claims
      .filter(({ point }) => point === number)
      .map(
        (claim): SearchableBlock => ({
          fragment: fragmentOf(claim.route),
          kind: 'claim',
          heading,
          text: claim.title,
        }),
      ),
  ]);
  const figures = section.diagrams.flatMap(({ id, title, labels }): SearchableBlock[] => [
    { fragment: id, kind: 'caption', heading: title, text: title },
    { fragment: id, kind: 'diagram', heading: title, text: labels.join('\n') },
  ]);
  return {
    route: section.route,
    number: section.number,
    kind: 'section',
    title: section.title,
    blocks: [opening(section), ...points, ...figures],
  };
}

function chapterPage(chapter: Chapter): SearchablePage {
  const { title, introduction } = chapter;
  return {
    route: chapter.route,
    number: String(chapter.number),
    kind: 'chapter',
    title,
    blocks: [opening(chapter), { fragment: '', kind: 'text', heading: title, text: lines(introduction) }],
  };
}

function opening({ title, summary }: { readonly title: string; readonly summary: string }): SearchableBlock {
  return { fragment: '', kind: 'opening', heading: title, text: summary };
}

/** Paragraphs a line each. */
function lines(text: string): string {
  return text.replace(/\s*\n\s*\n\s*/g, '\n');
}

function fragmentOf(route: string): string {
  return route.slice(route.indexOf('#') + 1);
}
