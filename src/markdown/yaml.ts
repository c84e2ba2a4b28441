import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type HiddenCharacter, type Place, WHOLE_FILE } from '../domain/finding.ts';
import { findInvisibleDecoded } from '../domain/invisible.ts';
import type { Localised } from '../domain/language.ts';
import { explainYamlError, findTypedWrong, REFUSED } from './yaml-errors.ts';

/** A YAML document as data, not yet held against a schema. */
export type Yaml = {
  readonly data: unknown;
  /** Where each top-level key stands in the file. */
  readonly keys: ReadonlyMap<string, Place>;
  /** Where a key or an item of a list stands, however deep; its nearest parent if it is not there. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** What keeps it from being read, the first thing only: what follows is mostly its consequence. */
  readonly error: (Place & { readonly reason: Localised }) | undefined;
  /** Where the texts of the values stand in the file, without their quotes, and below which top-level key. */
  readonly prose: readonly { readonly start: number; readonly end: number; readonly key: string }[];
  /** Invisible characters that keys and values have by way of an escape. */
  readonly hidden: readonly HiddenCharacter[];
};

/** Lists whose items are short, so that what parts words in one parts names. */
const OF_NAMES: ReadonlySet<string> = new Set(['aliases', 'authors', 'keywords', 'names', 'stopWords']);

/** What parts items in Chinese, in any width. */
const COMMA = /[，、；;､﹐﹑﹔،]/u;
/** What else parts names: another line, and between Han a comma, a space or a slash (`Smith, John` is one author). */
const NAMES_APART =
  /\n|(?<=\p{Script=Han}),[ \t]*(?=\p{Script=Han})|(?<=\p{Script=Han})(?:[ \t\u3000]*[/／|｜\\][ \t\u3000]*|[ \t\u3000]+)(?=\p{Script=Han})/u;

/** Lists and groups within each other; the parser recurses into them. */
const MOST_DEEP = 12;

/**
 * Reads YAML 1.2: plain keys, lists, groups and texts. Anchors, aliases, merge keys, tags and directives are errors,
 * so that all readers of YAML would understand the same. Never throws.
 *
 * @param start where it begins in its file: the offset, and how many lines stand above.
 */
export function readYaml(yaml: string, start: { offset: number; linesAbove: number }): Yaml {
  const lines = new LineCounter();
  // the parser itself counts none within what it cannot read
  for (const start of lineStarts(yaml)) lines.addNewLine(start);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + start.linesAbove, column: col };
  };
  const failed = (at: number, reason: Localised): Yaml => ({
    data: {},
    keys: new Map(),
    placeOf: () => WHOLE_FILE,
    error: { ...placeAt(at), reason },
    prose: [],
    hidden: [],
  });
  const tokens = readTokens(yaml);
  if (!tokens) return failed(0, REFUSED.depth);
  const refusedToken = findRefusedToken(tokens);
  if (refusedToken) return failed(refusedToken.at, refusedToken.reason);
  const [document, second] = new Composer({ version: '1.2', uniqueKeys: false, strict: true }).compose(
    tokens,
    true,
    yaml.length,
  );
  if (!document) return failed(0, REFUSED.depth);
  const [error] = [...document.errors, ...document.warnings, ...(second?.errors ?? [])];
  if (error || second || isScalar(document.contents)) {
    const wrong = findTypedWrong(yaml, error?.pos[0]);
    if (wrong) return failed(wrong.at, wrong.reason);
  }
  if (error) return failed(openQuote(document, error) ?? error.pos[0], explainYamlError(error));
  if (second)
    return failed(
      second.range[0],
      explainYamlError({ code: 'MULTIPLE_DOCS', message: 'Found a second document (---)' }),
    );
  const refused = findRefused(document, yaml);
  if (refused) return failed(refused.at, refused.reason);
  const keys = new Map<string, Place>();
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items)
      if (isScalar(key) && key.range) keys.set(String(key.value), placeAt(key.range[0]));
  }
  keepTyped(document, yaml);
  return {
    data: document.toJS(),
    keys,
    placeOf: (path) => {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? WHOLE_FILE : placeAt(offset);
    },
    error: undefined,
    prose: textsOf(document, start.offset),
    hidden: findHidden(document, yaml).map(({ at, code }) => ({ ...placeAt(at), code })),
  };
}

/** `undefined` where more stands within each other than the parser can follow, which calls itself for each. */
function readTokens(yaml: string): CST.Token[] | undefined {
  try {
    return [...new Parser().parse(yaml)];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Refused = { readonly at: number; readonly reason: Localised };

/** What is refused before nodes are made of it: directives, and more depth than should be followed. Does not recurse. */
function findRefusedToken(tokens: readonly CST.Token[]): Refused | undefined {
  const left = tokens.map((token) => ({ token, depth: 0 }));
  for (let item = left.pop(); item; item = left.pop()) {
    const { token, depth } = item;
    if (token.type === 'directive') return { at: token.offset, reason: REFUSED.directive };
    const inside = 'items' in token ? depth + 1 : depth;
    if (inside > MOST_DEEP) return { at: token.offset, reason: REFUSED.depth };
    if (token.type === 'document' && token.value) left.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, sep, value } of token.items) {
      const swallowed = swallowedBy(value?.type === 'scalar' ? (value.end ?? []) : value ? [] : (sep ?? []));
      if (swallowed) return { at: swallowed.offset, reason: REFUSED.comment };
      for (const child of [key, value]) if (child) left.push({ token: child, depth: inside });
    }
  }
  return undefined;
}

