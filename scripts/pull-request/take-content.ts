import { copyFile, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts one content folder in the place of another. Only plain files and folders are taken: a link could
 * lead anywhere on the machine that builds.
 *
 * @returns the paths, relative to the folder, of what was left out.
 * @throws if `from` is no folder.
 */
export async function takeContent(from: string, to: string): Promise<string[]> {
  if (!(await lstat(from)).isDirectory()) throw new Error(`${from} is not a folder`);
  // Not readdirSync: when it recurses, it follows links to folders.
  const found = await readdir(from, { recursive: true, withFileTypes: true });
  await rm(to, { recursive: true, force: true });
  const left: string[] = [];
  for (const entry of found) {
    const source = path.join(entry.parentPath, entry.name);
    const relative = path.relative(from, source);
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) left.push(relative.split(path.sep).join('/'));
    else {
      const target = path.join(to, relative);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(source, target);
    }
  }
  return left.sort();
}
