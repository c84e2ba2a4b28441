import type { Definition, Image, ImageReference, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findFences, linksOfFence } from '../diagrams/fence.ts';
import { pointFragment } from '../domain/ids.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { findLinks } from '../markdown/find-links.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import { readLink } from '../markdown/links.ts';
import { readMarks } from '../markdown/marks.ts';
import { readMentions } from '../markdown/mentions.ts';
import { readPicturePath } from '../markdown/pictures.ts';
import { splitPoints } from '../markdown/points.ts';
import type { BodyFacts, HeadingFact, LinkFact, PictureFact } from './facts.ts';

/**
 * Reads the text of a page: points, headings, marks, links, pictures, each with its place.
 *
 * @param hasPoints whether headings of level 2 are numbered points, as they are in sections.
 */
export function readBody(path: string, tree: Root, hasPoints: boolean, sentenceEnd: RegExp): BodyFacts {
  const { before, points } = hasPoints ? splitPoints(tree) : { before: tree.children, points: [] };
  const opening = readBlocks(before, '');
  const [first] = before;
  return {
    opening: opening.blocks,
    openingSubheadings: opening.subheadings,
    openingPlace: first && placeOf(first),
    points: points.map(({ heading, content }, index) => ({
      number: index + 1,
      heading: textOf(heading).trim(),
      place: placeOf(heading),
      ...readBlocks(content, pointFragment(index + 1)),
    })),
    headings: readHeadings(tree),
    marks: readMarks(tree),
    links: readLinks(path, tree),
    mentions: readMentions(path, tree, sentenceEnd),
    pictures: readPictures(path, tree),
    fences: findFences(tree),
  };
}

function readHeadings(tree: Root): HeadingFact[] {
  const headings: HeadingFact[] = [];
  visit(tree, 'heading', (node) => {
    headings.push({ depth: node.depth, text: textOf(node).trim(), place: placeOf(node) });
  });
  return headings;
}

function readLinks(path: string, tree: Root): LinkFact[] {
  const written = [
    ...findLinks(tree).map((node) => ({ url: node.url, place: placeOf(node) })),
    ...findFences(tree)
      .flatMap(linksOfFence)
      .map(({ url, line, column }) => ({ url, place: { line, column } })),
  ];
  return written.map(({ url, place }) => ({ url, place, target: readLink(path, url) }));
}

function readPictures(path: string, tree: Root): PictureFact[] {
  const found: (Image | ImageReference)[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, ['image', 'imageReference', 'definition'], (node) => {
    if (node.type === 'image' || node.type === 'imageReference') found.push(node);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  return found.map((node) => {
    const url = node.type === 'image' ? node.url : (definitions.get(node.identifier)?.url ?? '');
    return { url, path: readPicturePath(path, url), alt: node.alt?.trim() ?? '', place: placeOf(node) };
  });
}
