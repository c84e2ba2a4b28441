import type { PictureFacts } from './facts.ts';
import { formatOf } from './picture-format.ts';
import { groundOfPaints, groundOfPixels } from './picture-ground.ts';
import { PICTURE_LIMITS } from './picture-limits.ts';
import { readSvg } from './read-svg.ts';

/** Reads what a picture is, and decodes it once: what cannot be decoded here, no browser shows. */
export async function readPicture(bytes: Uint8Array): Promise<PictureFacts> {
  const format = formatOf(bytes);
  if (format === undefined) return { bytes, format };
  if (format === 'svg') return readDrawing(bytes);
  try {
    const size = await decode(bytes);
    return { bytes, format, ...size, ...(!size.frames && !isTooLarge(size) && (await readGround(bytes))) };
  } catch (error) {
    return { bytes, format, broken: messageOf(error) };
  }
}

/** Pixels a side that are looked at to choose a ground. */
const SAMPLE = 128;

/** Bytes in which an AVIF says what it is. */
const HEAD = 256;

type Size = { readonly width: number; readonly height: number; readonly frames?: number };

/**
 * The size of a photograph as it is shown, turned as its EXIF data say. It is decoded unless it is too large for that.
 *
 * @throws if it cannot be decoded.
 */
async function decode(bytes: Uint8Array): Promise<Size> {
  const { default: sharp } = await import('sharp');
  const stored = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = stored.autoOrient;
  const frames = Math.max(stored.pages ?? 1, framesOf(bytes));
  const size = { width, height, ...(frames > 1 && { frames }) };
  if (frames === 1 && !isTooLarge(size)) {
    // the last row cannot be had without all the others, and costs a twentieth of looking at every pixel
    const lastRow = { left: 0, top: stored.height - 1, width: stored.width, height: 1 };
    await sharp(bytes, { failOn: 'truncated' }).extract(lastRow).raw().toBuffer();
  }
  return size;
}

/** The frames of what moves and is not said to by the decoder: an animated PNG, and an AVIF with a sequence, which has two at least. */
function framesOf(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const control = file.subarray(0, 8).includes('PNG') ? file.indexOf('acTL') : -1;
  if (control > 0 && control < file.indexOf('IDAT') && control + 8 <= file.length)
    return file.readUInt32BE(control + 4);
  return file.subarray(4, 8).equals(Buffer.from('ftyp')) &&
    file.subarray(8, Math.min(file.readUInt32BE(0), HEAD)).includes('avis')
    ? 2
    : 1;
}

/** Nothing for a picture without transparency. */
async function readGround(bytes: Uint8Array): Promise<Pick<PictureFacts, 'ground'>> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes);
  if (!(await picture.metadata()).hasAlpha) return {};
  const sample = {
    width: SAMPLE,
    height: SAMPLE,
    fit: 'fill',
    kernel: 'nearest',
    fastShrinkOnLoad: false,
  } as const;
  const ground = groundOfPixels(await picture.resize(sample).toColourspace('srgb').raw().toBuffer());
  return ground ? { ground } : {};
}

/** Whether a photograph has more pixels, or more of them one way, than can be made smaller. */
export function isTooLarge({ width, height, frames = 1 }: Size): boolean {
  return width * height * frames > PICTURE_LIMITS.pixels || Math.max(width, height) > PICTURE_LIMITS.side;
}

/** A drawing too large to be sent is not read. */
async function readDrawing(bytes: Uint8Array): Promise<PictureFacts> {
  const facts = { bytes, format: 'svg' } as const;
  if (bytes.length > PICTURE_LIMITS.drawingBytes) return facts;
  const { size, excess, photographs, paints } = readSvg(Buffer.from(bytes).toString('utf8'));
  if (excess) return { ...facts, ...size, excess };
  let pixels = 0;
  for (const photograph of photographs) {
    try {
      const { width, height, frames = 1 } = await decode(photograph);
      pixels += width * height * frames;
    } catch (error) {
      return { ...facts, ...size, broken: messageOf(error) };
    }
    if (pixels > PICTURE_LIMITS.pixelsWithin)
      return { ...facts, ...size, excess: { limit: 'pixelsWithin', line: 1 } };
  }
  const ground = photographs.length > 0 ? 'light' : groundOfPaints(paints);
  return { ...facts, ...size, ground };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
