import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FileFacts, PageFacts } from '../../src/content/facts.ts';
import { readFence } from '../../src/diagrams/fence.ts';
import { figureFragment } from '../../src/domain/ids.ts';
import { readBlocks } from '../../src/markdown/blocks.ts';
import type { ParsedFile } from '../../src/markdown/parse.ts';
import { pointAt } from '../../src/model/translation-units.ts';
import type { PartKind } from './report-schema.ts';

/** A piece of a file as a reader would name it: what it is, where it stands, what it says. */
export type Part = {
  readonly kind: PartKind;
  /** A key, or the fragment of the point or picture; empty for the top of a page. */
  readonly where: string;
  readonly text: string;
  /** What it is written as, where marks in it can change and the text not. */
  readonly node?: RootContent;
};

/** All that a reader can tell apart in a file, in order: keys, blocks, pictures. What a translation is made from is none of it. */
export function partsOf({ parsed, page, publication }: FileFacts): Part[] {
  if (publication) return valuesOf(publication.publication);
  if (!parsed || !page) return [];
  return [
    ...valuesOf(parsed.frontMatter.data),
    ...parsed.tree.children.flatMap((node) => partsOfBlock(node, page)),
    ...attributesOf(parsed, page),
    ...partsOfPictures(page),
  ];
}

function valuesOf(data: unknown, where = ''): Part[] {
  if (Array.isArray(data)) return data.flatMap((each) => valuesOf(each, where));
  if (data instanceof Object)
    return Object.entries(data).flatMap(([key, each]) =>
      !where && key === 'translated' ? [] : valuesOf(each, where ? `${where}.${key}` : key),
    );
  return data === undefined || data === null ? [] : [{ kind: 'key', where, text: String(data) }];
}

function partsOfBlock(node: RootContent, page: PageFacts): Part[] {
  if (isDiagram(node)) return [];
  const { blocks } =
    node.type === 'footnoteDefinition' ? readBlocks([], '', [{ definition: node }]) : readBlocks([node], '');
  const texts = blocks.filter(({ kind }) => kind !== 'caption');
  const where = whereIs(node, page);
  const [first] = texts;
  if (first) return [{ kind: first.kind, where, text: texts.map(({ text }) => text).join('\n'), node }];
  return marksOf([node]) ? [{ kind: 'markup', where, text: '', node }] : [];
}

/** What elements around blocks say: the caption of a figure, where it is taken from. */
function attributesOf({ tree }: ParsedFile, page: PageFacts): Part[] {
  const parts: Part[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    for (const each of node.attributes)
      if (each.type === 'mdxJsxAttribute')
        parts.push({
          kind: 'attribute',
          where: `${node.name}.${each.name} ${whereIs(node, page)}`.trim(),
          text: typeof each.value === 'string' ? each.value : '',
        });
  });
  return parts;
}

function partsOfPictures({ body }: PageFacts): Part[] {
  const diagrams = body.fences.flatMap(({ title, alt, caption, source }, index): Part[] => {
    const where = figureFragment(index + 1);
    return [
      { kind: 'diagram-title', where, text: title },
      { kind: 'diagram-alternative', where, text: alt },
      { kind: 'diagram-caption', where, text: caption },
      { kind: 'diagram-source', where, text: source },
    ];
  });
  const pictures = body.pictures.flatMap(({ url, alt, title, place }): Part[] => {
    const where = pointAt(body.points, place.line) ?? '';
    return [
      { kind: 'picture-file', where, text: url },
      { kind: 'picture-alternative', where, text: alt },
      { kind: 'picture-title', where, text: title },
    ];
  });
  return [...diagrams, ...pictures].filter(({ text }) => text !== '');
}

function whereIs({ position }: Nodes, { body }: PageFacts): string {
  return pointAt(body.points, position?.start.line ?? 1) ?? '';
}

/** What is typed for a piece of Markdown. */
export function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

/** What of a piece of Markdown is no part by itself and may be seen: all but where it stands. */
export function shapeOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'position') return undefined;
    if (!isNode(value)) return value;
    if (value.type === 'mdxJsxFlowElement') return { ...value, attributes: [] };
    return value.type === 'image' || isDiagram(value) ? value.type : value;
  });
}

function isNode(value: unknown): value is Nodes {
  return value instanceof Object && 'type' in value;
}

function isDiagram(node: Nodes): boolean {
  return node.type === 'code' && readFence(node) !== undefined;
}

/** All of a piece of Markdown but where it stands. */
export function wholeShapeOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** Kinds of nodes that come and go with the text itself, or are named by themselves. */
const PLAIN = new Set(['root', 'text', 'paragraph', 'listItem', 'tableRow', 'tableCell', 'image']);

/** The marks in pieces of Markdown, whatever text they enclose: emphasis, links with their targets, kinds of lists. */
export function marksOf(nodes: readonly RootContent[]): string {
  const marks: string[] = [];
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, (node) => {
    if (PLAIN.has(node.type) || isDiagram(node)) return;
    const { position: _, ...own } = node;
    marks.push(JSON.stringify({ ...own, children: undefined, value: undefined }));
  });
  return marks.join('\n');
}
