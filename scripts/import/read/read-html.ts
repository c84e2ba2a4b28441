import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { textOf } from '../../../src/markdown/plugins/hast-text.ts';
import { toPieces } from '../html/to-pieces.ts';
import type { Metadata, Piece, SourceDocument } from '../tree/document.ts';
import { decodeText } from './decode-text.ts';
import { Gathered } from './gathered.ts';
import { filesBeside, readBounded } from './source-files.ts';

/** Nodes within each other, beyond which a page is an attack rather than a text. */
const MOST_DEPTH = 500;

/** Reads a page of HTML; what it shows is looked for beside it. */
export function readHtmlFile(file: string, encoding: string | undefined): SourceDocument {
  const folder = path.dirname(file);
  const gathered = new Gathered(filesBeside(folder), (each) => path.join(folder, each));
  const bytes = readBounded(file);
  const { text } = decodeText(bytes, file, encoding ?? declaredEncoding(bytes));
  const tree = parseHtml(text);
  const metadata = readHead(tree);
  const pieces = toPieces(mainOf(tree), gathered.referencesOf(path.basename(file)));
  return {
    metadata,
    pieces: withAddress(pieces, path.basename(file)),
    files: gathered.files,
    remarks: gathered.remarks,
  };
}

/** Reads HTML as browsers do, with the depth bounded. */
export function parseHtml(text: string): Root {
  return fromHtml(text, { fragment: false });
}

/** What a page says of its encoding, unless UTF-8 reads it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const [, charset] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head) ?? [];
  try {
    return charset && new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}

/** The first heading, or the page, answers to the name of the file. */
export function withAddress(pieces: readonly Piece[], file: string): Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === 'heading');
  return pieces.map((piece, index) =>
    index === first && piece.kind === 'heading' ? { ...piece, addresses: [file, ...piece.addresses] } : piece,
  );
}

/** The text of a page: its `<main>` or its only `<article>`, where it has one. */
export function mainOf(tree: Root): Root {
  const found = { main: [] as Element[], article: [] as Element[] };
  visit(tree, 'element', (node) => {
    if (node.tagName === 'main') found.main.push(node);
    if (node.tagName === 'article') found.article.push(node);
  });
  const only = [found.main, found.article].find((list) => list.length === 1)?.[0];
  return only ? { type: 'root', children: only.children } : tree;
}

function readHead(tree: Root): Metadata {
  const metas = new Map<string, string>();
  let title: string | undefined;
  let language: string | undefined;
  visit(tree, 'element', (node) => {
    const { properties, tagName } = node;
    if (tagName === 'html') language = properties['lang'] ? String(properties['lang']) : undefined;
    if (tagName === 'title') title ??= textOf(node).replace(/\s+/g, ' ').trim() || undefined;
    if (tagName === 'meta' && properties['name'])
      metas.set(String(properties['name']).toLowerCase(), String(properties['content'] ?? '').trim());
    return tagName === 'body' ? EXIT : undefined;
  });
  const author = metas.get('author') ?? metas.get('dc.creator');
  return {
    title,
    language,
    description: metas.get('description') || undefined,
    authors: author ? author.split(/[;；]/).map((each) => each.trim()) : [],
    keywords: (metas.get('keywords') ?? '')
      .split(/[,，;；]/)
      .map((each) => each.trim())
      .filter(Boolean),
  };
}

/** Whether a tree is deeper than what walks it should follow. Does not recurse itself. */
export function isTooDeep(tree: Root): boolean {
  const left: { node: Root | Root['children'][number]; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let item = left.pop(); item; item = left.pop()) {
    if (item.depth > MOST_DEPTH) return true;
    if ('children' in item.node)
      for (const child of item.node.children) left.push({ node: child, depth: item.depth + 1 });
  }
  return false;
}
