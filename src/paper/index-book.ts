import type { Book, BookClaim, BookPage, Place, SectionPage } from '../book/book.ts';
import { listNodes } from '../book/list-nodes.ts';
import type { BookNode, Footnote } from '../book/nodes.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Words } from '../i18n/load-words.ts';

/** What is looked up while a book is written: where things are in it, and what they are called. */
export type BookIndex = {
  readonly pages: ReadonlyMap<PlaceId, BookPage>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly sections: readonly SectionPage[];
  /** Each claim, with the section that states it. */
  readonly claims: ReadonlyMap<PlaceId, { readonly section: SectionPage; readonly said: BookClaim }>;
  readonly footnotes: ReadonlyMap<PlaceId, Footnote>;
  /** The drawn figures by their numbers over the book, as `图3`; not where the report numbers its own in that way. */
  readonly drawings: ReadonlyMap<PlaceId, string>;
};

type Kind = Exclude<BookNode, { type: 'text' }>['kind'];

/** All nodes of a kind, in reading order. */
export function nodesOfKind<Name extends Kind>(
  nodes: readonly BookNode[],
  kind: Name,
): Extract<BookNode, { kind: Name }>[] {
  const is = (node: BookNode): node is Extract<BookNode, { kind: Name }> =>
    node.type === 'element' && node.kind === kind;
  return listNodes(nodes).filter(is);
}

/** Reads a book for its writers. */
export function indexBook({ pages, places }: Book, words: Words): BookIndex {
  const nodes = pages.flatMap(({ body }) => body);
  const sections = pages.filter((page) => page.kind === 'section');
  const isTaken = nodesOfKind(nodes, 'figure').some(
    ({ counted, number, holds }) => counted && holds === 'picture' && /^\d+$/.test(number),
  );
  return {
    pages: new Map(pages.map((page) => [page.id, page])),
    places,
    sections,
    claims: new Map(
      sections.flatMap((section) => section.claims.map((said) => [said.id, { section, said }] as const)),
    ),
    footnotes: new Map(nodesOfKind(nodes, 'footnote').map((note) => [note.id, note])),
    drawings: new Map(
      isTaken
        ? []
        : nodesOfKind(nodes, 'drawing').map(({ id }, index) => [id, words.figureNumber(String(index + 1))]),
    ),
  };
}
