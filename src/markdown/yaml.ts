import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { type Place, WHOLE_FILE } from '../domain/finding.ts';

/** A YAML document as data, not yet held against a schema. */
export type Yaml = {
  readonly data: unknown;
  /** Where each top-level key stands in the file. */
  readonly keys: ReadonlyMap<string, Place>;
  /** Where a key or an item of a list stands, however deep; its nearest parent if it is not there. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** What keeps it from being read, the first thing only: what follows is mostly its consequence. */
  readonly error: (Place & { readonly reason: string }) | undefined;
  /** Where the texts of the values stand in the file, without their quotes. */
  readonly prose: readonly { readonly start: number; readonly end: number }[];
};

/**
 * Reads YAML 1.2, without aliases. Never throws.
 *
 * @param start where it begins in its file: the offset, and how many lines stand above.
 */
export function readYaml(yaml: string, start: { offset: number; linesAbove: number }): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2', logLevel: 'error' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + start.linesAbove, column: col };
  };
  const [error] = [...document.errors, ...document.warnings];
  const keys = new Map<string, Place>();
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items)
      if (isScalar(key) && key.range) keys.set(String(key.value), placeAt(key.range[0]));
  }
  return {
    data: error ? {} : toData(document),
    keys,
    placeOf: (path) => {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? WHOLE_FILE : placeAt(offset);
    },
    error: error && { ...placeAt(error.pos[0]), reason: error.message.split('\n')[0] ?? '' },
    prose: error ? [] : textsOf(document, start.offset),
  };
}

/** Where the deepest part of a path stands that is there; `undefined` if not even the first is. */
function offsetOf(root: unknown, path: readonly (string | number)[]): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key) || !pair.key.range) return offset;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item) || !item.range) return offset;
      offset = item.range[0];
      node = item;
    } else return offset;
  }
  return offset;
}

/** Where the string values stand, keys left out. */
function textsOf(document: ReturnType<typeof parseDocument>, start: number) {
  const texts: { start: number; end: number }[] = [];
  visit(document, {
    Scalar(key, { value, range, type }) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const quotes = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? 1 : 0;
      texts.push({ start: start + range[0] + quotes, end: start + range[1] - quotes });
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
