import { h } from 'hastscript';
import type { Book } from '../../book/book.ts';
import { figureFile } from '../../domain/ids.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import type { HtmlForm } from '../html/write-html.ts';
import type { BookIndex } from '../index-book.ts';
import { namePicture } from '../picture-names.ts';

/** How a book's text is written on one page: each place by its name in the book, pictures from the site's own files. */
export function printForm(book: Book, edition: LocalEdition, index: BookIndex): HtmlForm {
  const { words, root, deployment } = edition;
  return {
    words,
    index,
    top: 2,
    idOf: (id) => id,
    hrefOf: (target) => {
      if (target.to === 'place') return `#${target.id}`;
      return target.to === 'web' ? target.url : deployment.base + target.address;
    },
    drawing: ({ id, alt, number, drawing }) => {
      const page = index.pages.get(index.places.get(id)?.page ?? id);
      const route = page?.address.slice(book.prefix.length) ?? '';
      return h('img', {
        src: root + figureFile(route, number),
        alt,
        width: Math.round(drawing.width),
        height: Math.round(drawing.height),
      });
    },
    photograph: ({ path, alt }) => {
      const facts = book.pictures.get(path);
      if (!facts) throw new Error(`there is no picture at ${path}`);
      const { width, height, ground } = facts;
      const className = ground && [`on-${ground}`];
      return h('img', { src: `${root}print/${namePicture(path, facts)}`, alt, width, height, className });
    },
    noteReference: ({ id, to, number }) =>
      h('a', { id, className: ['noteref'], href: `#${to}`, role: 'doc-noteref' }, `[${number}]`),
    footnote: (id, number, children) =>
      h('div', { id, className: ['footnote'], role: 'doc-footnote' }, [
        h('span', { className: ['number'] }, `[${number}]`),
        ' ',
        ...children,
      ]),
  };
}
