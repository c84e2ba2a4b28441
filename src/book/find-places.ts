import { fragmentWithin, type PlaceId } from '../domain/ids.ts';
import type { BookPage, Place } from './book.ts';
import { listNodes } from './list-nodes.ts';
import type { BookNode } from './nodes.ts';

/**
 * Finds all pages and places of a book.
 *
 * @throws if two have one name, or something leads to a place that is not there.
 */
export function findPlaces(pages: readonly BookPage[]): Map<PlaceId, Place> {
  const places = new Map<PlaceId, Place>();
  for (const page of pages) {
    for (const id of placesOf(page)) {
      if (places.has(id)) throw new Error(`two places of the book are called ${id}`);
      const fragment = fragmentWithin(page.id, id);
      places.set(id, { page: page.id, fragment, address: page.address + (fragment && `#${fragment}`) });
    }
  }
  for (const page of pages) {
    for (const id of leadingFrom(page))
      if (!places.has(id)) throw new Error(`${page.address} leads to ${id}, which is no place of the book`);
  }
  return places;
}

function placesOf(page: BookPage): PlaceId[] {
  const inText = listNodes(page.body).flatMap((node) => ('id' in node && node.id ? [node.id] : []));
  const since = page.kind === 'section' ? page.since.map(({ id }) => id) : [];
  return [page.id, ...inText, ...since];
}

/** The places that a page leads to, in its text or beside it. */
function leadingFrom(page: BookPage): PlaceId[] {
  const inText = listNodes(page.body).flatMap(leadingFromNode);
  const links = 'linkedFrom' in page ? page.linkedFrom.map(({ from }) => from) : [];
  if (page.kind === 'chapter') return [...inText, ...page.sections];
  if (page.kind !== 'section') return [...inText, ...links];
  const ties = page.claims.flatMap((claim) => [claim.id, ...claim.ties.map(({ to }) => to)]);
  return [...inText, ...links, ...ties, page.chapter, ...page.related.map(({ to }) => to)];
}

function leadingFromNode(node: BookNode): PlaceId[] {
  if (node.type === 'text') return [];
  const targets =
    node.kind === 'link' ? [node.target] : node.kind === 'drawing' ? Object.values(node.targets) : [];
  const places = targets.flatMap((target) => (target.to === 'place' ? [target.id] : []));
  if (node.kind === 'footnote-reference') return [...places, node.to];
  return node.kind === 'footnote' ? [...places, node.from] : places;
}
