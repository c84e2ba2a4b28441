import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { findFrontMatterExcess } from './limits.ts';
import { readYaml, type Yaml } from './yaml.ts';

export type FrontMatter = Pick<Yaml, 'data' | 'keys' | 'placeOf' | 'prose'> & {
  readonly flaws: readonly Flaw[];
  /** Where the YAML stands in the source; empty if there is none. */
  readonly yaml: { readonly start: number; readonly end: number };
  /** The source with the front matter blanked out, so that places in the body keep their line. */
  readonly body: string;
};

/**
 * The block ends at the first line that starts with `---` or `+++`, whatever follows on that line, because
 * that is where Astro ends it: anything looser would hide text from the checks that Astro compiles.
 */
const BLOCK = /(?<![\s\S])\ufeff?---[ \t]*\r?\n([\s\S]*?)^((?:---|\+\+\+).*)$/m;

/** Takes the YAML front matter (YAML 1.2, no aliases) off an MDX file. Never throws. */
export function readFrontMatter(source: string): FrontMatter {
  const [block, yaml = '', end = ''] = BLOCK.exec(source) ?? [];
  if (block === undefined || end.trimEnd() !== '---') return empty(source, missing());
  const body = blank(block) + source.slice(block.length);
  const excess = findFrontMatterExcess(yaml);
  if (excess) return empty(body, excess);
  const start = source.indexOf('\n') + 1;
  const { error, ...read } = readYaml(yaml, { offset: start, linesAbove: 1 });
  return {
    ...read,
    flaws: error ? [syntaxFlaw(error)] : [],
    yaml: { start, end: start + yaml.length },
    body,
  };
}

function syntaxFlaw({ line, column, reason }: NonNullable<Yaml['error']>): Flaw {
  return {
    line,
    column,
    rule: 'front-matter/syntax',
    message: {
      zh: `文件头不是合法的 YAML：${reason}。每行写成“键: 值”，值里有冒号时用引号括起来。`,
      en: `Front matter is not valid YAML: ${reason}. Write one "key: value" a line and quote values that contain a colon.`,
    },
  };
}

function empty(body: string, flaw: Flaw): FrontMatter {
  return {
    data: {},
    keys: new Map(),
    placeOf: () => WHOLE_FILE,
    flaws: [flaw],
    prose: [],
    yaml: { start: 0, end: 0 },
    body,
  };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function missing(): Flaw {
  return {
    ...WHOLE_FILE,
    rule: 'front-matter/missing',
    message: {
      zh: '没有找到文件头。文件应以一行 --- 开始，写上 title 和 summary，再以单独一行 --- 结束。',
      en: 'No front matter found. Start the file with a line ---, give title and summary, and end with --- alone on a line.',
    },
  };
}
