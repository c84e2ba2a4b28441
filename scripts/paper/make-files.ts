import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  hashOf,
  MADE_FOLDER,
  MADE_LIST,
  type Made,
  type MadeFile,
  madeFolder,
} from '../../src/paper/made.ts';
import type { Prepared } from '../../src/paper/prepare.ts';
import { preparePictures } from '../../src/paper/prepare-pictures.ts';
import type { LocalEdition } from '../../src/views/local-edition.ts';
import { PROJECT } from '../build/confine.ts';
import { packEpub } from './pack-epub.ts';
import { SET } from './package-set.ts';
import { paintCover } from './paint-cover.ts';
import { type File, startSetter } from './set-volumes.ts';

/** Makes all files of an edition, and puts them in their folder when all are whole. */
export async function makeFiles({ volume, epub, key }: Prepared, edition: LocalEdition): Promise<Made> {
  const folder = madeFolder(PROJECT, key);
  const next = path.join(PROJECT, MADE_FOLDER, `.next-${process.pid}`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const pictures = await preparePictures(volume.pictures);
  const setter = startSetter(volume, pictures);
  const cover = await paintCover(setter.drawCover());
  const style = readFileSync(SET.style, 'utf8');
  const made: File[] = [
    ...setter.setReport(edition),
    { name: 'report.epub', bytes: packEpub(epub, { style, cover, pictures }) },
  ];
  const files = made.map(({ name, bytes, pages }): MadeFile => {
    writeFileSync(path.join(next, name), bytes);
    return { name, bytes: bytes.length, ...(pages && { pages }), sha256: hashOf(bytes) };
  });
  writeFileSync(path.join(next, MADE_LIST), JSON.stringify({ files }, null, 1));
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  return { folder, files };
}

/** Removes what was made of other content, at other addresses, or by other means: nobody publishes it any more. */
export function keepOnly(keys: readonly string[]): void {
  const folder = path.join(PROJECT, MADE_FOLDER);
  for (const name of readdirSync(folder))
    if (!keys.includes(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
}
