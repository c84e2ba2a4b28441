import type { FolderFacts, PictureFacts } from '../content/facts.ts';
import { placeId } from '../domain/ids.ts';
import type { Backlink, Chapter, Edition, FrontPage, Section, Term } from '../domain/report.ts';
import type * as book from './book.ts';
import { atPage, makePageFinder, type TextPage } from './find-page.ts';
import { findPlaces } from './find-places.ts';
import { listNodes } from './list-nodes.ts';
import type { BookNode } from './nodes.ts';
import { makePageTree } from './page-tree.ts';
import { typeNodes } from './type-nodes.ts';

/**
 * Makes the book of an edition: its texts as trees, by what the site's pages are made by, and what is said around them.
 * Nothing of Astro is loaded.
 *
 * @param facts of the folder that the editions were linked from.
 * @param editions all of them: links may lead from one to another.
 * @throws naming the page, if the content has an error that the check reports.
 */
export function makeBook(edition: Edition, facts: FolderFacts, editions: readonly Edition[]): book.Book {
  const { language, prefix, report } = edition;
  const { home, about, chapters, terms, publication } = report;
  const findPage = makePageFinder(facts, editions);
  const readText = (page: TextPage) =>
    atPage(page, () => {
      const { tree, context } = findPage(page);
      return typeNodes(makePageTree(tree, context), context);
    });
  const making: Making = { language, prefix, readText };
  const pages: book.BookPage[] = [
    ...(home ? [makeFrontPage('home', home, making)] : []),
    ...chapters.flatMap((chapter) => [
      makeChapterPage(chapter, making),
      ...chapter.sections.map((section) => makeSectionPage(section, chapter, making)),
    ]),
    ...terms.map((term) => makeTermPage(term, making)),
    ...(about ? [makeFrontPage('about', about, making)] : []),
  ];
  const pictures = findPictures(pages, facts);
  return { language, prefix, publication, pages, places: findPlaces(pages), pictures };
}

/** What each page is made by. */
type Making = Pick<Edition, 'language' | 'prefix'> & { readonly readText: (page: TextPage) => BookNode[] };

function makeFrontPage(kind: book.FrontPage['kind'], page: FrontPage, making: Making): book.FrontPage {
  return { kind, ...makePage(page, making), body: making.readText(page) };
}

function makeChapterPage(chapter: Chapter, making: Making): book.ChapterPage {
  return {
    kind: 'chapter',
    ...makePage(chapter, making),
    number: chapter.number,
    sections: chapter.sections.map(({ route }) => placeId(route)),
    body: making.readText(chapter),
  };
}

function makeSectionPage(section: Section, chapter: Chapter, making: Making): book.SectionPage {
  const body = making.readText(section);
  return {
    kind: 'section',
    ...makePage(section, making),
    number: section.number,
    chapter: placeId(chapter.route),
    claims: makeClaims(section, body),
    related: section.related.map(({ to, why }) => ({ to: placeId(to), why })),
    since: section.since.map(({ date, text, sources, route }) => ({
      id: placeId(route),
      date,
      text,
      sources,
    })),
    linkedFrom: section.linkedFrom.map(nameBacklink),
    body,
  };
}

function makeTermPage(term: Term, making: Making): book.TermPage {
  const { title, kind, summary, names, aliases, related, english, abbreviation, traditional, law, note } =
    term;
  return {
    kind: 'term',
    ...makePage(term, making),
    facts: { title, kind, summary, names, aliases, related, english, abbreviation, traditional, law, note },
    linkedFrom: term.linkedFrom.map(nameBacklink),
    body: [],
  };
}

function makePage(
  { route, title, summary, fallbackFrom }: Chapter | Section | Term | FrontPage,
  { language, prefix }: Making,
) {
  return { id: placeId(route), address: prefix + route, title, summary, lang: fallbackFrom ?? language };
}

function nameBacklink({ route, sentence }: Backlink): book.Backlink {
  return { from: placeId(route), sentence };
}

/** What the report says of the words that are marked in a text, in their order. */
function makeClaims({ problems, measures }: Section, body: book.BookPage['body']): book.BookClaim[] {
  return listNodes(body).flatMap((node): book.BookClaim[] => {
    if (node.type === 'text' || node.kind !== 'claim') return [];
    const { id, claimId } = node;
    const problem = problems.find((each) => each.id === claimId);
    if (problem) {
      const ties = problem.answeredBy.map(({ measure, basis }) => ({ to: placeId(measure), basis }));
      return [{ kind: 'problem', id, claim: problem, ties }];
    }
    const measure = measures.find((each) => each.id === claimId);
    if (!measure) throw new Error(`nothing is said of ${claimId}`);
    const ties = measure.ties.map(({ problem: answered, basis }) => ({ to: placeId(answered), basis }));
    return [{ kind: 'measure', id, claim: measure, ties }];
  });
}

function findPictures(pages: readonly book.BookPage[], { files, derived }: FolderFacts) {
  const pictures = new Map<string, PictureFacts>();
  for (const node of pages.flatMap(({ body }) => listNodes(body))) {
    if (node.type === 'text' || node.kind !== 'photograph') continue;
    const picture = (files.get(node.path) ?? derived.get(node.path))?.picture;
    if (!picture) throw new Error(`there is no picture at ${node.path}`);
    pictures.set(node.path, picture);
  }
  return pictures;
}
