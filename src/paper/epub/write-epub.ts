import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book, BookPage } from '../../book/book.ts';
import { PALETTE } from '../../diagrams/palette.ts';
import type { Language } from '../../domain/language.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { listClaims } from '../claim-lists.ts';
import {
  writeChapter,
  writeColophon,
  writeFront,
  writeProblems,
  writeSaid,
  writeSection,
  writeTerms,
} from '../html/write-pages.ts';
import { makeImprint } from '../imprint.ts';
import { indexBook, nodesOfKind } from '../index-book.ts';
import { namePicture } from '../picture-names.ts';
import { makePlainDrawing } from '../plain-drawing.ts';
import { groupTerms } from '../term-groups.ts';
import type { EpubPage } from './epub-page.ts';
import { EPUB_FILES, epubForm, nameDrawing } from './form.ts';
import { makeContents } from './make-contents.ts';
import { makePackage } from './make-package.ts';
import { toXhtml, xml } from './xml.ts';

/** An EPUB before it is packed: its texts, by path in the book; and the photographs that are put with them. */
export type Epub = {
  readonly texts: ReadonlyMap<string, string>;
  readonly photographs: readonly string[];
};

/** Writes an edition as an EPUB 3.3, without its cover's picture, its style sheet and its photographs. */
export function writeEpub(book: Book, edition: LocalEdition): Epub {
  const { words, language, site, deployment, report } = edition;
  const index = indexBook(book, words);
  const imprint = makeImprint(edition);
  const form = epubForm(book, edition, index);
  const { publication } = report;
  const terms = groupTerms(book, edition, index);
  const claims = listClaims(index, edition);
  const pageOf = (page: BookPage): EpubPage[] => {
    const base = { file: `${page.id}.xhtml`, title: nameOf(page, edition), language: page.lang, page };
    switch (page.kind) {
      case 'home':
        return [{ ...base, type: 'frontmatter', body: writeFront(page, form) }];
      case 'chapter':
        return [{ ...base, type: 'bodymatter', body: writeChapter(page, form) }];
      case 'section':
        return [{ ...base, type: 'bodymatter', body: writeSection(page, form) }];
      case 'about':
        return [{ ...base, type: 'backmatter', body: writeFront(page, form) }];
      case 'term':
        return []; // in the glossary
    }
  };
  const part = (file: string, title: string, type: EpubPage['type'], body: ElementContent[]): EpubPage => {
    return { file, title, type, body, language };
  };
  const before = book.pages.filter(({ kind }) => kind !== 'about').flatMap(pageOf);
  const after = book.pages.filter(({ kind }) => kind === 'about').flatMap(pageOf);
  const pages: EpubPage[] = [
    part(EPUB_FILES.title, publication.title, 'titlepage', [
      h('h1', joinLines(publication.titleLines)),
      ...imprint.cover.lines.map((line) => h('p', line)),
      ...imprint.cover.notices.map((said) => h('p', { className: ['notice'] }, writeSaid(said))),
    ]),
    ...before,
    ...(claims.problems.length > 0 || claims.unbound.length > 0
      ? [
          part(
            EPUB_FILES.problems,
            words.problems,
            'backmatter',
            writeProblems(claims, publication.problemsNote, form),
          ),
        ]
      : []),
    ...(terms.length > 0 ? [part(EPUB_FILES.terms, words.terms, 'glossary', writeTerms(terms, form))] : []),
    ...after,
    part(EPUB_FILES.colophon, words.paper.colophon, 'backmatter', writeColophon(imprint.colophon, form)),
  ];
  const drawings = book.pages.flatMap((page) =>
    nodesOfKind(page.body, 'drawing').map((figure) => ({ figure, page })),
  );
  const photographs = [...book.pictures].map(([path, facts]) => namePicture(path, facts));
  const cover = h('section', { className: ['cover'], 'epub:type': 'cover' }, [
    h('img', { src: EPUB_FILES.coverPicture, alt: publication.title, role: 'doc-cover' }),
  ]);
  const document = { language, title: publication.title };
  const texts = new Map([
    [EPUB_FILES.cover, writePage({ ...document, pageLanguage: language, body: [cover] })],
    ...pages.map((page): [string, string] => [
      page.file,
      writePage({
        language,
        title: page.title,
        pageLanguage: page.language,
        body: [
          h('section', { 'epub:type': page.type === 'glossary' ? 'glossary' : undefined }, [...page.body]),
        ],
        type: page.type,
      }),
    ]),
    [
      EPUB_FILES.contents,
      writePage({
        ...document,
        title: words.contents,
        pageLanguage: language,
        body: makeContents(pages, index, edition),
      }),
    ],
    ...drawings.map(({ figure: { id, drawing, title, alt }, page }): [string, string] => [
      nameDrawing(id),
      makePlainDrawing(drawing, {
        language: page.lang,
        font: 'sans-serif',
        alone: { title, alt, ground: PALETTE.paper.light },
      }),
    ]),
  ]);
  const identifier = uuidOf(deployment.published ? site : `${publication.title} ${language}`);
  texts.set(
    'package.opf',
    makePackage({
      edition,
      identifier,
      pages,
      drawings: drawings.map(({ figure }) => nameDrawing(figure.id)),
      photographs,
    }),
  );
  return { texts, photographs };
}

function nameOf(page: BookPage, { words }: LocalEdition): string {
  if (page.kind === 'section') return [page.number, page.title].filter(Boolean).join(' ');
  if (page.kind !== 'chapter' || page.number === undefined) return page.title;
  return `${words.chapterLabel(page.number)} ${page.title}`;
}

function joinLines(lines: readonly string[]): (ElementContent | string)[] {
  return lines.flatMap((line, index) => (index > 0 ? [h('br'), line] : [line]));
}

type WrittenPage = {
  readonly language: Language;
  readonly pageLanguage: Language;
  readonly title: string;
  readonly body: readonly ElementContent[];
  readonly type?: EpubPage['type'];
};

function writePage({ language, pageLanguage, title, body, type }: WrittenPage): string {
  const lent = pageLanguage === language ? {} : { lang: pageLanguage, 'xml:lang': pageLanguage };
  return toXhtml(
    xml(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: language,
        'xml:lang': language,
      },
      xml('head', {}, xml('title', {}, title), xml('link', { rel: ['stylesheet'], href: EPUB_FILES.style })),
      xml('body', { 'epub:type': type === 'glossary' ? 'backmatter' : type, ...lent }, ...body),
    ),
  );
}

/** An identifier that stays the same for the same site and language. */
function uuidOf(name: string): string {
  const [, a, b, c, d, e] =
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(createHash('sha256').update(name).digest('hex')) ?? [];
  return `urn:uuid:${a}-${b}-5${c}-8${d}-${e}`;
}
