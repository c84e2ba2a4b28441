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
    const stored = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = stored.autoOrient;
    if (width * height <= MAX_PIXELS) {
      // the last row cannot be had without all the others, and costs a twentieth of looking at every pixel
      const lastRow = { left: 0, top: stored.height - 1, width: stored.width, height: 1 };
      await sharp(bytes, { failOn: 'truncated' }).extract(lastRow).raw().toBuffer();
    }
    return { bytes, format, width, height };
  } catch (error) {
    return { bytes, format, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** Of width times height: decoding more takes memory of which a machine may have too little. */
export const MAX_PIXELS = 40_000_000;
