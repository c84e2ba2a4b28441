import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BookPage } from '../../book/book.ts';
import { textOf } from '../../markdown/plugins/hast-text.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { type BookIndex, nodesOfKind } from '../index-book.ts';
import type { EpubPage } from './epub-page.ts';
import { EPUB_FILES, placeInEpub } from './form.ts';

type Item = { readonly href: string; readonly title: string; readonly items: readonly Item[] };

/** The navigation of an EPUB: chapters, sections, points; figures; and where its parts begin. */
export function makeContents(
  pages: readonly EpubPage[],
  index: BookIndex,
  { words }: LocalEdition,
): ElementContent[] {
  const itemOf = ({ file, title, page }: EpubPage): Item => ({
    href: file,
    title,
    items: page?.kind === 'chapter' ? sectionsOf(page) : page ? pointsOf(page) : [],
  });
  const sectionsOf = ({ sections }: Extract<BookPage, { kind: 'chapter' }>): Item[] =>
    sections.flatMap((id) => pages.filter(({ page }) => page?.id === id).map(itemOf));
  const pointsOf = ({ body }: BookPage): Item[] =>
    nodesOfKind(body, 'point').map(({ id, children: [heading] }) => ({
      href: placeInEpub(id, index),
      title: heading ? textOf(heading) : '',
      items: [],
    }));
  const listed = pages.filter(({ page, type }) => page?.kind !== 'section' && type !== 'titlepage');
  const figures = pages.flatMap(({ page }) =>
    nodesOfKind(page?.body ?? [], 'drawing').map(({ id, title }): Item => {
      const label = index.drawings.get(id);
      return { href: placeInEpub(id, index), title: [label, title].filter(Boolean).join(' '), items: [] };
    }),
  );
  const first = pages.find(({ type }) => type === 'bodymatter');
  const landmark = (type: string, href: string, title: string) =>
    h('li', h('a', { 'epub:type': type, href }, title));
  return [
    h('nav', { id: 'toc', 'epub:type': 'toc', role: 'doc-toc' }, [
      h('h1', words.contents),
      listOf(listed.map(itemOf)),
    ]),
    ...(figures.length > 0
      ? [h('nav', { id: 'figures', 'epub:type': 'lof' }, [h('h2', words.paper.figures), listOf(figures)])]
      : []),
    h('nav', { 'epub:type': 'landmarks', className: ['landmarks'] }, [
      h('h2', words.contents),
      h('ol', [
        landmark('toc', `${EPUB_FILES.contents}#toc`, words.contents),
        ...(first ? [landmark('bodymatter', first.file, words.startReading)] : []),
        ...(pages.some(({ type }) => type === 'glossary')
          ? [landmark('glossary', EPUB_FILES.terms, words.terms)]
          : []),
      ]),
    ]),
  ];
}

function listOf(items: readonly Item[]): ElementContent {
  return h(
    'ol',
    items.map(({ href, title, items: inner }) =>
      h('li', [h('a', { href }, title), ...(inner.length > 0 ? [listOf(inner)] : [])]),
    ),
  );
}
