import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Flaw } from '../domain/finding.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { remarkJoinLines } from './join-lines.ts';

/** The Markdown dialect of the content: GFM with emphasis that works between Han characters. */
export const dialect = [remarkGfm, remarkCjkFriendly, remarkCjkStrikethrough, remarkJoinLines];

const parser = unified().use(remarkParse).use(remarkMdx).use(dialect).freeze();
const joinLines = remarkJoinLines();

/** An MDX file as data. Nothing in it has been, or will be, evaluated. */
export type ParsedFile = {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly tree: Root;
  /** What kept the body from being parsed; the tree is empty then. */
  readonly flaws: readonly Flaw[];
};

/** Parses an MDX file. Never throws: syntax errors are flaws, at their place in the file. */
export function parseFile(path: string, source: string): ParsedFile {
  const frontMatter = readFrontMatter(source);
  try {
    const tree = parser.parse(frontMatter.body);
    joinLines(tree);
    return { path, frontMatter, tree, flaws: [] };
  } catch (error) {
    return { path, frontMatter, tree: { type: 'root', children: [] }, flaws: [syntaxFlaw(error)] };
  }
}

function syntaxFlaw(error: unknown): Flaw {
  const reason = error instanceof VFileMessage ? error.reason : String(error);
  const { line = 1, column = 1 } = error instanceof VFileMessage ? error : {};
  return {
    line,
    column,
    rule: 'syntax/mdx',
    message: {
      zh: `MDX 语法有误：${reason}。正文里的 < 和 { 要写成 \\< 和 \\{，标签要成对。`,
      en: `MDX syntax error: ${reason}. In prose write \\< and \\{ for < and {, and close every tag.`,
    },
  };
}
