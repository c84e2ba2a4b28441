import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'remark-mdx'; // node types of MDX

/**
 * A run of text as it is typed, across emphasis and links: a paragraph, a heading, a table cell, a title.
 * Stands for the source, not for what a reader sees: escapes count as something unknown.
 */
export type ProseRun = {
  readonly text: string;
  /** Where each UTF-16 unit of `text` stands in the source. */
  readonly offsets: readonly number[];
};

/** What a run has in place of code, images, addresses and escaped characters. */
export const OPAQUE = '\ufffc';

/** A backslash or a character reference: its writer wants the very character. */
const ESCAPE = /\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|\w+);/gi;
/** A line break in the source with what marks the container on the next line. */
const LINE_BREAK = /(?:\r\n?|\n)[ \t>]*/g;
/** An address written out. */
const ADDRESS = /\b(?:https?:\/\/|mailto:|www\.)[^\s\u2e80-\uffef]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/gi;

/** Prose with some stretches of the source hidden: what failed as markup is not judged as words. */
export function hideFromProse(runs: readonly ProseRun[], hidden: readonly Range[]): readonly ProseRun[] {
  if (hidden.length === 0) return runs;
  const isHidden = new Set<number>();
  for (const { start, end } of hidden) for (let at = start; at < end; at++) isHidden.add(at);
  return runs.map(({ text, offsets }) => ({
    text: text.replace(/[\s\S]/g, (unit, at: number) => (isHidden.has(offsets[at] ?? -1) ? OPAQUE : unit)),
    offsets,
  }));
}

type Range = { readonly start: number; readonly end: number };

/** Reads the prose of a body, and the given ranges of the source (front matter), in order of the source. */
export function readProse(source: string, tree: Root, ranges: readonly Range[]): ProseRun[] {
  const runs: ProseRun[] = ranges.map((range) => runOf(source, [range]));
  const walk = (node: Nodes): void => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      runs.push(...titlesOf(source, node));
    if (!('children' in node)) return;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const pieces = piecesOf(node);
      if (pieces.length) runs.push(runOf(source, pieces));
    }
    for (const child of node.children) walk(child);
  };
  walk(tree);
  return runs;
}

type Piece = Range & { readonly opaque?: boolean };

/** The text of a block, and an opaque piece for whatever else stands in the line. */
function piecesOf(parent: Parents): Piece[] {
  return parent.children.flatMap((node): Piece[] => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    if (node.type === 'text') return [{ start: start.offset, end: end.offset }];
    if ('children' in node) return piecesOf(node);
    return [{ start: start.offset, end: end.offset, opaque: true }];
  });
}

/** The `title` attribute, which is prose too. */
function titlesOf(source: string, node: MdxJsxFlowElement | MdxJsxTextElement): ProseRun[] {
  return node.attributes.flatMap((attribute) => {
    const { start, end } = attribute.position ?? {};
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'title') return [];
    if (typeof attribute.value !== 'string' || start?.offset === undefined || end?.offset === undefined)
      return [];
    const quote = source.indexOf(source.charAt(end.offset - 1), start.offset);
    return [runOf(source, [{ start: quote + 1, end: end.offset - 1 }])];
  });
}

function runOf(source: string, pieces: readonly Piece[]): ProseRun {
  let text = '';
  const offsets: number[] = [];
  for (const { start, end, opaque } of pieces) {
    if (opaque) {
      text += OPAQUE;
      offsets.push(start);
      continue;
    }
    const typed = source
      .slice(start, end)
      .replace(ESCAPE, mask)
      .replace(ADDRESS, mask)
      .replace(LINE_BREAK, (matched) => `\n${SKIPPED.repeat(matched.length - 1)}`);
    for (let index = 0; index < typed.length; index++) {
      if (typed[index] === SKIPPED) continue;
      text += typed[index];
      offsets.push(start + index);
    }
  }
  return { text, offsets };
}

const SKIPPED = '\0';

function mask(matched: string): string {
  return OPAQUE.repeat(matched.length);
}
