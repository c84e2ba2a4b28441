import sharp from 'sharp';
import { bytesOf, type VolumePicture } from './volume-picture.ts';

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
    const isPainted = picture.kind === 'photograph' && picture.facts.format !== 'svg';
    prepared.set(name, isPainted ? await shrink(bytesOf(picture), name.endsWith('.png')) : bytesOf(picture));
  }
  return prepared;
}

async function shrink(bytes: Uint8Array, asPng: boolean): Promise<Uint8Array> {
  const picture = sharp(bytes).rotate().resize({ width: WIDEST, withoutEnlargement: true });
  if (asPng) return picture.png({ palette: true, effort: 10 }).toBuffer();
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
