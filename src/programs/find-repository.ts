import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The project's own repository, and where the content lies in it. */
export type Repository = {
  /** The top of its work tree. */
  readonly top: string;
  /** The content folder from there, with forward slashes. */
  readonly folder: string;
};

/**
 * Finds the repository that the project is checked out from, if the content folder is a part of its work tree. git is
 * not asked: it would take any folder for a repository that looks like one, and obey its configuration.
 *
 * @param checkout a folder of the checkout, from where the repository is looked for upwards; never from the content.
 */
export function findRepository(
  contentDir: string,
  checkout: string,
): Repository | { readonly reason: 'no-repository' | 'outside' } {
  const top = foldersUp(realpathSync(checkout)).find(isRepository);
  if (!top) return { reason: 'no-repository' };
  const content = realpathSync(contentDir);
  const folder = path.relative(top, content);
  if (folder === '' || folder.startsWith('..') || path.isAbsolute(folder)) return { reason: 'outside' };
  const between = foldersUp(content).filter((each) => each.length > top.length);
  if (between.some(isRepository)) return { reason: 'outside' }; // the content of another one
  return { top, folder: folder.split(path.sep).join('/') };
}

function isRepository(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

/** A folder and all above it. */
function foldersUp(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersUp(parent)];
}
