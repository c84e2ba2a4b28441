import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import type { Flaw, Place } from '../domain/finding.ts';
import { WHOLE_FILE } from '../domain/finding.ts';
import { findFrontMatterExcess } from './limits.ts';

export type FrontMatter = {
  /** The parsed YAML; not yet held against a schema. */
  readonly data: unknown;
  /** Where each top-level key stands in the file. */
  readonly keys: ReadonlyMap<string, Place>;
  /** Where the items of each top-level list stand. */
  readonly items: ReadonlyMap<string, readonly Place[]>;
  readonly flaws: readonly Flaw[];
  /** Where the texts of the values stand in the source, without their quotes. */
  readonly prose: readonly { readonly start: number; readonly end: number }[];
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
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2' });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const yamlStart = source.indexOf('\n') + 1;
  // the first error only: what follows it is mostly its consequence
  const flaws = [...document.errors, ...document.warnings].slice(0, 1).map((error) => ({
    ...placeOf(error.pos[0]),
    rule: 'front-matter/syntax',
    message: {
      zh: `文件头不是合法的 YAML：${error.message.split('\n')[0]}。每行写成“键: 值”，值里有冒号时用引号括起来。`,
      en: `Front matter is not valid YAML: ${error.message.split('\n')[0]}. Write one "key: value" a line and quote values that contain a colon.`,
    },
  }));
  const keys = new Map<string, Place>();
  const items = new Map<string, Place[]>();
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      keys.set(String(key.value), placeOf(key.range[0]));
      if (!isSeq(value)) continue;
      const places = value.items.map((item) =>
        isNode(item) && item.range ? placeOf(item.range[0]) : WHOLE_FILE,
      );
      items.set(String(key.value), places);
    }
  }
  return {
    data: flaws.length ? {} : toData(document),
    keys,
    items,
    flaws,
    yaml: { start: yamlStart, end: yamlStart + yaml.length },
    prose: flaws.length ? [] : textsOf(document, yamlStart),
    body,
  };
}

function empty(body: string, flaw: Flaw): FrontMatter {
  return {
    data: {},
    keys: new Map(),
    items: new Map(),
    flaws: [flaw],
    prose: [],
    yaml: { start: 0, end: 0 },
    body,
  };
}

/** Where the string values stand, keys left out. */
function textsOf(document: ReturnType<typeof parseDocument>, yamlStart: number) {
  const texts: { start: number; end: number }[] = [];
  visit(document, {
    Scalar(key, { value, range, type }) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const quotes = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? 1 : 0;
      texts.push({ start: yamlStart + range[0] + quotes, end: yamlStart + range[1] - quotes });
    },
  });
  return texts;
}

function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined; // an alias: the closed schema then reports the whole block
  }
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
