import type { Nodes, Root } from 'mdast';
import type { Place, ReadingFinding } from '../domain/finding.ts';
import { WHOLE_FILE } from '../domain/finding.ts';

/**
 * What a file may have at most. The parsers take quadratic time on some of these, or recurse; within the
 * limits they stay linear in the size of the file. Real pages stay far below all of them.
 */
export const LIMITS = {
  lineLength: 5_000,
  /** Emphasis marks and brackets between two blank lines, and the lines there. */
  marksPerBlock: 1_000,
  linesPerBlock: 500,
  /**
   * Of a file, less its blocks of code: MDX tries to read JavaScript at each closing brace, and an element at each
   * less-than sign.
   */
  braces: 200,
  lessThanSigns: 1_000,
  footnotes: 300,
  quotesAndListItems: 2_000,
  /** Blank lines of a file that has import or export: MDX tries to read JavaScript at each. */
  blankLinesWithCode: 300,
  /** Quotes and lists within each other, on one line. */
  containers: 12,
  indent: 40,
  /** Nodes within each other in the parsed tree. */
  depth: 60,
  /** Cells of all tables, columns of the head times rows: a row has them all, however few are written. */
  tableCells: 10_000,
  frontMatterLength: 16_000,
  /** Opening brackets of front matter: YAML lists within each other recurse. */
  frontMatterBrackets: 100,
  /** The same of report.yaml, which has lists of words. */
  publicationLength: 64_000,
  publicationBrackets: 2_000,
} as const;

const MARKS = /[*_~[\]]/g;
const CONTAINER = />|[-+*](?=[ \t]|$)|\d+[.)](?=[ \t]|$)/g;

/** What is counted over a whole file. */
const TOTALS = [
  { what: '}', pattern: /\}/g, most: LIMITS.braces },
  { what: '<', pattern: /</g, most: LIMITS.lessThanSigns },
  { what: '[^', pattern: /\[\^/g, most: LIMITS.footnotes },
] as const;

/** Finds the first place where a source is more than the parser should be asked to read. Linear time. */
export function findExcess(source: string): ReadingFinding | undefined {
  const totals = TOTALS.map((total) => ({ ...total, count: 0 }));
  let marks = 0;
  let lines = 0;
  let items = 0;
  let blankLines = 0;
  let code = false;
  const fences = new FenceReader();
  for (const [index, line] of source.split(/\r\n|[\r\n]/).entries()) {
    const place = { line: index + 1, column: 1 };
    const { length } = line.trimEnd();
    if (length > LIMITS.lineLength) return tooLong(place, length);
    if (/^[\s>]*$/.test(line)) {
      marks = 0;
      lines = 0;
      blankLines++;
    }
    if (fences.takes(line)) continue;
    if (++lines > LIMITS.linesPerBlock)
      return /^[\s>]*\|/.test(line) ? tooManyRows(place) : tooMany(place, '↵', LIMITS.linesPerBlock);
    for (const total of totals) {
      total.count += count(line, total.pattern);
      if (total.count > total.most) return tooManyInFile(place, total.what, total.most);
    }
    marks += count(line, MARKS);
    if (marks > LIMITS.marksPerBlock) return tooMany(place, '* _ ~ [ ]', LIMITS.marksPerBlock);
    const [prefix = ''] = /^[\s>+*\d.)-]*/.exec(line) ?? [];
    const [indent = ''] = /^\s*(?=\S)/.exec(line) ?? [];
    const containers = count(prefix, CONTAINER);
    if (containers > LIMITS.containers || indent.replaceAll('\t', '    ').length > LIMITS.indent)
      return tooDeep(place);
    items += containers;
    if (items > LIMITS.quotesAndListItems) return tooMany(place, '> - 1.', LIMITS.quotesAndListItems);
    if (/^(import|export)\s/.test(line)) code = true;
    if (code && blankLines > LIMITS.blankLinesWithCode)
      return tooMany(place, 'import / export', LIMITS.blankLinesWithCode);
  }
  return undefined;
}

/**
 * Tells blocks of code, line by line, where nothing can be amiss: at the left margin, and in a file that has had no
 * brace, import or export above. With those, the parser may be inside JavaScript, where a fence is none.
 */
class FenceReader {
  private fence: string | undefined;
  private isPlain = true;

  /** Whether the line is code between fences. */
  takes(line: string): boolean {
    if (this.fence !== undefined) {
      const [, closing] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
      if (!closing?.startsWith(this.fence)) return true;
      this.fence = undefined;
      return false;
    }
    if (/[{}]|^(import|export)\b/.test(line)) this.isPlain = false;
    const [, opening] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (this.isPlain) this.fence = opening;
    return false;
  }
}

