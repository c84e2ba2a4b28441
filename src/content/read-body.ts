import type { Definition, Image, ImageReference, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findFences } from '../diagrams/fence.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { placeFootnotes, readDefinitions } from '../markdown/footnotes.ts';
import { joinPath } from '../markdown/links.ts';
import { readMarks } from '../markdown/marks.ts';
import { readMentions } from '../markdown/mentions.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { placeOf } from '../markdown/place-of.ts';
import { nodesOfParts, type PageParts, splitPoints } from '../markdown/points.ts';
import type { BodyFacts, PictureFact } from './facts.ts';
import { readHeadings, readLinks } from './read-links.ts';
import { readEmphases, readListStarts, readRunningText } from './read-prose.ts';

/**
 * Reads the text of a page: points, headings, marks, links, pictures, each with its place.
 *
 * @param hasPoints whether headings of level 2 are numbered points, as they are in sections.
 */
export function readBody(
  { path, source, tree }: Pick<ParsedFile, 'path' | 'source' | 'tree'>,
  hasPoints: boolean,
  sentenceEnd: RegExp,
): BodyFacts {
  const parts: PageParts = hasPoints ? splitPoints(tree) : { before: tree.children, points: [] };
  const { before, points } = parts;
  const [openingNotes = [], ...pointNotes] = placeFootnotes(nodesOfParts(parts), readDefinitions(tree));
  const fences = findFences(tree);
  const opening = readBlocks(before, '', openingNotes);
  const [first] = before;
  return {
    opening: opening.blocks,
    openingSubheadings: opening.subheadings,
    openingPlace: first && placeOf(first),
    points: points.map(({ number, fragment, heading, content }, index) => ({
      number,
      fragment,
      heading: textOf(heading).trim(),
      place: placeOf(heading),
      ...readBlocks(content, fragment, pointNotes[index]),
    })),
    headings: readHeadings(tree),
    marks: readMarks(parts),
    links: readLinks(path, source, tree, fences),
    mentions: readMentions(path, tree, sentenceEnd),
    pictures: readPictures(path, tree),
    fences,
    running: readRunningText(tree),
    emphases: readEmphases(source, tree),
    listStarts: readListStarts(tree),
  };
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
    const { url = '', title } = node.type === 'image' ? node : (definitions.get(node.identifier) ?? {});
    const alt = node.alt?.trim() ?? '';
    return { url, path: joinPath(path, url), alt, title: title ?? '', place: placeOf(node) };
  });
}
