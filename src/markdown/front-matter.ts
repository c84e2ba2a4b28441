import { type ReadingFinding, WHOLE_FILE } from '../domain/finding.ts';
import { findFrontMatterExcess } from './limits.ts';
import { readYaml, type Yaml } from './yaml.ts';

export type FrontMatter = Pick<Yaml, 'data' | 'keys' | 'placeOf' | 'prose' | 'hidden'> & {
  readonly findings: readonly ReadingFinding[];
  /** Where the YAML stands in the source; empty if there is none. */
  readonly yaml: { readonly start: number; readonly end: number };
  /** The source with the front matter blanked out, so that places in the body keep their line. */
  readonly body: string;
  /** Where the text after it begins in the source. */
  readonly end: number;
};

/** The block ends at the first line that starts with `---` or `+++`, whatever follows on that line. */
const BLOCK = /(?<![\s\S])\ufeff?---[ \t]*\r?\n([\s\S]*?)^((?:---|\+\+\+).*)$/m;

/** Takes the YAML front matter off an MDX file. Never throws. */
export function readFrontMatter(source: string): FrontMatter {
  const [block, yaml = '', end = ''] = BLOCK.exec(source) ?? [];
  if (block === undefined || end.trimEnd() !== '---') return empty(source, missing());
  const body = blank(block) + source.slice(block.length);
  const excess = findFrontMatterExcess(yaml);
  const textAt = block.length;
  if (excess) return { ...empty(body, excess), end: textAt };
  const start = source.indexOf('\n') + 1;
  const { error, ...read } = readYaml(yaml, { offset: start, linesAbove: 1 });
  return {
    ...read,
    findings: error ? [syntaxFinding(error)] : [],
    yaml: { start, end: start + yaml.length },
    body,
    end: textAt,
  };
}

/**
 * What the compiler gets of an MDX file: its text below front matter that is empty. Nothing is left there for another
 * reader of YAML to take for a key that imports a module, and lines keep their numbers.
 */
export function compiledSource({
  source,
  frontMatter: { end },
}: {
  readonly source: string;
  readonly frontMatter: FrontMatter;
}): string {
  const lines = Math.max(1, source.slice(0, end).split('\n').length - 1);
  return `---${'\n'.repeat(lines)}---\n${source.slice(end).replace(/^\n/, '')}`;
}

function syntaxFinding({ line, column, reason }: NonNullable<Yaml['error']>): ReadingFinding {
  return {
    line,
    column,
    rule: 'front-matter/syntax',
    message: {
      zh: `文件头不是合法的 YAML：${reason.zh}。每行写成“键: 值”，值里有冒号时用引号括起来。`,
      en: `Front matter is not valid YAML: ${reason.en}. Write one "key: value" a line and quote values that contain a colon.`,
    },
  };
}

function empty(body: string, finding: ReadingFinding): FrontMatter {
  return {
    data: {},
    keys: new Map(),
    placeOf: () => WHOLE_FILE,
    findings: [finding],
    prose: [],
    hidden: [],
    yaml: { start: 0, end: 0 },
    body,
    end: 0,
  };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function missing(): ReadingFinding {
  return {
    ...WHOLE_FILE,
    rule: 'front-matter/missing',
    message: {
      zh: '没有找到文件头。文件应以一行 --- 开始，写上 title 和 summary，再以单独一行 --- 结束。',
      en: 'No front matter found. Start the file with a line ---, give title and summary, and end with --- alone on a line.',
    },
  };
}
