import type { Report } from '../domain/report.ts';

/**
 * The edition for machines (`/report.json`). Every key is always there; keys of relations that the model
 * does not hold yet are empty.
 *
 * @param base base path of the site, with a slash at both ends.
 */
export function makeReportJson({ title, language, chapters }: Report, base: string) {
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
        problems: [],
        measures: [],
        related: [],
        linkedFrom: [],
        terms: [],
      })),
    })),
  };
}
