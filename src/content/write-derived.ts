import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { derivedDirOf } from '../markdown/content-path.ts';
import type { FolderFacts } from './facts.ts';

/**
 * Puts the files that nobody wrote where the compiler finds them. What is there already is not written again, so that
 * builds of the same content may run at the same time.
 *
 * @param contentDir absolute path of the content folder.
 */
export async function writeDerived(contentDir: string, derived: FolderFacts['derived']): Promise<void> {
  const folder = derivedDirOf(contentDir);
  await mkdir(folder, { recursive: true });
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const wanted = new Map([...derived.values()].map((file) => [path.join(folder, file.path), file.bytes]));
  await Promise.all(files.filter((file) => !wanted.has(file)).map((file) => rm(file, { force: true })));
  for (const [file, bytes] of wanted) {
    if (!bytes || (files.includes(file) && (await readFile(file)).equals(bytes))) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
