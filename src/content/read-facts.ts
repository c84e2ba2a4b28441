import type * as z from 'zod';
import { drawDiagrams } from '../diagrams/draw.ts';
import { frontPageOf, parsePagePath, parseTermPath, sectionId } from '../domain/ids.ts';
import { languageOfFolder, traitsOf } from '../domain/language.ts';
import {
  chapterFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../domain/schema/page.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { type ParsedFile, parseFile } from '../markdown/parse.ts';
import type { FileFacts, FolderFacts, PageFacts } from './facts.ts';
import { judgeSchema } from './judge-schema.ts';
import { readBody } from './read-body.ts';
import { readFolder, type StoredFile } from './read-folder.ts';
import { readPublication } from './read-publication.ts';

/**
 * Reads a content folder into facts with places, its diagrams drawn: the one place where a file is interpreted.
 * Bad content never throws: what is wrong with a file is among its facts.
 *
 * @param contentDir absolute path.
 * @throws only if the folder cannot be read.
 */
export async function readFacts(contentDir: string): Promise<FolderFacts> {
  const files = new Map((await readFolder(contentDir)).map((file) => [file.path, factsOf(file)]));
  const fences = [...files.values()].flatMap(({ page }) => page?.body.fences ?? []);
  return { files, drawings: await drawDiagrams(fences.map(({ source }) => source)) };
}

function factsOf(file: StoredFile): FileFacts {
  const { path, bytes } = file;
  const [folder = ''] = path.split('/');
  if (!bytes) return { ...file, folder };
  if (path.endsWith('/report.yaml')) return { ...file, folder, publication: readPublication(decode(bytes)) };
  if (!path.endsWith('.mdx')) return { ...file, folder, picture: bytes };
  const parsed = parseFile(path, decode(bytes));
  const page = readPage(folder, parsed);
  return { ...file, folder, parsed, ...(page && { page }) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What an MDX file says; `undefined` if its name is none that the report knows. */
function readPage(folder: string, { path, frontMatter, tree }: ParsedFile): PageFacts | undefined {
  const { sentenceEnd } = traitsOf(languageOfFolder(folder) ?? 'en');
  const name = parsePagePath(path);
  const id = name && sectionId(name);
  const term = parseTermPath(path);
  const kind = frontPageOf(path);
  if (!name && !term && !kind) return undefined;
  const common = {
    folder,
    placeOf: frontMatter.placeOf,
    body: readBody(path, tree, id !== undefined, sentenceEnd),
  };
  if (term)
    return {
      kind: 'term',
      path: term.path,
      slug: term.slug,
      ...common,
      ...readHead(frontMatter, termFrontMatter),
    };
  if (name && id)
    return {
      kind: 'section',
      path: name.path,
      name,
      id,
      ...common,
      ...readHead(frontMatter, sectionFrontMatter),
    };
  if (name)
    return {
      kind: 'chapter',
      path: name.path,
      name,
      ...common,
      ...readHead(frontMatter, chapterFrontMatter),
    };
  return kind && { ...kind, ...common, ...readHead(frontMatter, pageFrontMatter) };
}

/** Front matter as its schema reads it, or why it does not hold. */
function readHead<Schema extends z.ZodObject>(frontMatter: FrontMatter, schema: Schema) {
  const { data: head } = schema.safeParse(frontMatter.data);
  const headFlaws = frontMatter.flaws.length
    ? frontMatter.flaws
    : judgeSchema(schema, frontMatter, 'front-matter/schema');
  return { head, headFlaws };
}
