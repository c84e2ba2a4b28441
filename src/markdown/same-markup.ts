import { isDeepStrictEqual } from 'node:util';
import type { Nodes } from 'mdast';
import { parseFile } from './parse.ts';

/** Properties that hold words, which a fix may change. */
const WORDS = new Set(['position', 'children', 'data', 'alt', 'title', 'label', 'estree']);
/** What is no word: spaces, punctuation, what nobody sees. */
const NO_WORDS = /[^\p{L}\p{N}\p{So}]/gu;
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;

/**
 * Tells of versions of a page whether they are the same but for their wording: as many words in the same markup, with the
 * same addresses, the same keys in the front matter. What `--fix` does to words has to leave it so.
 */
export function sameMarkupAs(path: string, before: string): (after: string) => boolean {
  const skeleton = skeletonOf(path, before);
  return (after) => isDeepStrictEqual(skeleton, skeletonOf(path, after));
}

function skeletonOf(path: string, source: string): unknown {
  const { tree, frontMatter, findings, failed } = parseFile(path, source);
  const lines: unknown[] = [];
  walk(tree, lines);
  return {
    lines,
    head: shapeOf(frontMatter.data),
    readable: frontMatter.findings.length + findings.length === 0,
    failed: failed.map(({ kind }) => kind),
  };
}

function walk(node: Nodes, lines: unknown[]): void {
  if (node.type === 'text') {
    const words = count(node.value);
    const last = lines.at(-1);
    if (typeof last === 'number') lines[lines.length - 1] = last + words;
    else if (words > 0) lines.push(words);
    return;
  }
  const isCode = node.type === 'code' || node.type === 'inlineCode';
  const own = Object.entries(node).filter(([key]) => !WORDS.has(key) && (key !== 'attributes' || !isCode));
  lines.push(
    own.map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(UNSEEN, '') : key === 'attributes' ? namesOf(node) : value,
    ]),
  );
  if ('children' in node) {
    for (const child of node.children) walk(child, lines);
    lines.push(`/${node.type}`);
  }
}

function namesOf(node: Nodes): unknown {
  return 'attributes' in node
    ? node.attributes.map((each) => (each.type === 'mdxJsxAttribute' ? each.name : each.type))
    : [];
}

/** What a value of YAML is made of, less its words. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return count(value);
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, below]) => [key, shapeOf(below)]);
}

function count(words: string): number {
  return words.replace(NO_WORDS, '').length;
}
