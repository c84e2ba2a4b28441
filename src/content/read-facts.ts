import type * as z from 'zod';
import { drawDiagrams } from '../diagrams/draw.ts';
import { drawAlike } from '../diagrams/draw-alike.ts';
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
import { deriveFiles } from './derive-files.ts';
import type { DerivedFile, FileFacts, FolderFacts, PageFacts } from './facts.ts';
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
  const derived = new Map(
    deriveFiles(files).map((file) => [file.path, { ...file, ...factsOf(file, file) }] as const),
  );
  const drawn = await drawDiagrams([...files.values()].flatMap(sourcesOf));
  for (const file of derived.values()) {
    const written = sourcesOf(files.get(file.from));
    for (const [index, source] of sourcesOf(file).entries()) drawAlike(source, written[index] ?? source);
  }
  const redrawn = await drawDiagrams([...derived.values()].flatMap(sourcesOf));
  return { files, derived, drawings: new Map([...drawn, ...redrawn]) };
}

function sourcesOf(file: FileFacts | undefined): string[] {
  return file?.page?.body.fences.map(({ source }) => source) ?? [];
}

/** @param derivation where a file comes from that nobody wrote. */
function factsOf(file: StoredFile, derivation?: DerivedFile): FileFacts {
  const { path, bytes } = file;
  const [folder = ''] = path.split('/');
  if (!bytes) return { ...file, folder };
  if (path.endsWith('/report.yaml')) return { ...file, folder, publication: readPublication(decode(bytes)) };
  if (!path.endsWith('.mdx')) return { ...file, folder, picture: bytes };
  const parsed = parseFile(path, decode(bytes));
  const page = readPage(folder, parsed, derivation);
  return { ...file, folder, parsed, ...(page && { page }) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What an MDX file says; `undefined` if its name is none that the report knows. */
function readPage(
  folder: string,
  { path, frontMatter, tree }: ParsedFile,
  derivation: DerivedFile | undefined,
): PageFacts | undefined {
  const lentBy = derivation?.lentBy;
  const { sentenceEnd } = traitsOf(lentBy ?? languageOfFolder(folder) ?? 'en');
  const name = parsePagePath(path);
  const id = name && sectionId(name);
  const term = parseTermPath(path);
  const kind = frontPageOf(path);
  const contentPath = (name ?? term ?? kind)?.path;
  if (!contentPath) return undefined;
  const common = {
    folder,
    origin: { contentPath, source: derivation?.from ?? contentPath, lentBy, stale: [] },
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
