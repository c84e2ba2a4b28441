import { lineBreakBetween } from '../domain/line-break.ts';
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
  const add = (route: string, title: string, text: string, lang: Origin['fallbackFrom']) => {
    const slash = route.indexOf('/');
    const file = files.get(route.slice(0, slash)) ?? {};
    file[route.slice(slash + 1)] = { title: title.trim(), text: shorten(text), lang };
    files.set(route.slice(0, slash), file);
  };
  const addPage = ({ route, title, summary, fallbackFrom }: Chapter | Section | Term, number: string) =>
    add(route, `${number} ${title}`, summary, fallbackFrom);
  for (const chapter of report.chapters) addPage(chapter, '');
  for (const term of report.terms) addPage(term, '');
  for (const section of allSections(report)) {
    addPage(section, section.number);
    for (const { route, heading, text } of section.points)
      add(route, `${section.number} ${heading}`, text, section.fallbackFrom);
    for (const { route, title, text } of [...section.problems, ...section.measures]) {
      add(route, `${section.number} ${title}`, text, section.fallbackFrom);
    }
  }
  return files;
}

/** The first part of a word of letters that are not Han. */
const PART_OF_WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+$/u;
const IN_WORD = /^(?!\p{Script=Han})[\p{L}\p{N}\p{M}]/u;

/** The lines as one, cut where no word of letters is torn. */
function shorten(text: string): string {
  const line = text
    .split(/\s*\n\s*/)
    .reduce((above, below) => above + lineBreakBetween(above, below) + below);
  if (line.length <= TEXT_LENGTH) return line;
  const start = line.slice(0, TEXT_LENGTH).replace(/[\ud800-\udbff]$/, '');
  const whole = IN_WORD.test(line.slice(start.length)) ? start.replace(PART_OF_WORD, '') : start;
  return `${(whole || start).trimEnd()}…`;
}
