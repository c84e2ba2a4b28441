import { allSections, type Origin } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/** The edition for machines (`/report.json`). Every key of a section is always there; arrays may be empty. */
export function makeReportJson({ report, language, root: base }: LocalEdition) {
  const { publication, chapters, terms } = report;
  const { title } = publication;
  const numbers = new Map<string, string>(allSections(report).map(({ id, number }) => [id, number]));
  return {
    title,
    language,
    chapters: chapters.map((chapter) => ({
      number: chapter.number ?? null,
      title: chapter.title,
      summary: chapter.summary,
      introduction: chapter.introduction,
      ...stepOf(chapter),
      url: base + chapter.route,
      sections: chapter.sections.map((section) => ({
        number: section.number,
        title: section.title,
        summary: section.summary,
        url: base + section.route,
        points: section.points.map(({ number, heading, text, route }) => ({
          number,
          heading,
          text,
          url: base + route,
        })),
        problems: section.problems.map(({ route, answeredBy, ...problem }) => ({
          ...problem,
          url: base + route,
          answeredBy: answeredBy.map(({ measure }) => measure),
        })),
        measures: section.measures.map(({ route, ties, ...measure }) => ({
          ...measure,
          url: base + route,
          answers: ties.map(({ problem }) => problem),
          ties,
        })),
        diagrams: section.diagrams.map(({ title, alt, caption, labels, route }) => ({
          title,
          alt,
          caption,
          labels,
          url: base + route,
        })),
        since: section.since.map(({ date, text, sources, route }) => ({
          date,
          text,
          sources,
          url: base + route,
        })),
        related: section.related.map(({ to, why }) => ({ to: numbers.get(to), why })),
        linkedFrom: [...new Set(section.linkedFrom.map(({ number }) => number))].filter((number) =>
          number.includes('.'),
        ),
        terms: section.terms,
        ...stepOf(section),
      })),
    })),
    terms: terms.map(
      ({ slug, route, contentPath: _, source: __, formerly: ___, lentBy, stale, linkedFrom, ...facts }) => ({
        slug,
        url: base + route,
        ...facts,
        linkedFrom: [...new Set(linkedFrom.map(({ number }) => number))],
        ...stepOf({ lentBy, stale }),
      }),
    ),
    stale: report.stale.map(({ unit }) => unit),
  };
}

/** How far a page of a translation is behind: the pieces whose original has changed, and whose text stands in. */
function stepOf({ stale, lentBy }: Pick<Origin, 'stale' | 'lentBy'>) {
  return { stale: stale.map(({ unit }) => unit), lentBy: lentBy ?? null };
}
