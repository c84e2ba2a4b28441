import type { Book, BookPage, ChapterPage, FrontPage, SectionPage } from '../../book/book.ts';
import { traitsOf } from '../../domain/language.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { addressesOf } from '../addresses.ts';
import { listClaims } from '../claim-lists.ts';
import type { Entry } from '../entries.ts';
import { makeImprint } from '../imprint.ts';
import { type BookIndex, indexBook } from '../index-book.ts';
import { listLater } from '../later-list.ts';
import { groupTerms } from '../term-groups.ts';
import { typefacesOf } from './typefaces.ts';
import { type Setting, typesetText } from './typeset-text.ts';
import type { ChapterPart, Part, SectionPart, Volume, VolumeData } from './volume.ts';

/** A report as a volume for the template of Typst. */
export function makeVolume(book: Book, edition: LocalEdition): Volume {
  const { words, language, report } = edition;
  const { publication } = report;
  const index = indexBook(book, words);
  const { serif, sans } = typefacesOf(language);
  const setting: Setting = {
    words,
    index,
    addressOf: addressesOf(edition),
    photographs: book.pictures,
    font: sans.map((family) => `'${family}'`).join(', '),
    pictures: new Map(),
  };
  const front = (kind: FrontPage['kind']) => {
    const page = book.pages.find((each): each is FrontPage => each.kind === kind);
    return page ? makePart(page, setting) : null;
  };
  const { edition: cited } = publication;
  return {
    data: {
      language,
      typography: traitsOf(language).typography,
      serif,
      sans,
      title: publication.title,
      titleLines: publication.titleLines,
      subtitle: publication.subtitle ?? '',
      description: publication.description,
      keywords: publication.keywords,
      authors: cited ? [cited.editor] : publication.authors,
      date: (cited?.date ?? publication.date ?? '').split('-').filter(Boolean).map(Number),
      ...makeImprint(edition),
      ...labelParts(edition),
      home: front('home'),
      chapters: book.pages
        .filter((page) => page.kind === 'chapter')
        .map((page) => makeChapter(page, setting)),
      ...listClaims(index, edition),
      since: listLater(index, words),
      terms: groupTerms(book, edition, index),
      about: front('about'),
      places: addressPlaces(book, setting),
      only: null,
    },
    pictures: setting.pictures,
  };
}

/** The words of the template, and what stands around the numbers of pages and around asides. */
function labelParts({
  words,
  language,
  report,
}: LocalEdition): Pick<VolumeData, 'labels' | 'pageWords' | 'asideMarks'> {
  const [before = '', after = ''] = words.paper.page(0).split('0');
  const [open = '', close = ''] = words.aside('\0').split('\0');
  return {
    labels: {
      contents: words.contents,
      note: words.noteLabel,
      brokenEnd: words.truncatedLabel,
      drawn: words.drawnHere,
      source: words.source + words.colon,
      related: words.related,
      glance: words.paper.glance,
      glanceLegend: words.paper.glanceLegend,
      problem: words.problem,
      measure: words.measure,
      problems: words.problems,
      problemsSummary: words.problemsSummary,
      problemsNote: report.publication.problemsNote ?? '',
      unanswered: words.unansweredHere,
      unbound: words.unboundTitle,
      since: words.since,
      sinceSummary: words.sinceSummary,
      terms: words.terms,
      termsSummary: words.termsSummary,
      colophon: words.paper.colophon,
      separator: traitsOf(language).separator,
      colon: words.colon,
      excerpt: words.paper.excerpt(report.publication.title),
      done: words.taskDone,
      open: words.taskOpen,
    },
    pageWords: [before, after],
    asideMarks: [open, close],
  };
}

function makePart(page: BookPage, setting: Setting): Part {
  const { id, lang, title, summary } = page;
  return { id, language: lang, title, summary, body: typesetText(page, setting) };
}

function makeChapter(page: ChapterPage, setting: Setting): ChapterPart {
  const { words, index } = setting;
  const { number, sections } = page;
  return {
    ...makePart(page, setting),
    numeral: number === undefined ? '' : words.numeral(number),
    label: number === undefined ? '' : words.chapterLabel(number),
    sections: sections.flatMap((id) => {
      const section = index.pages.get(id);
      return section?.kind === 'section' ? [makeSection(section, setting)] : [];
    }),
  };
}

function makeSection(page: SectionPage, setting: Setting): SectionPart {
  const { words, index } = setting;
  const last = page.since.at(-1);
  return {
    ...makePart(page, setting),
    number: page.number,
    related: page.related.flatMap(({ to, why }) => entryOf(to, index).map((entry) => ({ ...entry, why }))),
    since: last ? words.sinceHere(page.since.length, words.day(last.date)) : '',
    marks: page.claims.map(({ kind }) => kind),
  };
}

/** What came since a section was written stands in a list of its own; the first there of each section is a place as well. */
function addressPlaces({ places, prefix }: Book, { addressOf, index }: Setting): Record<string, string> {
  const named = [...places].map(([id, { address }]) => [id, addressOf(address) ?? '']);
  const later = index.sections.map(({ id }) => [`later.${id}`, addressOf(`${prefix}since/`) ?? '']);
  return Object.fromEntries([...named, ...later]);
}

function entryOf(id: BookPage['id'], { pages }: BookIndex): Entry[] {
  const page = pages.get(id);
  return page?.kind === 'section' ? [{ to: id, number: page.number, title: page.title }] : [];
}
