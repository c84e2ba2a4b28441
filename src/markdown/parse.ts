import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { location } from 'vfile-location';
import { VFileMessage } from 'vfile-message';
import { type Place, type ReadingFinding, WHOLE_FILE } from '../domain/finding.ts';
import { remarkBareAddresses } from './bare-addresses.ts';
import { remarkEditorial } from './editorial.ts';
import type { FailedMarkup } from './failed-markup/failed.ts';
import { findFailedMarkup } from './failed-markup/failed-markup.ts';
import { findHtml } from './find-html.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { remarkJoinLines } from './join-lines.ts';
import { findExcess, findTooDeep, findTooManyCells } from './limits.ts';
import { hideFromProse, type ProseRun, readProse } from './prose-runs.ts';

/** A single ~ stands between numbers, and is shown as typed. */
const strikethrough = { singleTilde: false };
const gfm: [typeof remarkGfm, typeof strikethrough] = [remarkGfm, strikethrough];
const cjkStrikethrough: [typeof remarkCjkStrikethrough, typeof strikethrough] = [
  remarkCjkStrikethrough,
  strikethrough,
];

/** The Markdown dialect of the content: GFM with emphasis and addresses that work between Han characters. */
export const dialect = [gfm, remarkBareAddresses, remarkCjkFriendly, cjkStrikethrough, remarkJoinLines];

const parser = unified().use(remarkParse).use(remarkMdx).use(dialect).freeze();
const joinLines = remarkJoinLines();
const standAlone = remarkEditorial();

/** An MDX file as data. Nothing in it has been, or will be, evaluated. */
export type ParsedFile = {
  readonly path: string;
  readonly source: string;
  readonly frontMatter: FrontMatter;
  readonly tree: Root;
  /** All prose as it is typed, front matter included, less the markup that failed. */
  readonly prose: readonly ProseRun[];
  /** What was typed for markup and is none. */
  readonly failed: readonly FailedMarkup[];
  /** Where an offset of the source is, in lines and columns. */
  readonly placeAt: (offset: number) => Place;
  /** What kept the body from being parsed; the tree is empty then. */
  readonly findings: readonly ReadingFinding[];
};

/** Parses an MDX file. Never throws: syntax errors are findings, at their place in the file. */
export function parseFile(path: string, source: string): ParsedFile {
  const frontMatter = readFrontMatter(source);
  const { tree, findings } = parseBody(frontMatter.body);
  const places = location(source);
  // without front matter its lines would be taken for prose
  const typed = frontMatter.body === source ? [] : readProse(source, tree, frontMatter.prose);
  const failed = frontMatter.body === source ? [] : findFailedMarkup({ source, tree, prose: typed });
  return {
    path,
    source,
    frontMatter,
    tree,
    prose: hideFromProse(typed, failed),
    failed,
    placeAt: (offset) => {
      const { line, column } = places.toPoint(offset) ?? WHOLE_FILE;
      return { line, column };
    },
    findings,
  };
}

function parseBody(body: string): Pick<ParsedFile, 'tree' | 'findings'> {
  const nothing: Root = { type: 'root', children: [] };
  const excess = findExcess(body);
  if (excess) return { tree: nothing, findings: [excess] };
  try {
    const tree = parser.parse(body);
    const tooMuch = findTooDeep(tree) ?? findTooManyCells(tree);
    if (tooMuch) return { tree: nothing, findings: [tooMuch] };
    joinLines(tree);
    standAlone(tree);
    return { tree, findings: [] };
  } catch (error) {
    const html = findHtml(body);
    return { tree: nothing, findings: html.length ? html : [syntaxFinding(error)] };
  }
}

const BRACES = {
  zh: '这里的花括号读不懂：属性、模板、批注等别处的写法（{#id}、{.class}、{: …}、{% … %}、{{…}}、{++…++}）这里没有，请删去；正文里要显示花括号的，写成 \\{。',
  en: 'These braces cannot be read: attributes, templates and remarks as other places have them ({#id}, {.class}, {: …}, {% … %}, {{…}}, {++…++}) are not known here, so remove them; for braces in prose write \\{.',
};

function syntaxFinding(error: unknown): ReadingFinding {
  const reason = error instanceof VFileMessage ? error.reason : String(error);
  const { line, column } = placeOfSyntaxError(error, reason);
  if (/acorn/.test(reason)) return { line, column, rule: 'syntax/mdx', message: BRACES };
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

/** An element that is never closed has its place in the words of the message only. */
function placeOfSyntaxError(error: unknown, reason: string): Place {
  const { line, column } = error instanceof VFileMessage ? error : {};
  if (line && column) return { line, column };
  const [, writtenLine, writtenColumn] = /\((\d+):(\d+)/.exec(reason) ?? [];
  return writtenLine ? { line: Number(writtenLine), column: Number(writtenColumn) } : WHOLE_FILE;
}
