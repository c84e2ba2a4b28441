import {
  allSections,
  type Chapter,
  type Origin,
  type Report,
  type Section,
  type Term,
} from '../domain/report.ts';

/** What a preview shows of a link's target: a title and its first lines. */
export type Preview = { readonly title: string; readonly text: string; readonly lang?: string | undefined };

const TEXT_LENGTH = 90;

/**
 * The previews of all pages and points, problems and measures, in small files by the first part of the
 * address (`market`, `terms`), each keyed by the rest: `policy/#p1`.
 */
export function makePreviews(report: Report): Map<string, Record<string, Preview>> {
  const files = new Map<string, Record<string, Preview>>();
  const add = (route: string, title: string, text: string, lang: Origin['lentBy']) => {
    const slash = route.indexOf('/');
    const file = files.get(route.slice(0, slash)) ?? {};
    file[route.slice(slash + 1)] = { title, text: shorten(text), lang };
    files.set(route.slice(0, slash), file);
  };
  const addPage = ({ route, title, summary, lentBy }: Chapter | Section | Term, number: string) =>
    add(route, number ? `${number} ${title}` : title, summary, lentBy);
  for (const chapter of report.chapters) addPage(chapter, '');
  for (const term of report.terms) addPage(term, '');
  for (const section of allSections(report)) {
    addPage(section, section.number);
    for (const { route, heading, text } of section.points)
      add(route, `${section.number} ${heading}`, text, section.lentBy);
    for (const { route, title, text } of [...section.problems, ...section.measures]) {
      add(route, `${section.number} ${title}`, text, section.lentBy);
    }
  }
  return files;
}

function shorten(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '');
  return line.length > TEXT_LENGTH ? `${line.slice(0, TEXT_LENGTH)}…` : line;
}
