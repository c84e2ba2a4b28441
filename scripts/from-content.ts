import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A path from the content folder, whichever way it was typed: from there, from the working folder, absolute, or from the
 * repository, as a code host shows it (`content/zh/…`), though the content lies elsewhere.
 */
export function fromContent(contentDir: string, typed: string): string {
  const inside = path.relative(contentDir, path.resolve(typed));
  const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  const written = (isInside ? inside : typed)
    .split(path.sep)
    .join('/')
    .replace(/^\.\//, '')
    .replace(/\/$/, '');
  const [first = '', ...rest] = written.split('/');
  const isShown = first === path.basename(contentDir) || first === 'content';
  return isShown && rest.length > 0 && !existsSync(path.join(contentDir, first)) ? rest.join('/') : written;
}
