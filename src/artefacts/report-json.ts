import { allSections, type Report } from '../domain/report.ts';

/**
 * The edition for machines (`/report.json`). Every key of a section is always there; arrays may be empty.
 *
 * @param base base path of the site, with a slash at both ends.
 */
export function makeReportJson(report: Report, base: string) {
  const { title, language, chapters, terms } = report;
  const numbers = new Map<string, string>(allSections(report).map(({ id, number }) => [id, number]));
  return {
    title,
    language,
    chapters: chapters.map((chapter) => ({
      number: chapter.number,
      title: chapter.title,
      summary: chapter.summary,
      introduction: chapter.introduction,
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
        problems: section.problems.map(
          ({ id, point, title, theme, text, route, answeredBy, unanswered }) => ({
            id,
            point,
            title,
            theme,
            text,
            url: base + route,
            answeredBy,
            unanswered,
          }),
        ),
        measures: section.measures.map(({ id, point, title, text, route, answers }) => ({
          id,
          point,
          title,
          text,
          url: base + route,
          answers,
        })),
        diagrams: section.diagrams.map(({ title, alt, labels, route }) => ({
          title,
          alt,
          labels,
          url: base + route,
        })),
        related: section.related.map(({ to, why }) => ({ to: numbers.get(to), why })),
        linkedFrom: [...new Set(section.linkedFrom.map(({ number }) => number))].filter((number) =>
          number.includes('.'),
        ),
        terms: section.terms,
      })),
    })),
    terms: terms.map(({ slug, route, contentPath: _, formerly: __, linkedFrom, ...facts }) => ({
      slug,
      url: base + route,
      ...facts,
      linkedFrom: [...new Set(linkedFrom.map(({ number }) => number))],
    })),
  };
}