/** A comment on the line of a text that is not quoted: what was typed behind the sign is gone. */
function swallowedBy(tokens: readonly CST.SourceToken[]): CST.SourceToken | undefined {
  const comment = tokens.findIndex(({ type }) => type === 'comment');
  const newline = tokens.findIndex(({ type }) => type === 'newline');
  return comment >= 0 && (newline < 0 || comment < newline) ? tokens[comment] : undefined;
}

/** The first thing that YAML has and content does not. */
function findRefused(document: Document.Parsed, yaml: string): Refused | undefined {
  const found: Refused[] = [];
  const refuse = (node: Node, reason: Localised) => {
    found.push({ at: node.range?.[0] ?? 0, reason });
  };
  const refuseProperties = (node: Scalar | YAMLMap | YAMLSeq) => {
    if (node.anchor) refuse(node, REFUSED.anchor);
    if (node.tag) refuse(node, REFUSED.tag);
  };
  visit(document, {
    Alias: (_, node) => refuse(node, REFUSED.alias),
    Scalar: (_, node) => refuseProperties(node),
    Seq: (_, node, path) => {
      refuseProperties(node);
      const { flow, items } = node;
      const parent = path.at(-1);
      const isOfNames = isPair(parent) && isScalar(parent.key) && OF_NAMES.has(String(parent.key.value));
      for (const item of items)
        if (isScalar(item) && item.type === Scalar.PLAIN && item.range) {
          const typed = yaml.slice(item.range[0], item.range[1]);
          if ((flow && COMMA.test(typed)) || (isOfNames && (COMMA.test(typed) || NAMES_APART.test(typed))))
            refuse(item, REFUSED.comma);
        }
    },
    Map: (_, node) => {
      refuseProperties(node);
      const { items } = node;
      const known = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) {
          if (isNode(key)) refuse(key, REFUSED.key);
          continue;
        }
        const name = String(key.value);
        if (name === '<<') refuse(key, REFUSED.merge);
        if (known.has(name)) refuse(key, REFUSED.twice);
        if (key.type === Scalar.PLAIN && /^[\p{L}\w-]+[：﹕∶]/u.test(name)) refuse(key, REFUSED.colon);
        known.add(name);
      }
    },
  });
  return found.sort((a, b) => a.at - b.at)[0];
}

/**
 * A number that would not be shown as it is typed, such as the version 1.10, is a text; and where a text goes on in the next
 * line, nobody has typed a space between Han.
 */
function keepTyped(document: Document.Parsed, yaml: string): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.range && node.type !== Scalar.BLOCK_LITERAL)
        node.value = joinHan(node.value, yaml.slice(node.range[0], node.range[1]));
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source;
    },
  });
}

const WIDE = String.raw`[\p{Script=Han}\u3000-\u30ff\uff00-\uffef“”‘’—…]`;
const FOLD = new RegExp(`(${WIDE})[ \\t]*\\r?\\n[ \\t]*(?=(${WIDE}))`, 'gu');

/** Takes out the spaces that stand for line breaks between Han. */
function joinHan(value: string, typed: string): string {
  let joined = '';
  let rest = value;
  for (const [, before = '', after = ''] of typed.matchAll(FOLD)) {
    const at = rest.indexOf(`${before} ${after}`);
    if (at < 0) continue;
    joined += rest.slice(0, at + before.length);
    rest = rest.slice(at + before.length + 1);
  }
  return joined + rest;
}

/** Where a text begins whose quote is never closed: the parser notices at the end of the file. */
function openQuote(document: Document.Parsed, { message, pos }: { message: string; pos: [number, number] }) {
  if (!message.startsWith('Missing closing')) return undefined;
  let at: number | undefined;
  visit(document, {
    Scalar(_, { range, type }) {
      if ((type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) && range && range[1] >= pos[0])
        at = range[0];
    },
  });
  return at;
}

/** What an escape has brought into a key or a text, and does not stand in the source as it is. */
function findHidden(document: Document.Parsed, yaml: string): { at: number; code: string }[] {
  const hidden: { at: number; code: string }[] = [];
  visit(document, {
    Scalar(_, { value, range, type }) {
      if (typeof value !== 'string' || type !== Scalar.QUOTE_DOUBLE || !range) return;
      const source = yaml.slice(range[0], range[1]);
      for (const { index, length, code } of findInvisibleDecoded(value))
        if (!source.includes(value.slice(index, index + length))) hidden.push({ at: range[0], code });
    },
  });
  return hidden;
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
function textsOf({ contents }: Document.Parsed, start: number): Yaml['prose'] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key: name, value: below }) => {
    const key = isScalar(name) ? String(name.value) : '';
    const texts: { start: number; end: number; key: string }[] = [];
    visit(isNode(below) ? below : null, {
      Scalar(role, { value, range, type }) {
        if (role === 'key' || typeof value !== 'string' || !range) return;
        const quotes = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? 1 : 0;
        texts.push({ start: start + range[0] + quotes, end: start + range[1] - quotes, key });
      },
    });
    return texts;
  });
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}
