import type { PictureFacts } from './facts.ts';
import { formatOf } from './picture-format.ts';
import { readSvgSize } from './svg-size.ts';

/** Reads what a picture is, and decodes it once: what cannot be decoded here, no browser shows. */
export async function readPicture(bytes: Uint8Array): Promise<PictureFacts> {
  const format = formatOf(bytes);
  if (format === undefined) return { bytes, format };
  if (format === 'svg') return { bytes, format, ...readSvgSize(Buffer.from(bytes).toString('utf8')) };
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient: size } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (size.width * size.height <= MAX_PIXELS) await sharp(bytes, { failOn: 'truncated' }).stats();
    return { bytes, format, width: size.width, height: size.height };
  } catch (error) {
    return { bytes, format, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** Of width times height: decoding more takes memory of which a machine may have too little. */
export const MAX_PIXELS = 40_000_000;
