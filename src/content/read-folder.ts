import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ContentPath } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { isDataFile } from '../markdown/file-names.ts';

const KB = 1024;
/** Bytes of a file that is read. The longest section of a report is some 10 KB. */
export const FILE_LIMITS = { text: 256 * KB, other: 4096 * KB } as const;
const TEXT = /\.mdx$|^[^/]+\/report\.yaml$|\/wordings\.yaml$/;
const PICTURE = /\.(png|jpe?g|webp|avif|svg)$/;
/** What systems, editors, archivers and our own import leave behind; no content, and never read. */
const LITTER =
  /^(\.import\.json|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\..*\.sw[a-z]|.*~|#.*#|\.#.*|.*\.(bak|orig|tmp))$/i;

/** A file or link found in the content folder, or what makes a repository of it. Only small regular files are read. */
export type StoredFile = {
  /** Path from the content folder, with forward slashes. */
  readonly path: string;
  readonly storage: 'file' | 'symlink' | 'too-large' | 'special' | 'repository';
  /** The bytes of a text, a picture or a data file. */
  readonly bytes?: Uint8Array;
};

/** A file that nobody wrote: converted from another script, or lent by the original where there is no translation. */
export type DerivedFile = StoredFile & {
  /** The file that a person would edit to change it. */
  readonly from: ContentPath;
  /** The language of its text, if that is not the language that it is served in. */
  readonly fallbackFrom: Language | undefined;
};

/**
 * Reads the content folder: the only place in the project that opens content files. Symbolic links are
 * listed, never followed; what systems and editors leave behind is passed over.
 *
 * @throws if the folder itself cannot be read.
 */
export async function readFolder(contentDir: string): Promise<StoredFile[]> {
  const files = (await listFiles(contentDir)).sort((a, b) => (a.file < b.file ? -1 : 1));
  return Promise.all(files.map((listed) => readStored(contentDir, listed)));
}

type Listed = { readonly entry: Dirent; readonly file: string; readonly isRepository?: boolean };

/** All that is in a folder and below. A folder whose name is not UTF-8 cannot be opened by it, and is listed itself. */
async function listFiles(folder: string): Promise<Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ofRepository = namesOfRepository(entries);
  const listed = entries.map((entry): Listed[] | Promise<Listed[]> => {
    const file = path.join(folder, entry.name);
    if (ofRepository.has(entry.name)) return [{ entry, file, isRepository: true }];
    if (entry.isDirectory() && !isGarbled(entry.name)) return listFiles(file);
    return isLitter(entry.name) ? [] : [{ entry, file }];
  });
  return (await Promise.all(listed)).flat();
}

/**
 * What git would take for a repository: `.git`, folder or file, on any file system's way of telling letters apart, or a
 * folder with the parts of a bare one. It is named, and nobody looks into it.
 */
function namesOfRepository(entries: readonly Dirent[]): ReadonlySet<string> {
  const isBare = BARE.every((part) => entries.some(({ name }) => name === part));
  return new Set(
    entries.flatMap(({ name }) => (GIT.test(name) || (isBare && BARE.includes(name)) ? [name] : [])),
  );
}

const BARE = ['HEAD', 'objects', 'refs'];
const GIT = /^(\.git|git~\d)$/i;

/** Whether a file of this name is passed over, wherever it is. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

function isGarbled(name: string): boolean {
  return name.includes('\ufffd');
}

async function readStored(contentDir: string, { file, entry, isRepository }: Listed): Promise<StoredFile> {
  const relative = path.relative(contentDir, file).split(path.sep).join('/');
  if (isRepository) return { path: relative, storage: 'repository' };
  if (isGarbled(relative)) return { path: relative, storage: 'file' }; // has no name that it could be read by
  if (entry.isSymbolicLink()) return { path: relative, storage: 'symlink' };
  if (!entry.isFile()) return { path: relative, storage: 'special' }; // a pipe would never end
  if ((await stat(file)).size > (isText(relative) ? FILE_LIMITS.text : FILE_LIMITS.other))
    return { path: relative, storage: 'too-large' };
  const bytes = isRead(relative) ? await readFile(file) : undefined;
  return { path: relative, storage: 'file', ...(bytes && { bytes }) };
}

/** Whether a file is read as text: a page, or what a publication says of itself. */
export function isText(path: string): boolean {
  return TEXT.test(path);
}

/** Whether anybody looks into a file of that name. */
export function isRead(path: string): boolean {
  return isText(path) || PICTURE.test(path) || isDataFile(path);
}
