import { allSections, type Backlink, type Origin, type Section } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/** The edition for machines (`/report.json`). Every key of a section is always there; arrays may be empty. */
export function makeReportJson({ report, language, root }: LocalEdition) {
  const names = new Map<string, string>(allSections(report).map((section) => [section.id, nameOf(section)]));
  return {
    title: report.publication.title,
    language,
    chapters: report.chapters.map((chapter) => ({
      number: chapter.number ?? null,
      title: chapter.title,
      summary: chapter.summary,
      introduction: chapter.introduction,
      ...stepOf(chapter),
      url: root + chapter.route,
      sections: chapter.sections.map((section) => sayOf(section, root, names)),
    })),
    terms: report.terms.map(
      ({
        slug,
        route,
        contentPath: _,
        source: __,
        redirects: ___,
        fallbackFrom,
        stale,
        linkedFrom,
        ...facts
      }) => ({
        slug,
        url: root + route,
        ...facts,
        linkedFrom: namesOf(linkedFrom),
        ...stepOf({ fallbackFrom, stale }),
      }),
    ),
    stale: report.stale.map(({ unit }) => unit),
  };
}

/** @param names what sections are referred to by. */
function sayOf(section: Section, root: string, names: ReadonlyMap<string, string>) {
  const addressed = <Part extends { readonly route: string }>({ route, ...part }: Part) => ({
    ...part,
    url: root + route,
  });
  return {
    id: section.id,
    number: section.number,
    title: section.title,
    summary: section.summary,
    url: root + section.route,
    points: section.points.map(({ number, heading, text, route }) =>
      addressed({ number, heading, text, route }),
    ),
    problems: section.problems.map(({ answeredBy, ...problem }) => ({
      ...addressed(problem),
      answeredBy: answeredBy.map(({ measure }) => measure),
    })),
    measures: section.measures.map(({ ties, ...measure }) => ({
      ...addressed(measure),
      answers: ties.map(({ problem }) => problem),
      ties,
    })),
    diagrams: section.diagrams.map(({ title, alt, caption, labels, route }) =>
      addressed({ title, alt, caption, labels, route }),
    ),
    since: section.since.map(({ date, text, sources, route }) => addressed({ date, text, sources, route })),
    related: section.related.map(({ to, why }) => ({ to: names.get(to), why })),
    linkedFrom: namesOf(section.linkedFrom.filter(({ kind }) => kind === 'section')),
    terms: section.terms,
    ...stepOf(section),
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
function stepOf({ stale, fallbackFrom }: Pick<Origin, 'stale' | 'fallbackFrom'>) {
  return { stale: stale.map(({ unit }) => unit), lentBy: fallbackFrom ?? null };
}
