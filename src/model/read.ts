import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseFile } from '../markdown/parse.ts';
import type { ContentEntry } from '../rules/rule.ts';

const KB = 1024;
/** The longest section of a report is some 10 KB. */
const MAX_TEXT = 256 * KB;
const MAX_OTHER = 1024 * KB;
const PICTURE = /\.(png|jpe?g|webp|avif|svg)$/;

/**
 * Reads the content folder: the only place in the project that opens content files. Symbolic links are
 * listed, never followed.
 *
 * @throws if the folder itself cannot be read.
 */
export async function readContent(contentDir: string): Promise<Map<string, ContentEntry>> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const entries = new Map<string, ContentEntry>();
  for (const { file, entry } of paths) {
    const read = await readEntry(contentDir, file, entry);
    entries.set(read.path, read);
  }
  return entries;
}

async function readEntry(contentDir: string, file: string, entry: Dirent): Promise<ContentEntry> {
  const relative = path.relative(contentDir, file).split(path.sep).join('/');
  if (entry.isSymbolicLink()) return { path: relative, kind: 'symlink' };
  if (!entry.isFile()) return { path: relative, kind: 'special' }; // a pipe would never end
  const isText = relative.endsWith('.mdx');
  if ((await stat(file)).size > (isText ? MAX_TEXT : MAX_OTHER)) return { path: relative, kind: 'too-large' };
  if (isText)
    return { path: relative, kind: 'file', parsed: parseFile(relative, await readFile(file, 'utf8')) };
  return { path: relative, kind: 'file', ...(PICTURE.test(relative) && { picture: await readFile(file) }) };
}
