import type * as z from 'zod';
import { drawDiagrams } from '../diagrams/draw.ts';
import { drawAlike } from '../diagrams/draw-alike.ts';
import type { ReadingFinding } from '../domain/finding.ts';
import {
  folderOfPath,
  frontPageOf,
  parsePagePath,
  parseRedirect,
  parseTermPath,
  parseWordingsPath,
  sectionId,
} from '../domain/ids.ts';
import { languageOfFolder, traitsOf } from '../domain/language.ts';
import {
  chapterFrontMatter,
  pageFrontMatter,
  redirectsFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../domain/schema/page.ts';
import { isDataFile } from '../markdown/file-names.ts';
import { findUnsafe } from '../markdown/find-unsafe.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import { type ParsedFile, parseFile } from '../markdown/parse.ts';
import { findConflict } from './conflicts.ts';
import { dataFormatOf, dataFormatOfName } from './data-format.ts';
import { deriveFiles } from './derive-files.ts';
import type { DataFacts, DerivedFacts, FileFacts, FolderFacts, PageFacts, WrittenRedirect } from './facts.ts';
import { findActiveData } from './find-active-data.ts';
import { findChangedStructure } from './find-changed-structure.ts';
import { findFormula } from './find-formula.ts';
import { findHidden } from './find-hidden.ts';
import { judgeSchema } from './judge-schema.ts';
import { readBody } from './read-body.ts';
import { type DerivedFile, isText, readFolder, type StoredFile } from './read-folder.ts';
import { readPicture } from './read-picture.ts';
import { readPublication } from './read-publication.ts';
import { readWordings } from './read-wordings.ts';

/**
 * Reads a content folder into facts with places, its diagrams drawn: the one place where a file is interpreted.
 * Bad content never throws: what is wrong with a file is among its facts.
 *
 * @param contentDir absolute path.
 * @throws only if the folder cannot be read.
 */
export async function readFacts(contentDir: string): Promise<FolderFacts> {
  return interpretFiles(await readFolder(contentDir));
}

/**
 * The same of files that are at hand.
 *
 * @param read makes the facts of one file; for callers that ask for the same files again and again.
 */
export async function interpretFiles(
  stored: readonly StoredFile[],
  read: typeof factsOf = factsOf,
): Promise<FolderFacts> {
  const all = await Promise.all(stored.map((file) => read(file)));
  const files = new Map(all.map((file) => [file.path, file]));
  const made = deriveFiles(files).map(async (file) => judgeDerived(files, file, await read(file, file)));
  const derived = new Map((await Promise.all(made)).map((file) => [file.path, file]));
  const drawn = await drawDiagrams([...files.values()].flatMap(sourcesOf));
  for (const file of derived.values()) {
    const written = sourcesOf(files.get(file.from));
    for (const [index, source] of sourcesOf(file).entries()) drawAlike(source, written[index] ?? source);
  }
  const redrawn = await drawDiagrams([...derived.values()].flatMap(sourcesOf));
  return { files, derived, drawings: new Map([...drawn, ...redrawn]) };
}

/** What a text would say at a path, as if it were a file of the folder. */
export function readText(path: string, text: string): FileFacts {
  return { path, storage: 'file', folder: folderOfPath(path), garbled: false, ...readSource(path, text) };
}

/** A derived file with what its derivation has done to it besides. */
function judgeDerived(files: FolderFacts['files'], file: DerivedFile, facts: FileFacts): DerivedFacts {
  const source = file.fallbackFrom ? undefined : files.get(file.from);
  const changed = source ? findChangedStructure(source, facts) : [];
  return { ...file, ...facts, findings: [...facts.findings, ...changed] };
}

function sourcesOf(file: FileFacts | undefined): string[] {
  return file?.page?.body.fences.map(({ source }) => source) ?? [];
}

/**
 * The facts of one file.
 *
 * @param derivation where a file comes from that nobody wrote.
 */
export async function factsOf(file: StoredFile, derivation?: DerivedFile): Promise<FileFacts> {
  const { path, bytes } = file;
  const common = { ...file, folder: folderOfPath(path), findings: [], garbled: false };
  if (!bytes) return common;
  if (!isText(path)) {
    const findings = isTyped(path) ? [findConflict(decode(bytes))?.finding ?? []].flat() : [];
    if (isDataFile(path)) return { ...common, findings, data: readData(bytes) };
    return { ...common, findings, picture: await readPicture(bytes) };
  }
  const source = decode(bytes);
  const conflict = findConflict(source);
  const garbled = source.includes('\ufffd');
  const read = readSource(path, conflict?.ours ?? source, derivation);
  return {
    ...common,
    garbled,
    ...read,
    findings: [...(conflict ? [conflict.finding] : []), ...read.findings],
  };
}

/** Whether a table or a drawing is text, in which two branches may disagree as in a page. */
function isTyped(path: string): boolean {
  return path.endsWith('.svg') || dataFormatOfName(path) === 'text';
}

function readData(bytes: Uint8Array): DataFacts {
  const format = dataFormatOf(bytes);
  const formula = format === 'text' ? findFormula(decode(bytes)) : undefined;
  return { format, active: findActiveData(bytes, format), formula };
}

function readSource(path: string, source: string, derivation?: DerivedFile) {
  if (path.endsWith('.mdx')) return readMdx(path, source, derivation);
  return parseWordingsPath(path) ? readWordings(source) : readPublication(source);
}

function readMdx(path: string, source: string, derivation: DerivedFile | undefined) {
  const parsed = parseFile(path, source);
  const { page, findings: ofHead } = readPage(folderOfPath(path), parsed, derivation);
  const findings = [...ofHead, ...parsed.findings, ...findUnsafe(parsed.tree)];
  const text = { source, placeAt: parsed.placeAt, hidden: findHidden(parsed) };
  return { parsed, text, findings, ...(page && { page }) };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** What an MDX file says, unless its name is none that the report knows, and why its front matter does not hold. */
function readPage(
  folder: string,
  parsed: ParsedFile,
  derivation: DerivedFile | undefined,
): { readonly page?: PageFacts; readonly findings: readonly ReadingFinding[] } {
  const { path, frontMatter } = parsed;
  const fallbackFrom = derivation?.fallbackFrom;
  const { sentenceEnd } = traitsOf(fallbackFrom ?? languageOfFolder(folder) ?? 'en');
  const name = parsePagePath(path);
  const id = name && sectionId(name);
  const term = parseTermPath(path);
  const kind = frontPageOf(path);
  const contentPath = (name ?? term ?? kind)?.path;
  if (!contentPath) return { findings: frontMatter.findings };
  const common = {
    folder,
    origin: { contentPath, source: derivation?.from ?? contentPath, fallbackFrom, stale: [] },
    placeOf: frontMatter.placeOf,
    redirects: kind ? [] : readRedirects(frontMatter),
    body: readBody(parsed, id !== undefined, sentenceEnd),
  };
  const read = <Schema extends z.ZodObject>(schema: Schema) => {
    const judged = judgeSchema(schema, frontMatter, 'front-matter/schema');
    return frontMatter.findings.length ? { ...judged, findings: frontMatter.findings } : judged;
  };
  if (term) {
    const { said: head, findings } = read(termFrontMatter);
    return { page: { kind: 'term', path: term.path, slug: term.slug, ...common, head }, findings };
  }
  if (name && id) {
    const { said: head, findings } = read(sectionFrontMatter);
    return { page: { kind: 'section', path: name.path, name, id, ...common, head }, findings };
  }
  if (name) {
    const { said: head, findings } = read(chapterFrontMatter);
    return { page: { kind: 'chapter', path: name.path, name, ...common, head }, findings };
  }
  const { said: head, findings } = read(pageFrontMatter);
  return kind ? { page: { ...kind, ...common, head }, findings } : { findings };
}

function readRedirects({ data, placeOf }: FrontMatter): WrittenRedirect[] {
  return (redirectsFrontMatter.safeParse(data).data?.formerly ?? []).map((written, index) => ({
    written,
    route: parseRedirect(written),
    place: placeOf(['formerly', index]),
  }));
}
