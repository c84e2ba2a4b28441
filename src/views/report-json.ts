import { allSections, type Backlink, type Origin } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/** The edition for machines (`/report.json`). Every key of a section is always there; arrays may be empty. */
export function makeReportJson({ report, language, root: base }: LocalEdition) {
  const { publication, chapters, terms } = report;
  const { title } = publication;
  const names = new Map<string, string>(allSections(report).map((section) => [section.id, nameOf(section)]));
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
        id: section.id,
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
        related: section.related.map(({ to, why }) => ({ to: names.get(to), why })),
        linkedFrom: namesOf(section.linkedFrom.filter(({ kind }) => kind === 'section')),
        terms: section.terms,
        ...stepOf(section),
      })),
    })),
    terms: terms.map(
      ({ slug, route, contentPath: _, source: __, formerly: ___, lentBy, stale, linkedFrom, ...facts }) => ({
        slug,
        url: base + route,
        ...facts,
        linkedFrom: namesOf(linkedFrom),
        ...stepOf({ lentBy, stale }),
      }),
    ),
    stale: report.stale.map(({ unit }) => unit),
  };
}

/** What other pages are referred to by: their number, or their id where a chapter has none. */
function nameOf({ number, id }: Pick<Backlink, 'number' | 'id'>): string {
  return number || id;
}

function namesOf(links: readonly Backlink[]): string[] {
  return [...new Set(links.map(nameOf))];
}

/** How far a page of a translation is behind: the pieces whose original has changed, and whose text stands in. */
function stepOf({ stale, lentBy }: Pick<Origin, 'stale' | 'lentBy'>) {
  return { stale: stale.map(({ unit }) => unit), lentBy: lentBy ?? null };
}
