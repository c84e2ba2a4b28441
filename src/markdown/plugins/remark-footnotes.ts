import type { FootnoteDefinition, Link, List, ListItem, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast'; // names of elements in `data`
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { folderOfPath, footnoteFragment, referenceFragment } from '../../domain/ids.ts';
import { contentPathOf } from '../content-path.ts';
import { type Footnote, placeFootnotes, readDefinitions } from '../footnotes.ts';
import type {} from '../meaning.ts'; // what a node is
import { nodesOfParts, splitPoints } from '../points.ts';

type Words = { readonly footnotes: string; readonly footnoteBack: (number: number) => string };

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** By the name of the language's folder. */
  readonly words: Readonly<Record<string, Words>>;
};

/**
 * remark plugin: puts each footnote at the end of the point that refers to it first, under a label in the page's
 * language; on pages without points, at the end. What `remark-gfm` leaves to the compiler would stand at the end of
 * the page, headed in English.
 */
export function remarkFootnotes({ contentDir, words }: Options) {
  return (tree: Root, file: VFile): void => {
    const labels = words[folderOfPath(contentPathOf(contentDir, file.path))];
    if (labels) setFootnotes(tree, labels);
  };
}

/**
 * Puts the footnotes of a page where they belong, as lists, and links to them in the place of references.
 *
 * @param labels none for notes without links back.
 */
export function setFootnotes(tree: Root, labels?: Words): void {
  const definitions = readDefinitions(tree);
  if (definitions.size === 0) return;
  removeDefinitions(tree);
  const parts = nodesOfParts(splitPoints(tree));
  const placed = placeFootnotes(parts, definitions);
  const link = linkReferences(placed.flat());
  tree.children = parts.flatMap((nodes, index) => {
    const notes = placed[index] ?? [];
    link(nodes);
    for (const { definition } of notes) link(definition.children);
    return notes.length > 0 ? [...nodes, makeList(notes, labels)] : nodes;
  });
}

/** Whether a node is the list of a point's footnotes. */
export function isFootnotes(node: RootContent): node is List {
  return node.type === 'list' && node.data?.meaning?.kind === 'footnotes';
}

/** Takes all definitions out of a tree, those within others too. */
function removeDefinitions(tree: Root | FootnoteDefinition): void {
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    removeDefinitions(node);
    return [SKIP, index];
  });
}

/** @returns what makes links of the references in some nodes; to be called in the order of the text. */
function linkReferences(notes: readonly Footnote[]): (nodes: readonly RootContent[]) => void {
  const numbers = new Map(notes.map(({ number, definition }) => [definition.identifier, number]));
  const referred = new Set<number>();
  return (nodes) => {
    visit(
      { type: 'root', children: [...nodes] } satisfies Root,
      'footnoteReference',
      (node, index, parent) => {
        const number = numbers.get(node.identifier);
        if (!parent || index === undefined || number === undefined) return;
        const first = !referred.has(number);
        referred.add(number);
        parent.children[index] = makeReference(number, first);
      },
    );
  };
}

function makeReference(number: number, first: boolean): Link {
  return {
    type: 'link',
    url: `#${footnoteFragment(number)}`,
    children: [{ type: 'text', value: `[${number}]` }],
    data: {
      meaning: { kind: 'footnote-reference', number, first },
      hProperties: {
        ...(first ? { id: referenceFragment(number) } : {}),
        className: ['footnote-ref'],
        role: 'doc-noteref',
      },
    },
  };
}

function makeList(notes: readonly Footnote[], labels: Words | undefined): List {
  return {
    type: 'list',
    ordered: true,
    spread: true,
    children: notes.map((note) => makeNote(note, labels)),
    data: {
      meaning: { kind: 'footnotes' },
      hProperties: { className: ['footnotes'], 'aria-label': labels?.footnotes },
    },
  };
}

function makeNote({ number, definition: { children } }: Footnote, labels: Words | undefined): ListItem {
  return {
    type: 'listItem',
    spread: true,
    children: labels ? leadBack(children, number, labels) : children,
    data: {
      meaning: { kind: 'footnote', number },
      hProperties: { id: footnoteFragment(number), value: String(number) },
    },
  };
}

function leadBack(
  children: FootnoteDefinition['children'],
  number: number,
  { footnoteBack }: Words,
): ListItem['children'] {
  const back: Link = {
    type: 'link',
    url: `#${referenceFragment(number)}`,
    children: [{ type: 'text', value: '↩' }],
    data: { hProperties: { 'aria-label': footnoteBack(number), role: 'doc-backlink' } },
  };
  const last = children.at(-1);
  if (last?.type !== 'paragraph') return [...children, { type: 'paragraph', children: [back] }];
  const ended = { ...last, children: [...last.children, { type: 'text' as const, value: ' ' }, back] };
  return [...children.slice(0, -1), ended];
}
