import path from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { CommandError } from '../../command-error.ts';
import type { Contents, Entry } from '../contents/contents.ts';
import { filesOf } from '../contents/contents.ts';
import { findContents, MARKDOWN_FILE } from '../contents/find-contents.ts';
import { asText, type FrontMatter, readMetadata, takeFrontMatter } from '../markdown/front-matter.ts';
import { insertIncluded } from '../markdown/included.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import type { HeadingPiece, Metadata, Piece, SourceDocument } from '../tree/document.ts';
import { text } from '../tree/nodes.ts';
import { decodeText } from './decode-text.ts';
import { Gathered } from './gathered.ts';
import { filesBeside, listFolder, type SourceFiles } from './source-files.ts';

/** The least share of Han among letters that makes a folder Chinese, for the names of callouts. */
const LEAST_HAN = 0.2;

/**
 * Reads a folder of Markdown, in the order and the parts of the contents that its tool has.
 *
 * @throws {CommandError} if there is no Markdown in it.
 */
export function readFolder(folder: string, encoding: string | undefined): SourceDocument {
  return readPages(listFolder(folder), (file) => path.join(folder, file), encoding);
}

/** Reads one file of Markdown; what it links to is looked for beside it. */
export function readMarkdownFile(file: string, encoding: string | undefined): SourceDocument {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const files = filesBeside(folder);
  const gathered = new Gathered(files, (each) => path.join(folder, each));
  const page = readPage(name, files, gathered, encoding);
  const { frontMatter, pieces } = page;
  const metadata = readMetadata(frontMatter.data);
  return { metadata, pieces, files: gathered.files, remarks: gathered.remarks };
}

function readPages(
  files: SourceFiles,
  nameOf: (file: string) => string,
  encoding: string | undefined,
): SourceDocument {
  const texts = new Map<string, string | undefined>();
  const textOfFile = (file: string): string | undefined => {
    if (!texts.has(file)) {
      const bytes = files.read(file);
      texts.set(file, bytes && bytes.length > 0 ? decodeText(bytes, nameOf(file), encoding).text : undefined);
    }
    return texts.get(file);
  };
  if (!files.paths.some((file) => MARKDOWN_FILE.test(file)))
    throw new CommandError(
      `${nameOf('')} has no Markdown. Name a folder of .md files, or one file of text, HTML, DOCX or EPUB`,
    );
  const headOf = (file: string) => takeFrontMatter(textOfFile(file) ?? '').data;
  const contents = findContents(files, textOfFile, headOf);
  const gathered = new Gathered(files, nameOf);
  const pages = new Map(
    filesOf(contents.entries).map((file) => [file, readPage(file, files, gathered, encoding)] as const),
  );
  sayLeftOut(files, contents, gathered, nameOf);
  const metadata = metadataOf(contents, pages);
  const pieces = contents.entries.flatMap((entry) => piecesOf(entry, 1, pages, nameOf));
  return { metadata, pieces, files: gathered.files, remarks: gathered.remarks };
}

type Page = { readonly file: string; readonly frontMatter: FrontMatter; readonly pieces: readonly Piece[] };

function readPage(file: string, files: SourceFiles, gathered: Gathered, encoding: string | undefined): Page {
  const references = gathered.referencesOf(file);
  const bytes = files.read(file);
  const source = bytes && bytes.length > 0 ? decodeText(bytes, references.path, encoding).text : '';
  const frontMatter = takeFrontMatter(source);
  const whole = insertIncluded(frontMatter.body, file, (each) => {
    const found = files.read(each);
    return found && found.length > 0 ? decodeText(found, each, encoding).text : undefined;
  });
  const letters = whole.match(/\p{L}/gu)?.length ?? 0;
  const isChinese = (whole.match(/\p{Script=Han}/gu)?.length ?? 0) > letters * LEAST_HAN;
  return { file, frontMatter, pieces: readMarkdown(whole, references, isChinese) };
}

