import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, MADE_LIST, type Made, type MadeFile } from '../../src/paper/made.ts';
import type { Prepared } from '../../src/paper/prepare.ts';
import { preparePictures } from '../../src/paper/prepare-pictures.ts';
import type { LocalEdition } from '../../src/views/local-edition.ts';
import { packEpub } from './pack-epub.ts';
import { SET } from './package-set.ts';
import { paintCover } from './paint-cover.ts';
import { type File, startSetter } from './set-volumes.ts';

/**
 * Makes all files of an edition, and puts them in their folder when all are whole.
 *
 * @param home where things made are kept.
 */
export async function makeFiles(
  { volume, epub, key }: Prepared,
  edition: LocalEdition,
  home: string,
): Promise<Made> {
  const folder = path.join(home, key);
  const next = path.join(home, `.next-${process.pid}`);
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
export function keepOnly(home: string, keys: readonly string[]): void {
  for (const name of readdirSync(home))
    if (!keys.includes(name)) rmSync(path.join(home, name), { recursive: true, force: true });
}
