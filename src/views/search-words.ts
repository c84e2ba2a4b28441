import { allSections, type Report, type Term } from '../domain/report.ts';
import {
  type Entry,
  nameOfTitle,
  packEntries,
  partOf,
  partsFor,
  type SentEntry,
  type SentForms,
  type SentNames,
} from '../search/names.ts';
import { fold } from '../search/normalise.ts';
import { chooseWords } from '../search/words.ts';
import { makeSearchPages } from './search-records.ts';
import { findVariants } from './search-variants.ts';

/** Up to so many sections are in the list that every search loads. */
const MOST_SECTIONS = 300;

/** What a search loads first: names of chapters, terms and sections. */
export function makeSentNames(report: Report): SentNames {
  const pages = makeSearchPages(report).length;
  const { first, others } = makeEntries(report);
  return {
    index: { words: chooseWords(pages), pages },
    entries: packEntries(first),
    parts: partsFor(others.length),
  };
}

/** The forms that readers type for the text's own: characters of another script, words of other places, synonyms. */
export function makeSentForms(report: Report): SentForms {
  const forms = new Map(
    report.terms.flatMap(({ names, traditional }) =>
      names
        .slice(0, 1)
        .flatMap((name) => (traditional?.split('／') ?? []).map((form) => [form, name] as const)),
    ),
  );
  return {
    ...findVariants(readableText(report), forms),
    synonyms: report.publication.synonyms.map((each) => each.map(fold)),
  };
}

/** The other names, in files: problems and measures, and the sections where there are many. */
export function makeNameParts(report: Report): SentEntry[][] {
  const { others } = makeEntries(report);
  const count = partsFor(others.length);
  const parts: Entry[][] = Array.from({ length: count }, () => []);
  for (const entry of others) parts[partOf(entry.names[0] ?? '', count)]?.push(entry);
  return parts.map(packEntries);
}

/** All that can be found, and the names of the glossary. */
export function readableText(report: Report): string {
  const blocks = makeSearchPages(report).flatMap((page) => page.blocks);
  return [
    ...blocks.flatMap(({ heading, text }) => [heading, text]),
    ...report.terms.flatMap(({ title, names }) => [title, ...names]),
  ].join('\n');
}

function makeEntries(report: Report): { first: Entry[]; others: Entry[] } {
  const sections = allSections(report);
  const entry = (kind: Entry['kind'], { title, route }: Titled, number?: string): Entry => ({
    kind,
    title,
    route,
    number,
    names: [nameOfTitle(title)],
    aliases: [],
  });
  const chapters = report.chapters.map((chapter) => entry('chapter', chapter, String(chapter.number ?? '')));
  const pages = sections.map((section) => entry('section', section, section.number));
  const claims = sections.flatMap(({ problems, measures }) => [
    ...problems.map((problem) => entry('problem', problem)),
    ...measures.map((measure) => entry('measure', measure)),
  ]);
  const few = pages.length <= MOST_SECTIONS;
  return {
    first: [...chapters, ...(few ? pages : []), ...report.terms.map(termEntry)],
    others: [...(few ? [] : pages), ...claims],
  };
}

type Titled = { readonly title: string; readonly route: string };

/** A term with the names that people use and its text does not, if the glossary has any. */
type Named = Term & { readonly aliases?: readonly string[] | undefined };

function termEntry(term: Named): Entry {
  const { names, english, abbreviation, law, aliases = [] } = term;
  const others = [...aliases, english, abbreviation, law?.officialTitle].filter((name) => name !== undefined);
  const known = [...new Set([nameOfTitle(term.title), ...names.map(fold)])];
  return {
    title: term.title,
    route: term.route,
    kind: term.kind === 'law' ? 'law' : 'term',
    names: known,
    aliases: [...new Set(others.map(fold))].filter((name) => !known.includes(name)),
  };
}
