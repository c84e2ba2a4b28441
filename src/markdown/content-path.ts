import { createHash } from 'node:crypto';
import path from 'node:path';

/**
 * Where the files that the compiler gets are put: beside the project, apart for each content folder, and not in
 * `node_modules`, where a development server would not see them change.
 *
 * @param contentDir absolute path of the content folder.
 */
export function compiledDirOf(contentDir: string): string {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return path.resolve('.astro/compiled', name);
}

/** The path from the content folder of a file that is compiled, whether somebody wrote it or not. */
export function contentPathOf(contentDir: string, file: string): string {
  return path.relative(compiledDirOf(contentDir), file).split(path.sep).join('/');
}
