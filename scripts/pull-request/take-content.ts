import { copyFile, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isKnownPath } from '../../src/content/layout.ts';
import { isLitter } from '../../src/content/read-folder.ts';

/** What was not taken, by path from the folder: no plain file, or one that the layout does not know. */
export type Left = { readonly path: string; readonly why: 'special' | 'unknown' };

/**
 * Puts one content folder in the place of another. Only plain files that the layout knows are taken: a link could
 * lead anywhere on the machine that builds, and other files could be some program's.
 *
 * @throws if `from` is no folder.
 */
export async function takeContent(from: string, to: string): Promise<Left[]> {
  if (!(await lstat(from)).isDirectory()) throw new Error(`${from} is not a folder`);
  // Not readdirSync: when it recurses, it follows links to folders.
  const found = await readdir(from, { recursive: true, withFileTypes: true });
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const left: Left[] = [];
  for (const entry of found) {
    const source = path.join(entry.parentPath, entry.name);
    const relative = path.relative(from, source).split(path.sep).join('/');
    if (entry.isDirectory() || (entry.isFile() && isLitter(entry.name))) continue;
    if (!entry.isFile()) left.push({ path: relative, why: 'special' });
    else if (!isKnownPath(relative)) left.push({ path: relative, why: 'unknown' });
    else {
      const target = path.join(to, relative);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(source, target);
    }
  }
  return left.sort((a, b) => (a.path < b.path ? -1 : 1));
}
