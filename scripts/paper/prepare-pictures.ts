import sharp from 'sharp';
import { bytesOf } from '../../src/paper/prepare.ts';
import type { VolumePicture } from '../../src/paper/typeset-text.ts';

/** Pixels across: 124 mm at some 300 to the inch. */
const WIDEST = 1500;

/**
 * Pictures as paper and e-readers take them, by name. Photographs are written anew: no larger than they are printed, turned
 * the right way up, without what a camera has noted, and in a format that all of them know.
 */
export async function preparePictures(
  pictures: ReadonlyMap<string, VolumePicture>,
): Promise<Map<string, Uint8Array>> {
  const prepared = new Map<string, Uint8Array>();
  for (const [name, picture] of pictures) {
    const isDrawn = picture.kind === 'drawing' || picture.facts.format === 'svg';
    prepared.set(name, isDrawn ? bytesOf(picture) : await shrink(bytesOf(picture)));
  }
  return prepared;
}

async function shrink(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes).rotate().resize({ width: WIDEST, withoutEnlargement: true });
  const { format, hasAlpha } = await sharp(bytes).metadata();
  const isDrawn = hasAlpha || format === 'png' || format === 'gif'; // few colours, sharp edges
  return isDrawn
    ? picture.png({ palette: true }).toBuffer()
    : picture.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
