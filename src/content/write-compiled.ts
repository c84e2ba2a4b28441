import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTermPath } from '../domain/ids.ts';
import { compiledDirOf } from '../markdown/content-path.ts';
import { isPictureFile } from '../markdown/file-names.ts';
import { compiledSource } from '../markdown/front-matter.ts';
import type { FileFacts, FolderFacts } from './facts.ts';

/**
 * Puts what the compiler gets where it finds it: the texts of pages, written or derived, and the pictures that they
 * show. It is what the check has read, without front matter: no second reader of YAML decides what a page is, nor does
 * anything that has changed in the content folder since. What is there already is not written again, so that builds of
 * the same content may run at the same time.
 *
 * @param contentDir absolute path of the content folder.
 */
export async function writeCompiled(contentDir: string, { files, derived }: FolderFacts): Promise<void> {
  const folder = compiledDirOf(contentDir);
  await mkdir(folder, { recursive: true });
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const wanted = new Map(
    [...derived.values(), ...files.values()].flatMap((file) => {
      const bytes = compiledBytes(file);
      return bytes ? [[path.join(folder, file.path), bytes] as const] : [];
    }),
  );
  await Promise.all(found.filter((file) => !wanted.has(file)).map((file) => rm(file, { force: true })));
  const present = new Set(found);
  for (const [file, bytes] of wanted) {
    if (present.has(file) && (await readFile(file)).equals(bytes)) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** What the compiler gets of a file; nothing of terms, which are front matter alone. */
function compiledBytes({ path, bytes, page, parsed }: FileFacts): Uint8Array | undefined {
  if (isPictureFile(path)) return bytes;
  return page && parsed && !parseTermPath(path) ? Buffer.from(compiledSource(parsed)) : undefined;
}
