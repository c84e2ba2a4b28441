import type * as z from 'zod';
import { drawDiagrams } from '../diagrams/draw.ts';
import type { Flaw } from '../domain/finding.ts';
import {
  folderOfPath,
  frontPageOf,
  parseFormer,
  parsePagePath,
  parseTermPath,
  sectionId,
} from '../domain/ids.ts';
import { languageOfFolder, traitsOf } from '../domain/language.ts';
import {
  chapterFrontMatter,
  formerlyFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../domain/schema/page.ts';
import { findUnsafe } from '../markdown/find-unsafe.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { type ParsedFile, parseFile } from '../markdown/parse.ts';
import type { FileFacts, FolderFacts, Former, PageFacts } from './facts.ts';
import { judgeSchema } from './judge-schema.ts';
import { readBody } from './read-body.ts';
import { isText, readFolder, type StoredFile } from './read-folder.ts';
import { readPicture } from './read-picture.ts';
import { readPublication } from './read-publication.ts';

/**
 * Reads a content folder into facts with places, its diagrams drawn: the one place where a file is interpreted.
 * Bad content never throws: what is wrong with a file is among its facts.
 *
 * @param contentDir absolute path.
 * @throws only if the folder cannot be read.
 */
export async function readFacts(contentDir: string): Promise<FolderFacts> {
  const read = await Promise.all((await readFolder(contentDir)).map(factsOf));
  const files = new Map(read.map((file) => [file.path, file]));
  const fences = [...files.values()].flatMap(({ page }) => page?.body.fences ?? []);
  return { files, drawings: await drawDiagrams(fences.map(({ source }) => source)) };
}

async function factsOf(file: StoredFile): Promise<FileFacts> {
  const { path, bytes } = file;
  const common = { ...file, folder: folderOfPath(path), flaws: [], garbled: false };
  if (!bytes) return common;
  if (!isText(path)) return { ...common, picture: await readPicture(bytes) };
  const source = decode(bytes);
  const garbled = source.includes('\ufffd');
  return { ...common, garbled, ...(path.endsWith('.mdx') ? readMdx(path, source) : readPublication(source)) };
}

function readMdx(path: string, source: string) {
  const parsed = parseFile(path, source);
  const page = readPage(folderOfPath(path), parsed);
  const flaws = [...headFlaws(page, parsed.frontMatter), ...parsed.flaws, ...findUnsafe(parsed.tree)];
  return { parsed, flaws, ...(page && { page }) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What an MDX file says; `undefined` if its name is none that the report knows. */
function readPage(folder: string, parsed: ParsedFile): PageFacts | undefined {
  const { path, frontMatter } = parsed;
  const { sentenceEnd } = traitsOf(languageOfFolder(folder) ?? 'en');
  const name = parsePagePath(path);
  const id = name && sectionId(name);
  const term = parseTermPath(path);
  const kind = frontPageOf(path);
  if (!name && !term && !kind) return undefined;
  const common = {
    folder,
    placeOf: frontMatter.placeOf,
    formers: kind ? [] : readFormers(frontMatter),
    body: readBody(parsed, id !== undefined, sentenceEnd),
  };
  const head = <Schema extends z.ZodType>(schema: Schema) => schema.safeParse(frontMatter.data).data;
  if (term) return { kind: 'term', path: term.path, slug: term.slug, ...common, head: head(termFrontMatter) };
  if (name && id)
    return { kind: 'section', path: name.path, name, id, ...common, head: head(sectionFrontMatter) };
  if (name) return { kind: 'chapter', path: name.path, name, ...common, head: head(chapterFrontMatter) };
  return kind && { ...kind, ...common, head: head(pageFrontMatter) };
}

const SCHEMAS = {
  section: sectionFrontMatter,
  chapter: chapterFrontMatter,
  term: termFrontMatter,
  home: pageFrontMatter,
  about: pageFrontMatter,
};

/** Why front matter does not hold against its schema. */
function headFlaws(page: PageFacts | undefined, frontMatter: FrontMatter): readonly Flaw[] {
  if (!page || frontMatter.flaws.length) return frontMatter.flaws;
  return judgeSchema(SCHEMAS[page.kind], frontMatter, 'front-matter/schema');
}

function readFormers({ data, placeOf }: FrontMatter): Former[] {
  return (formerlyFrontMatter.safeParse(data).data?.formerly ?? []).map((written, index) => ({
    written,
    route: parseFormer(written),
    place: placeOf(['formerly', index]),
  }));
}
