import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../paper');

/** The packages that reports are set with, apart from the site's own: the compiler of Typst and the fonts. */
export const SET = {
  folder: FOLDER,
  manifest: path.join(FOLDER, 'package.json'),
  lockfile: path.join(FOLDER, 'package-lock.json'),
  style: path.join(FOLDER, 'epub.css'),
  template: path.join(FOLDER, 'template'),
} as const;