/** Whether a tree is deeper than the code that walks it should follow. Does not recurse itself. */
export function findTooDeep(tree: Root): ReadingFinding | undefined {
  const left: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let item = left.pop(); item; item = left.pop()) {
    const { node, depth } = item;
    if (depth > LIMITS.depth) return tooDeep(node.position?.start ?? WHOLE_FILE);
    if ('children' in node) for (const child of node.children) left.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

/** Whether the tables of a tree have more cells than a page should have; at the table that is too much. */
export function findTooManyCells(tree: Root): ReadingFinding | undefined {
  let cells = 0;
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'table') {
      const columns = node.children[0]?.children.length ?? 0;
      cells += columns * node.children.length;
      if (cells > LIMITS.tableCells)
        return tooManyCells(node.position?.start ?? WHOLE_FILE, columns, node.children.length);
    } else if ('children' in node) left.push(...node.children.toReversed());
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const RULE = 'syntax/limits';

function tooLong(place: Place, length: number): ReadingFinding {
  return {
    ...place,
    rule: RULE,
    message: {
      zh: `这一行有 ${length} 个字符，最多 ${LIMITS.lineLength} 个，文件未作解析。请分成几段，段与段之间空一行。`,
      en: `This line has ${length} characters; expected ${LIMITS.lineLength} at most, and the file was not parsed. Break it into paragraphs with blank lines between them.`,
    },
  };
}

function tooManyInFile(place: Place, what: string, most: number): ReadingFinding {
  return {
    ...place,
    rule: RULE,
    message: {
      zh: `整个文件里的“${what}”太多，应不超过 ${most} 处，文件未作解析。代码放进 \`\`\` 围起来的代码块，那里面的不算；此外的请减少，或把这一节分成几节。`,
      en: `Too many of "${what}" in the file; expected ${most} at most, and the file was not parsed. Put code into blocks between \`\`\`, which do not count; use fewer elsewhere, or part the section.`,
    },
  };
}

function tooMany(place: Place, what: string, most: number): ReadingFinding {
  return {
    ...place,
    rule: RULE,
    message: {
      zh: `这里的“${what}”太多，应不超过 ${most} 处，文件未作解析。请分成几段，段与段之间空一行，或者减少这种符号。`,
      en: `Too many of "${what}" here; expected ${most} at most, and the file was not parsed. Break the text into paragraphs with blank lines between them, or use fewer.`,
    },
  };
}

function tooManyRows(place: Place): ReadingFinding {
  return {
    ...place,
    rule: RULE,
    message: {
      zh: `这张表超过 ${LIMITS.linesPerBlock} 行，文件未作解析。请分成几张表，各有表头，或改成 csv 文件，在正文里链接。`,
      en: `The table has more than ${LIMITS.linesPerBlock} lines; the file was not parsed. Part it into tables with a head each, or make it a csv file and link to that.`,
    },
  };
}

function tooDeep({ line, column }: Place): ReadingFinding {
  return {
    line,
    column,
    rule: RULE,
    message: {
      zh: '这里层层嵌套或缩进过深，应不超过十来层，文件未作解析。请去掉多余的缩进、引用、列表或标签。',
      en: 'Nested or indented too deeply; expected a dozen levels at most, and the file was not parsed. Remove indentation, quotes, lists or elements.',
    },
  };
}

function tooManyCells({ line, column }: Place, columns: number, rows: number): ReadingFinding {
  return {
    line,
    column,
    rule: RULE,
    message: {
      zh: `这张表有 ${columns} 列、${rows} 行，一个文件里的表格一共应不超过 ${LIMITS.tableCells} 格。请拆成几节，或改成 csv 文件，在正文里链接。`,
      en: `The table has ${columns} columns and ${rows} rows; expected ${LIMITS.tableCells} cells at most in the tables of a file. Part the section, or make it a csv file and link to that.`,
    },
  };
}

/** The same for report.yaml. */
export function findPublicationExcess(yaml: string): ReadingFinding | undefined {
  if (yaml.length > LIMITS.publicationLength) return publicationTooLong(yaml.length);
  if (count(yaml, /[[{]/g) > LIMITS.publicationBrackets)
    return tooMany(WHOLE_FILE, '[ {', LIMITS.publicationBrackets);
  return findExcess(yaml);
}

function publicationTooLong(length: number): ReadingFinding {
  return {
    ...WHOLE_FILE,
    rule: RULE,
    message: {
      zh: `report.yaml 有 ${length} 个字符，最多 ${LIMITS.publicationLength} 个，未作解析。请删减。`,
      en: `report.yaml has ${length} characters; expected ${LIMITS.publicationLength} at most, and it was not parsed. Shorten it.`,
    },
  };
}

/** The same for front matter, which starts on line 2. */
export function findFrontMatterExcess(yaml: string): ReadingFinding | undefined {
  if (yaml.length > LIMITS.frontMatterLength) return frontMatterTooLong(yaml.length);
  if (count(yaml, /[[{]/g) > LIMITS.frontMatterBrackets)
    return tooMany(WHOLE_FILE, '[ {', LIMITS.frontMatterBrackets);
  return findExcess(`\n${yaml}`);
}

function frontMatterTooLong(length: number): ReadingFinding {
  return {
    ...WHOLE_FILE,
    rule: RULE,
    message: {
      zh: `文件头有 ${length} 个字符，最多 ${LIMITS.frontMatterLength} 个，未作解析。请把正文移到文件头之后。`,
      en: `Front matter has ${length} characters; expected ${LIMITS.frontMatterLength} at most, and it was not parsed. Move text below it.`,
    },
  };
}
