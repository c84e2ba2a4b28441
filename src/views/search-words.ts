import { allSections, type Origin, type Report, type Term } from '../domain/report.ts';
import {
  type Entry,
  nameKey,
  nameOfTitle,
  packEntries,
  partOf,
  partsFor,
  type SentEntry,
  type SentNames,
  type SentSynonyms,
} from '../search/names.ts';
import { fold } from '../search/normalise.ts';
import { makeFolder, type Variants } from '../search/query.ts';
import { chooseWords } from '../search/words.ts';
import { makeSearchPages } from './search-records.ts';
import { makeSentTexts } from './search-texts.ts';
import { findVariants } from './search-variants.ts';

/** Up to so many sections are in the list that every search loads. */
const MOST_SECTIONS = 300;

/** What a search loads first: names of chapters, terms and sections. */
export function makeSentNames(report: Report): SentNames {
  const pages = makeSearchPages(report).length;
  const atOnce = makeSentTexts(report) !== undefined;
  const { first, others } = makeEntries(report);
  return {
    index: { words: chooseWords(pages), pages, ...(atOnce && { atOnce: true }) },
    entries: packEntries(first),
    parts: partsFor(others.length),
  };
}

/** The forms that readers type for the text's own: characters of another script, words of other places. */
export function makeSentForms(report: Report): Variants {
  const { both: _, ...variants } = findForms(report);
  return variants;
}

/** The words that readers ask with instead of the text's own: those of the publication, and of other places what the text has both. */
export function makeSentSynonyms(report: Report): SentSynonyms {
  const { both, ...variants } = findForms(report);
  const read = makeFolder(variants); // queries are read so before they are looked up: 行動裝置
  return [...report.publication.synonyms.map((each) => [...new Set(each.map(read))]), ...both];
}

const found = new WeakMap<Report, ReturnType<typeof findVariants>>();

/** Once a report: two files are made of it, and it takes the whole text. */
function findForms(report: Report): ReturnType<typeof findVariants> {
  const known = found.get(report);
  if (known) return known;
  const forms = new Map(
    report.terms.flatMap(({ names, traditional }) =>
      names
        .slice(0, 1)
        .flatMap((name) => (traditional?.split('／') ?? []).map((form) => [form, name] as const)),
    ),
  );
  const made = findVariants(readableText(report), forms);
  found.set(report, made);
  return made;
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
  const entry = (kind: Entry['kind'], { title, route, fallbackFrom }: Titled, number?: string): Entry => ({
    kind,
    title,
    route,
    number,
    ...(fallbackFrom && { language: fallbackFrom }),
    names: [nameOfTitle(title)],
    aliases: [],
    related: [],
  });
  const chapters = report.chapters.map((chapter) => entry('chapter', chapter, String(chapter.number ?? '')));
  const pages = sections.map((section) => entry('section', section, section.number));
  const claims = sections.flatMap(({ problems, measures, fallbackFrom }) => [
    ...problems.map((problem) => entry('problem', { ...problem, fallbackFrom })),
    ...measures.map((measure) => entry('measure', { ...measure, fallbackFrom })),
  ]);
  const few = pages.length <= MOST_SECTIONS;
  return {
    first: [...chapters, ...(few ? pages : []), ...report.terms.map(termEntry)],
    others: [...(few ? [] : pages), ...claims],
  };
}

type Titled = {
  readonly title: string;
  readonly route: string;
  readonly fallbackFrom?: Origin['fallbackFrom'];
};

function termEntry(term: Term): Entry {
  const { names, english, abbreviation, law, aliases } = term;
  const hooks = new Set(term.related.map(fold).map(nameKey));
  const own = [...aliases, english, abbreviation, law?.officialTitle].filter((name) => name !== undefined);
  const known = once([nameOfTitle(term.title), ...names.map(fold)]);
  const others = once([...known, ...own.map(fold), ...term.related.map(fold)]).slice(known.length);
  return {
    title: term.title,
    route: term.route,
    kind: term.kind === 'law' ? 'law' : 'term',
    ...(term.fallbackFrom && { language: term.fallbackFrom }),
    names: known,
    aliases: others,
    related: [...known.slice(1), ...others].filter((name) => hooks.has(nameKey(name))),
  };
}

/** Each name once, whatever its form: the search knows the others. */
function once(names: readonly string[]): string[] {
  const keys = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name);
    const known = keys.has(key);
    keys.add(key);
    return !known;
  });
}
