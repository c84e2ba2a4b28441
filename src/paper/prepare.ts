import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Book } from '../book/book.ts';
import type { LocalEdition } from '../views/local-edition.ts';
import { type Epub, writeEpub } from './epub/write-epub.ts';
import { makeVolume } from './typeset/make-volume.ts';
import type { Volume } from './typeset/volume.ts';
import { bytesOf } from './volume-picture.ts';

/** All that an edition's files are made of, and the hash of it. */
export type Prepared = { readonly volume: Volume; readonly epub: Epub; readonly key: string };

/**
 * What turns a prepared edition into files, by path from the project: the template, the compiler and the fonts by their
 * lockfile, the packages that write EPUB and pictures by the site's own, and the code that does it.
 */
const MAKERS = [
  'paper/template',
  'paper/epub.css',
  'paper/package-lock.json',
  'package-lock.json',
  'scripts/paper',
  'scripts/paper.ts',
  'src/paper/prepare-pictures.ts',
];

/**
 * Prepares an edition for paper: what is set, and the hash of all that the files depend on.
 *
 * @param project the project's folder.
 */
export function prepareEdition(book: Book, edition: LocalEdition, project: string): Prepared {
  const volume = makeVolume(book, edition);
  const epub = writeEpub(book, edition);
  const hash = createHash('sha256').update(JSON.stringify(volume.data));
  for (const [name, picture] of volume.pictures) hash.update(`\0${name}\0`).update(bytesOf(picture));
  for (const [name, text] of epub.texts) hash.update(`\0${name}\0`).update(text);
  for (const file of MAKERS.flatMap((maker) => listFiles(path.join(project, maker)))) {
    hash.update(`\0${path.relative(project, file).split(path.sep).join('/')}\0`).update(readFileSync(file));
  }
  return { volume, epub, key: hash.digest('hex') };
}

function listFiles(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)));
}
