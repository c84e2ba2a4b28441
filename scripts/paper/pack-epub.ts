import { strToU8, type Zippable, zipSync } from 'fflate';
import { EPUB_FILES } from '../../src/paper/epub/form.ts';
import type { Epub } from '../../src/paper/epub/write-epub.ts';

/** Of every file in it: made of local fields, it is the same in every zone, as zip has local time. */
const MTIME = new Date(1980, 0, 1);

const CONTAINER =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
  '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** Packs an EPUB: what it is comes first, and as it is, so that programs tell it by its first bytes. */
export function packEpub(
  { texts, photographs }: Epub,
  { style, cover, pictures }: { style: string; cover: Uint8Array; pictures: ReadonlyMap<string, Uint8Array> },
): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: MTIME }],
    'META-INF/container.xml': [strToU8(CONTAINER), { mtime: MTIME }],
  };
  const add = (name: string, bytes: Uint8Array, packed: boolean) => {
    files[`EPUB/${name}`] = [bytes, { mtime: MTIME, ...(packed ? { level: 0 as const } : {}) }];
  };
  for (const [name, text] of texts) add(name, strToU8(text), false);
  add(EPUB_FILES.style, strToU8(style), false);
  add(EPUB_FILES.coverPicture, cover, true);
  for (const name of photographs) {
    const bytes = pictures.get(name);
    if (!bytes) throw new Error(`there is no picture at ${name}`);
    add(name, bytes, !name.endsWith('.svg'));
  }
  return zipSync(files, { level: 9 });
}
