import path from 'node:path';
import { formatOf } from '../../../src/content/picture-format.ts';
import { PICTURE_LIMITS } from '../../../src/content/picture-limits.ts';
import { FILE_LIMITS } from '../../../src/content/read-folder.ts';
import { isDataFile } from '../../../src/markdown/file-names.ts';
import type { OutputFile } from './plan-changes.ts';
import { slugOf } from './slugs.ts';

/** Where the files of a source go, and what they become. */
export type Placed = {
  readonly files: readonly OutputFile[];
  /** Their paths, by the address that the tree has for them. */
  readonly paths: ReadonlyMap<string, string>;
  /** Addresses of what is no picture and no data that content takes. */
  readonly refused: readonly string[];
};

/** The longest side of a photograph that is made smaller. */
const SIDE = 2_400;
const ENDINGS = { png: '.png', jpeg: '.jpg', webp: '.webp', avif: '.avif', svg: '.svg' } as const;

/** Names pictures and data files, and makes pictures small enough and of a format that content takes. */
export async function placeFiles(given: ReadonlyMap<string, Uint8Array>, folder: string): Promise<Placed> {
  const files: OutputFile[] = [];
  const paths = new Map<string, string>();
  const refused: string[] = [];
  const taken = new Set<string>();
  for (const [address, bytes] of given) {
    const isData = /\.(?:csv|tsv|xlsx|ods|pdf)$/i.test(address);
    const made = isData
      ? { content: bytes, ending: path.posix.extname(address).toLowerCase() }
      : await fitPicture(bytes);
    if (!made || made.content.length > FILE_LIMITS.other) {
      refused.push(address);
      continue;
    }
    const name = path.posix.basename(address).replace(/\.\w+$/, '');
    const stem = slugOf(name) || 'picture';
    const target = (number: number) =>
      `${folder}/${isData ? 'data' : 'images'}/${number > 1 ? `${stem}-${number}` : stem}${made.ending}`;
    let number = 1;
    while (taken.has(target(number))) number++;
    taken.add(target(number));
    if (isData && !isDataFile(target(number))) refused.push(address);
    else {
      paths.set(address, target(number));
      files.push({ path: target(number), content: made.content });
    }
  }
  return { files, paths, refused };
}

type Fitted = { readonly content: Uint8Array; readonly ending: string };

/** A picture by what it is, not by its name; nothing for what cannot be shown. */
async function fitPicture(bytes: Uint8Array): Promise<Fitted | undefined> {
  const format = formatOf(bytes);
  if (format === 'svg') return { content: bytes, ending: ENDINGS.svg };
  try {
    const { default: sharp } = await import('sharp');
    const options = { limitInputPixels: PICTURE_LIMITS.pixels * 4 };
    const { width, height, pages = 1 } = await sharp(bytes, options).metadata();
    const isSmall =
      bytes.length <= PICTURE_LIMITS.photographBytes &&
      width * height <= PICTURE_LIMITS.pixels &&
      pages === 1;
    if (format && isSmall) return { content: bytes, ending: ENDINGS[format] };
    const smaller = sharp(bytes, options).autoOrient().resize({
      width: SIDE,
      height: SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    });
    if (format === 'jpeg') return { content: await smaller.jpeg({ quality: 85 }).toBuffer(), ending: '.jpg' };
    const png = await smaller.png().toBuffer();
    return png.length <= PICTURE_LIMITS.photographBytes
      ? { content: png, ending: '.png' }
      : { content: await smaller.webp({ quality: 85 }).toBuffer(), ending: '.webp' };
  } catch {
    return undefined;
  }
}
