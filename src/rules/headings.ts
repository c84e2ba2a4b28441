import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Flaw } from '../domain/finding.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { Rule } from './rule.ts';

const CLOSING_MARK = /(?<![。，、；：.,;:])[。，、；：.,;:]+$/;

/** Headings step down one level at a time from 2, say different things, and end without a stop. */
export const headings: Rule = function* ({ parsed }) {
  if (!parsed) return;
  const found: Heading[] = [];
  visit(parsed.tree, 'heading', (node) => {
    found.push(node);
  });
  const seen = new Set<string>();
  let above = 1;
  for (const heading of found) {
    yield* level(heading, above);
    above = heading.depth;
    const text = textOf(heading).trim();
    if (text && seen.has(text)) yield { ...placeOf(heading), ...repeated(text) };
    seen.add(text);
    yield* ending(heading, text, parsed);
  }
};

function* level(heading: Heading, above: number): Iterable<Flaw> {
  const { depth } = heading;
  if (depth > 1 && depth <= above + 1) return;
  const expected = '#'.repeat(Math.max(2, Math.min(depth, above + 1)));
  yield {
    ...placeOf(heading),
    rule: 'headings/level',
    message: {
      zh: `这个标题是 ${'#'.repeat(depth)}，应为 ${expected}。页面的总标题来自文件头的 title，正文从 ## 起，每次只降一级。请改写。`,
      en: `This heading is ${'#'.repeat(depth)}; expected ${expected}. The page's own heading is the title in front matter; the text starts at ## and steps down one level at a time. Change it.`,
    },
  };
}

function repeated(text: string): Pick<Flaw, 'rule' | 'message'> {
  return {
    rule: 'headings/duplicate',
    message: {
      zh: `标题“${text}”在本页出现了两次。每个标题应能独自说明内容，请改写其一。`,
      en: `The heading "${text}" stands twice on this page. Each should tell its part from the others; reword one.`,
    },
  };
}

function* ending(heading: Heading, text: string, { source, placeAt }: ParsedFile): Iterable<Flaw> {
  const [mark] = CLOSING_MARK.exec(text) ?? [];
  const end = heading.children.at(-1)?.position?.end.offset;
  if (!mark || end === undefined) return;
  const start = end - mark.length;
  const literal = source.slice(start, end) === mark;
  yield {
    ...(literal ? placeAt(start) : placeOf(heading)),
    rule: 'headings/ending',
    message: {
      zh: `标题以“${mark}”结尾。标题末尾不加句号、逗号、冒号，请删去。`,
      en: `The heading ends in "${mark}". Expected no stop, comma or colon at the end of a heading; remove it.`,
    },
    ...(literal && { fix: { start, end, text: '' } }),
  };
}
