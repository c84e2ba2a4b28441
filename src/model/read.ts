import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseFile } from '../markdown/parse.ts';
import type { ContentEntry } from '../rules/rule.ts';

const MAX_BYTES = 1024 * 1024;

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
    .map((entry) => ({ symlink: entry.isSymbolicLink(), file: path.join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const entries = new Map<string, ContentEntry>();
  for (const { file, symlink } of paths) {
    const entry = await readEntry(contentDir, file, symlink);
    entries.set(entry.path, entry);
  }
  return entries;
}

async function readEntry(contentDir: string, file: string, symlink: boolean): Promise<ContentEntry> {
  const relative = path.relative(contentDir, file).split(path.sep).join('/');
  if (symlink) return { path: relative, kind: 'symlink' };
  if ((await stat(file)).size > MAX_BYTES) return { path: relative, kind: 'too-large' };
  if (!relative.endsWith('.mdx')) return { path: relative, kind: 'file' };
  return { path: relative, kind: 'file', parsed: parseFile(relative, await readFile(file, 'utf8')) };
}