/** What a project says of itself, or its first page. */
function metadataOf({ data, entries }: Contents, pages: ReadonlyMap<string, Page>): Metadata {
  const [first] = filesOf(entries);
  const own = readMetadata(data);
  const page = first === undefined ? {} : readMetadata(pages.get(first)?.frontMatter.data ?? {});
  const isIndex = first !== undefined && /(?:^|\/)(?:_?index|readme)\.\w+$/i.test(first);
  return { ...(isIndex ? { ...page, title: undefined } : {}), ...withoutNothing(own) };
}

function withoutNothing(metadata: Metadata): Metadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined && value.length > 0),
  );
}

/** The pieces of an entry: its page below its title, then what the contents have below it. */
function piecesOf(
  { title, file, children }: Entry,
  depth: number,
  pages: ReadonlyMap<string, Page>,
  nameOf: (file: string) => string,
): Piece[] {
  const page = file === undefined ? undefined : pages.get(file);
  const below = children.flatMap((child) => piecesOf(child, depth + 1, pages, nameOf));
  if (!page) {
    const place = below[0]?.place ?? { path: nameOf(''), line: 1, column: 1 };
    const children = [text(title ?? '')];
    return title && below.length > 0
      ? [{ kind: 'heading', depth, children, addresses: [], place }, ...below]
      : below;
  }
  return [...pagePieces(page, title, depth, nameOf), ...below];
}

/** A page's own title stands at a depth of the contents, its other headings below. */
function pagePieces(
  { file, frontMatter, pieces }: Page,
  listed: string | undefined,
  depth: number,
  nameOf: (file: string) => string,
): Piece[] {
  const headings = pieces.filter((piece): piece is HeadingPiece => piece.kind === 'heading');
  const [first] = headings;
  const highest = Math.min(...headings.map((heading) => heading.depth));
  const isTitle =
    first !== undefined &&
    first.depth === highest &&
    headings.filter((each) => each.depth === highest).length === 1;
  const opening = isTitle && pieces.indexOf(first) <= 1 ? first : undefined;
  const title =
    asText(frontMatter.data['title']) ??
    (opening ? textOf({ type: 'paragraph', children: [...opening.children] }) : listed);
  const slug = slugOf(file);
  const heading: HeadingPiece = {
    kind: 'heading',
    depth,
    children:
      asText(frontMatter.data['title']) || !opening ? [text(title ?? slug ?? file)] : opening.children,
    addresses: [file, ...(opening?.addresses ?? [])],
    slug,
    place: opening?.place ?? { path: nameOf(file), line: 1, column: 1 },
  };
  const top = opening
    ? headings[1]
      ? Math.min(...headings.slice(1).map((each) => each.depth))
      : 2
    : highest;
  const rest = pieces.filter((piece) => piece !== opening);
  const shifted = rest.map((piece) =>
    piece.kind === 'heading' ? { ...piece, depth: depth + 1 + Math.max(0, piece.depth - top) } : piece,
  );
  return [heading, ...shifted];
}

/** What a file is called in addresses, without its number; nothing for the page of a folder. */
function slugOf(file: string): string | undefined {
  const name = path.posix.basename(file).replace(/\.\w+$/, '');
  const own = /^(?:_?index|readme)$/i.test(name) ? path.posix.basename(path.posix.dirname(file)) : name;
  const slug = own.replace(/^\d+[-_. ]*/, '');
  return /^[\w-]+$/.test(slug) && /[a-z]/i.test(slug) ? slug : undefined;
}

/** Pages that the contents do not name. */
function sayLeftOut(
  files: SourceFiles,
  { entries, tool }: Contents,
  gathered: Gathered,
  nameOf: (file: string) => string,
): void {
  const named = new Set(filesOf(entries));
  const left = files.paths.filter(
    (file) => MARKDOWN_FILE.test(file) && !named.has(file) && !/SUMMARY\.md$/.test(file),
  );
  for (const file of tool === 'names' ? [] : left)
    gathered.say({ path: nameOf(file), line: 1, column: 1 }, 'import/structure', {
      zh: `目录（${tool}）里没有这一页，没有带过来。`,
      en: `The contents (${tool}) do not name this page, and it was left out.`,
    });
}
