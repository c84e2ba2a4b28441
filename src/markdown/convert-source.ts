import type { Nodes } from 'mdast';
import type {} from 'remark-mdx'; // node types of MDX
import { visit } from 'unist-util-visit';
import { readFence } from '../diagrams/fence.ts';
import { findPublicationExcess } from './limits.ts';
import type { ParsedFile } from './parse.ts';
import { OPAQUE } from './prose-runs.ts';
import { readYaml } from './yaml.ts';

/** Converts a text; the result has one piece for each UTF-16 unit of it. */
export type ConvertUnits = (text: string) => readonly string[];

/** A stretch of text across markup: what it says, and where each unit of it stands in the source. */
export type Run = { readonly text: string; readonly offsets: readonly number[] };

/** Keys of front matter whose values are no text, or are written in another language or script already. */
const KEPT = new Set(['traditional', 'english', 'abbreviation', 'formerly', 'conversion', 'translated']);

/**
 * The source of an MDX file with its text converted: prose, front matter, captions, alternatives, the words of
 * diagrams. Keys, ids, addresses and code stay as they are.
 */
export function convertMdx(file: ParsedFile, convert: ConvertUnits): string {
  return apply(file.source, findMdxText(file), convert, labelsOf(file));
}

/** Labels that are also the words of their reference, by the offset of its last bracket: they stay what they name. */
function labelsOf({ source, tree }: ParsedFile): Map<number, string> {
  const labels = new Map<number, string>();
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    const end = node.position?.end.offset;
    if (!('referenceType' in node) || node.referenceType === 'full' || end === undefined) return;
    const label = source.slice(
      (node.position?.start.offset ?? 0) + (node.type === 'imageReference' ? 2 : 1),
      end,
    );
    const words = label.replace(/\](?:\[\])?$/, '');
    labels.set(end - 1, node.referenceType === 'collapsed' ? `${words}]` : `][${words}]`);
  });
  return labels;
}

/** The source of `report.yaml` with the texts of its values converted. */
export function convertYaml(source: string, convert: ConvertUnits): string {
  return apply(source, findYamlText(source), convert);
}

/** The texts of an MDX file that are converted. */
export function findMdxText({ source, frontMatter, prose, tree }: ParsedFile): Run[] {
  const kept = new Set(frontMatter.prose.flatMap(({ key, start }) => (KEPT.has(key) ? [start] : [])));
  const runs: Run[] = prose.filter(({ offsets: [start = 0] }) => !kept.has(start));
  visit(tree, (node) => {
    for (const [start, end] of textBesideProse(source, node)) runs.push(plainRun(source, start, end));
  });
  return runs;
}

/** The texts of a YAML file that are converted; none if it is more than is read. */
export function findYamlText(source: string): Run[] {
  if (findPublicationExcess(source)) return [];
  return readYaml(source, { offset: 0, linesAbove: 0 })
    .prose.filter(({ key }) => !KEPT.has(key))
    .map(({ start, end }) => plainRun(source, start, end));
}

/** A text without the ends of its lines: a word may go on in the next. */
export function joinLines({ text, offsets }: Run): Run {
  const kept = text.split('').flatMap((unit, index): [string, number][] => {
    const offset = offsets[index];
    return unit === '\n' || offset === undefined ? [] : [[unit, offset]];
  });
  return { text: kept.map(([unit]) => unit).join(''), offsets: kept.map(([, offset]) => offset) };
}

function apply(
  source: string,
  runs: readonly Run[],
  convert: ConvertUnits,
  labels: ReadonlyMap<number, string> = new Map(),
): string {
  const units = source.split('');
  for (const { text, offsets } of runs.map(joinLines)) {
    const converted = convert(text);
    offsets.forEach((offset, at) => {
      const unit = text.charAt(at);
      if (unit !== OPAQUE) units[offset] = converted[at] ?? unit;
    });
  }
  for (const [end, label] of labels) units[end] = label;
  return units.join('');
}

type Range = readonly [start: number, end: number];

function plainRun(source: string, start: number, end: number): Run {
  const text = source.slice(start, end);
  return { text, offsets: Array.from({ length: text.length }, (_, index) => start + index) };
}

/** Where a node has text that is no prose: alternatives of pictures, titles of links, attributes, diagrams. */
function textBesideProse(source: string, node: Nodes): Range[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return [...rangesOf(source, start, end, node.alt), ...titleRange(source, start, end, node)];
    case 'link':
    case 'definition':
      return titleRange(source, start, end, node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute): Range[] => {
        const from = attribute.position?.start.offset;
        const to = attribute.position?.end.offset;
        const isText =
          attribute.type === 'mdxJsxAttribute' && attribute.name !== 'id' && attribute.name !== 'title';
        return isText && from !== undefined && to !== undefined ? [[from, to]] : [];
      });
    case 'code':
      return readFence(node) ? [[start, end]] : [];
    default:
      return [];
  }
}

function titleRange(
  source: string,
  start: number,
  end: number,
  node: { readonly title?: string | null | undefined } | object,
): Range[] {
  const title = 'title' in node ? node.title : undefined;
  if (!title) return [];
  const at = source.lastIndexOf(title, end);
  return at > start ? [[at, at + title.length]] : [];
}

/** Where a text stands as it was typed; nowhere if it was typed with escapes. */
function rangesOf(source: string, start: number, end: number, text: string | null | undefined): Range[] {
  const at = text ? source.indexOf(text, start) : -1;
  return text && at >= start && at < end ? [[at, at + text.length]] : [];
}
