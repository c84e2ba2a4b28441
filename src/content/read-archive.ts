import { inflateRawSync } from 'node:zlib';

/** A part of an archive, and what is in it. */
export type ArchivePart = { readonly name: string; readonly read: (most: number) => Buffer };

const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const ENCRYPTED = 1;
const HAS_DESCRIPTOR = 8;
/** Lengths of what may follow a part: sizes of 4 or 8 bytes each, a sum, and a signature or none. */
const DESCRIPTORS: readonly number[] = [12, 16, 20, 24];

/**
 * Reads what is in an archive (PKWARE APPNOTE 6.3.10, without archives in pieces, encryption and Zip64).
 *
 * @returns its parts, in the order of the bytes; `undefined` if any byte of it belongs to no part, so that another
 *   reader could find another one there, or two parts have one name.
 */
export function readArchive(bytes: Uint8Array): ArchivePart[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.length - END_LENGTH;
  if (end < 0 || file.readUInt32LE(end) !== 0x06054b50 || file.readUInt16LE(end + 20) !== 0) return undefined;
  const count = file.readUInt16LE(end + 10);
  const directory = file.readUInt32LE(end + 16);
  if (directory + file.readUInt32LE(end + 12) !== end) return undefined;
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameEnd = at + ENTRY_LENGTH + file.readUInt16LE(at + 28);
    entries.push({
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      start: file.readUInt32LE(at + 42),
      name: file.toString('utf8', at + ENTRY_LENGTH, nameEnd),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  entries.sort((a, b) => a.start - b.start);
  if (at !== end || new Set(entries.map(({ name }) => name.toLowerCase())).size !== count) return undefined;
  return readParts(file, entries, directory);
}

type Entry = {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly start: number;
  readonly name: string;
};

function readParts(file: Buffer, entries: readonly Entry[], directory: number): ArchivePart[] | undefined {
  const parts: ArchivePart[] = [];
  if ((entries[0]?.start ?? directory) !== 0) return undefined;
  for (const [index, { flags, method, packed, start, name }] of entries.entries()) {
    if (start + HEADER_LENGTH > directory || file.readUInt32LE(start) !== 0x04034b50) return undefined;
    const nameEnd = start + HEADER_LENGTH + file.readUInt16LE(start + 26);
    const from = nameEnd + file.readUInt16LE(start + 28);
    const to = from + packed;
    const left = (entries[index + 1]?.start ?? directory) - to;
    const isWhole = left === 0 || (flags & HAS_DESCRIPTOR && DESCRIPTORS.includes(left));
    const isPlain = (flags & ENCRYPTED) === 0 && (method === 0 || method === 8);
    if (!isWhole || !isPlain || file.readUInt16LE(start + 8) !== method) return undefined;
    if (file.toString('utf8', start + HEADER_LENGTH, nameEnd) !== name) return undefined;
    const data = file.subarray(from, to);
    parts.push({
      name,
      read: (most) => (method === 0 ? data : inflateRawSync(data, { maxOutputLength: most })),
    });
  }
  return parts;
}
