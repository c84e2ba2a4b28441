import type { FootnoteDefinition, List, ListItem, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast'; // names of elements in `data`
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { folderOfPath } from '../domain/ids.ts';
import { contentPathOf } from './content-path.ts';
import { splitPoints } from './points.ts';

type Words = { readonly footnotes: string; readonly footnoteBack: (number: number) => string };

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** By the name of the language's folder. */
  readonly words: Readonly<Record<string, Words>>;
};

const CLASS = 'footnotes';

/**
 * remark plugin: puts each footnote at the end of the point that refers to it first, under a label in the page's
 * language; on pages without points, at the end. What `remark-gfm` leaves to the compiler would stand at the end of
 * the page, headed in English.
 */
export function remarkFootnotes({ contentDir, words }: Options) {
  return (tree: Root, file: VFile): void => {
    const from = contentPathOf(contentDir, file.path);
    const labels = words[folderOfPath(from)];
    const definitions = takeDefinitions(tree);
    if (!labels || definitions.size === 0) return;
    const numbers = new Map<string, number>();
    const { before, points } = splitPoints(tree);
    const parts = [before, ...points.map(({ heading, content }) => [heading, ...content])];
    tree.children = parts.flatMap((nodes) => {
      const cited = numberReferences(nodes, numbers, definitions);
      const notes: ListItem[] = [];
      // what a note cites comes after it, and may cite in turn
      for (const name of cited) {
        const definition = definitions.get(name);
        if (!definition) continue;
        cited.push(...numberReferences(definition.children, numbers, definitions));
        notes.push(makeNote(definition, numbers.get(name) ?? 0, labels));
      }
      return notes.length > 0 ? [...nodes, makeList(notes, labels)] : nodes;
    });
  };
}

/** Whether a node is the list of a point's footnotes. */
export function isFootnotes(node: RootContent): node is List {
  const name = node.data?.hProperties?.['className'];
  return node.type === 'list' && Array.isArray(name) && name.includes(CLASS);
}

/** Takes all definitions out of a tree, those within others too; of several by one name the first counts. */
function takeDefinitions(
  tree: Root | FootnoteDefinition,
  definitions = new Map<string, FootnoteDefinition>(),
): Map<string, FootnoteDefinition> {
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    parent.children.splice(index, 1);
    takeDefinitions(node, definitions);
    return [SKIP, index];
  });
  return definitions;
}

/** Makes references into links; returns the footnotes that these nodes are the first to refer to, in order. */
function numberReferences(
  nodes: readonly RootContent[],
  numbers: Map<string, number>,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
): string[] {
  const first: string[] = [];
  visit({ type: 'root', children: [...nodes] } satisfies Root, 'footnoteReference', (node, index, parent) => {
    if (!parent || index === undefined || !definitions.has(node.identifier)) return;
    const known = numbers.get(node.identifier);
    const number = known ?? numbers.size + 1;
    numbers.set(node.identifier, number);
    if (!known) first.push(node.identifier);
    parent.children[index] = {
      type: 'link',
      url: `#note-${number}`,
      children: [{ type: 'text', value: `[${number}]` }],
      data: {
        hProperties: {
          ...(known ? {} : { id: `noteref-${number}` }),
          className: ['footnote-ref'],
          role: 'doc-noteref',
        },
      },
    };
  });
  return first;
}

function makeNote({ children }: FootnoteDefinition, number: number, { footnoteBack }: Words): ListItem {
  const back = {
    type: 'link' as const,
    url: `#noteref-${number}`,
    children: [{ type: 'text' as const, value: '↩' }],
    data: { hProperties: { 'aria-label': footnoteBack(number), role: 'doc-backlink' } },
  };
  const last = children.at(-1);
  const content: ListItem['children'] =
    last?.type === 'paragraph'
      ? [
          ...children.slice(0, -1),
          { ...last, children: [...last.children, { type: 'text', value: ' ' }, back] },
        ]
      : [...children, { type: 'paragraph', children: [back] }];
  return {
    type: 'listItem',
    spread: true,
    children: content,
    data: { hProperties: { id: `note-${number}`, value: String(number) } },
  };
}

function makeList(notes: ListItem[], { footnotes }: Words): List {
  return {
    type: 'list',
    ordered: true,
    spread: true,
    children: notes,
    data: { hProperties: { className: [CLASS], 'aria-label': footnotes } },
  };
}
