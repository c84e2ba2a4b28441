import { h } from 'hastscript';
import type { Book } from '../../book/book.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { addressesOf } from '../addresses.ts';
import type { HtmlForm } from '../html/write-html.ts';
import type { BookIndex } from '../index-book.ts';
import { namePicture } from '../picture-names.ts';

/** Files that are no page of the site; no slug has a full stop. */
export const EPUB_FILES = {
  cover: 'cover.page.xhtml',
  title: 'title.page.xhtml',
  contents: 'contents.page.xhtml',
  problems: 'problems.xhtml',
  terms: 'terms.xhtml',
  colophon: 'colophon.page.xhtml',
  style: 'style.css',
  coverPicture: 'pictures/cover.page.jpg',
} as const;

/** Where a place is: a file of the book, and in it the id that it has on the site's page. */
export function placeInEpub(id: PlaceId, { pages, places }: BookIndex): string {
  const { page: at = id, fragment = '' } = places.get(id) ?? {};
  const page = pages.get(at);
  if (page?.kind === 'term') return `${EPUB_FILES.terms}#${termFragment(at)}`;
  return `${at}.xhtml${fragment && `#${fragment}`}`;
}

/** The id of a term in the glossary: the last part of its address on the site. */
function termFragment(id: PlaceId): string {
  return id.slice(id.indexOf('-') + 1).replaceAll('_', '-');
}

/** The file of a drawing. */
export function nameDrawing(id: PlaceId): string {
  return `pictures/${id}.svg`;
}

/** How a book's text is written for e-readers: a file a page, pictures as files, footnotes that may pop up. */
export function epubForm(book: Book, edition: LocalEdition, index: BookIndex): HtmlForm {
  const addressOf = addressesOf(edition);
  return {
    words: edition.words,
    index,
    top: 1,
    idOf: (id) =>
      index.pages.get(id)?.kind === 'term' ? termFragment(id) : (index.places.get(id)?.fragment ?? id),
    hrefOf: (target) => {
      if (target.to === 'place') return placeInEpub(target.id, index);
      return target.to === 'web' ? target.url : (addressOf(target.address) ?? undefined);
    },
    drawing: ({ id, alt, drawing }) =>
      h('img', {
        src: nameDrawing(id),
        alt,
        width: Math.round(drawing.width),
        height: Math.round(drawing.height),
      }),
    photograph: ({ path, alt }) => {
      const facts = book.pictures.get(path);
      if (!facts) throw new Error(`there is no picture at ${path}`);
      return h('img', {
        src: namePicture(path, facts),
        alt,
        className: facts.ground && [`on-${facts.ground}`],
      });
    },
    noteReference: ({ id, to, number }) =>
      h(
        'a',
        {
          id: id && index.places.get(id)?.fragment,
          className: ['noteref'],
          href: `#${index.places.get(to)?.fragment}`,
          'epub:type': 'noteref',
          role: 'doc-noteref',
        },
        `[${number}]`,
      ),
    footnote: (id, number, children) =>
      h(
        'aside',
        {
          id: index.places.get(id)?.fragment,
          className: ['footnote'],
          'epub:type': 'footnote',
          role: 'doc-footnote',
        },
        [h('span', { className: ['number'] }, `[${number}]`), ' ', ...children],
      ),
  };
}
