import { allSections, type Report, type Term } from '../domain/report.ts';
import { type Entry, nameOfTitle, packWords, type SearchWords, type SentWords } from '../search/names.ts';
import { fold } from '../search/normalise.ts';
import { chooseWords } from '../search/words.ts';
import { makeSearchPages } from './search-records.ts';
import { findVariants } from './search-variants.ts';

/** Names of chapters, sections, terms and claims, and the forms that readers type for the report's characters and words. */
export function makeSearchWords(report: Report): SearchWords {
  const forms = new Map(
    report.terms.flatMap(({ names, traditional }) =>
      names
        .slice(0, 1)
        .flatMap((name) => (traditional?.split('／') ?? []).map((form) => [form, name] as const)),
    ),
  );
  const pages = makeSearchPages(report);
  return {
    index: { words: chooseWords(pages.length), pages: pages.length },
    ...findVariants(readableText(report), forms),
    entries: makeEntries(report),
  };
}

/** All that can be found, and the names of the glossary. */
export function readableText(report: Report): string {
  const blocks = makeSearchPages(report).flatMap((page) => page.blocks);
  return [
    ...blocks.flatMap(({ heading, text }) => [heading, text]),
    ...report.terms.flatMap(({ title, names }) => [title, ...names]),
  ].join('\n');
}

/** The list as it is sent. */
export function makeSentWords(report: Report): SentWords {
  return packWords(makeSearchWords(report));
}

function makeEntries(report: Report): Entry[] {
  const named = { names: [], aliases: [] };
  const pages = report.chapters.flatMap((chapter) => [
    { ...pick(chapter), ...named, kind: 'chapter' as const, number: String(chapter.number) },
    ...chapter.sections.map((section) => ({
      ...pick(section),
      ...named,
      kind: 'section' as const,
      number: section.number,
    })),
  ]);
  const claims = allSections(report).flatMap(({ problems, measures }) => [
    ...problems.map((problem) => ({ ...pick(problem), ...named, kind: 'problem' as const })),
    ...measures.map((measure) => ({ ...pick(measure), ...named, kind: 'measure' as const })),
  ]);
  return [...pages, ...claims, ...report.terms.map(termEntry)].map((entry) => ({
    ...entry,
    names: [...new Set([nameOfTitle(entry.title), ...entry.names])],
  }));
}

function pick({ title, route }: { readonly title: string; readonly route: string }) {
  return { title, route };
}

/** A term with the names that people use and its text does not, if the glossary has any. */
type Named = Term & { readonly aliases?: readonly string[] | undefined };

function termEntry(term: Named): Entry {
  const { names, english, abbreviation, law, aliases = [] } = term;
  const others = [...aliases, english, abbreviation, law?.officialTitle].filter((name) => name !== undefined);
  const known = names.map(fold);
  return {
    ...pick(term),
    kind: term.kind === 'law' ? 'law' : 'term',
    names: known,
    aliases: [...new Set(others.map(fold))].filter((name) => !known.includes(name)),
  };
}
