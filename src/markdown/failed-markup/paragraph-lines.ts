import type { Paragraph, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A line of a paragraph, without what marks the quotes and lists that it stands in. */
export type Line = {
  readonly text: string;
  /** Where `text` begins in the source. */
  readonly start: number;
  /** Whether it begins with words, not with code, a link or an element. */
  readonly isWords: boolean;
};

export type ParagraphLines = {
  readonly node: Paragraph;
  readonly parent: Parents;
  readonly lines: readonly Line[];
};

/** What marks the container of a line, and indentation. */
const PREFIX = /^[ \t>]*/;

/** The paragraphs of a tree, line by line as they are typed. */
export function readParagraphLines(source: string, tree: Root): ParagraphLines[] {
  const found: ParagraphLines[] = [];
  visit(tree, 'paragraph', (node, _, parent) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined || !parent) return;
    const words = node.children.flatMap((child) =>
      child.type === 'text'
        ? [[child.position?.start.offset ?? 0, child.position?.end.offset ?? 0] as const]
        : [],
    );
    let at = start;
    let next = 0;
    const lines = source
      .slice(start, end)
      .split('\n')
      .map((typed, index): Line => {
        const skipped = index === 0 ? 0 : (PREFIX.exec(typed)?.[0].length ?? 0);
        const lineStart = at + skipped;
        at += typed.length + 1;
        while (next < words.length && (words[next]?.[1] ?? 0) <= lineStart) next++;
        const isWords = (words[next]?.[0] ?? Number.POSITIVE_INFINITY) <= lineStart;
        return { text: typed.slice(skipped).replace(/\r$/, ''), start: lineStart, isWords };
      });
    found.push({ node, parent, lines });
  });
  return found;
}
