import { createHash } from 'node:crypto';
import path from 'node:path';

/**
 * Where the files that nobody wrote are put for the compiler: beside the project, apart for each content folder, and
 * not in `node_modules`, where a development server would not see them change.
 *
 * @param contentDir absolute path of the content folder.
 */
export function derivedDirOf(contentDir: string): string {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return path.resolve('.astro/derived', name);
}

/** The path from the content folder of a file that is compiled, whether somebody wrote it or not. */
export function contentPathOf(contentDir: string, file: string): string {
  const derived = path.relative(derivedDirOf(contentDir), file);
  const relative = derived.startsWith('..') ? path.relative(contentDir, file) : derived;
  return relative.split(path.sep).join('/');
}
