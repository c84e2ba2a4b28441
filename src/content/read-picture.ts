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
    return { bytes, format, ...size, ...(!isTooLarge(size) && (await readGround(bytes))) };
  } catch (error) {
    return { bytes, format, broken: messageOf(error) };
  }
}

/** Pixels a side that are looked at to choose a ground. */
const SAMPLE = 128;

type Size = { readonly width: number; readonly height: number };

/**
 * The size of a photograph as it is shown, turned as its EXIF data say. It is decoded unless it is too large for that.
 *
 * @throws if it cannot be decoded.
 */
async function decode(bytes: Uint8Array): Promise<Size> {
  const { default: sharp } = await import('sharp');
  const stored = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = stored.autoOrient;
  if (!isTooLarge({ width, height })) {
    // the last row cannot be had without all the others, and costs a twentieth of looking at every pixel
    const lastRow = { left: 0, top: stored.height - 1, width: stored.width, height: 1 };
    await sharp(bytes, { failOn: 'truncated' }).extract(lastRow).raw().toBuffer();
  }
  return { width, height };
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
export function isTooLarge({ width, height }: Size): boolean {
  return width * height > PICTURE_LIMITS.pixels || Math.max(width, height) > PICTURE_LIMITS.side;
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
      const { width, height } = await decode(photograph);
      pixels += width * height;
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
