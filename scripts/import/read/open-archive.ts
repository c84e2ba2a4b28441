import { readArchive } from '../../../src/content/read-archive.ts';
import { CommandError } from '../../command-error.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { SourceFiles } from './source-files.ts';

/**
 * Opens an archive, a DOCX or an EPUB: all its parts are unpacked within bounds before any other reader sees it.
 *
 * @throws {CommandError} if it is broken, too large unpacked, or has parts that run or lead out of it.
 */
export function openArchive(bytes: Uint8Array, name: string): SourceFiles {
  const parts = readArchive(bytes);
  if (!parts)
    throw new CommandError(
      `${name} is no whole archive: it was cut off, is damaged, or is protected. Fetch or save it again`,
    );
  if (parts.length > IMPORT_LIMITS.parts)
    throw new CommandError(`${name} has ${parts.length} parts; expected ${IMPORT_LIMITS.parts} at most`);
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  for (const part of parts) {
    if (part.name.endsWith('/')) continue;
    if (part.name.startsWith('/') || part.name.split(/[\\/]/).includes('..'))
      throw new CommandError(
        `${name} has a part “${part.name}” whose path leads out of it; nothing is read from it`,
      );
    const content = unpack(
      part.read,
      Math.min(IMPORT_LIMITS.file, IMPORT_LIMITS.unpacked - total),
      name,
      part.name,
    );
    total += content.length;
    unpacked.set(part.name, content);
  }
  return {
    paths: [...unpacked.keys()].sort(),
    has: (path) => unpacked.has(path),
    read: (path) => unpacked.get(path),
  };
}

function unpack(read: (most: number) => Buffer, most: number, name: string, part: string): Buffer {
  try {
    const content = read(Math.max(1, most));
    if (content.length <= most) return content;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'))
      throw new CommandError(`${name} is damaged at its part “${part}”. Fetch or save it again`);
  }
  throw new CommandError(
    `${name} is larger than it may be when it is unpacked, at its part “${part}”: expected ${IMPORT_LIMITS.file / 1024 / 1024} MB a part and ${IMPORT_LIMITS.unpacked / 1024 / 1024} MB in all`,
  );
}

/** Refuses XML that declares entities, which could stand for files or for a billion words. */
export function refuseEntities(xml: string, name: string, part: string): void {
  if (/<!(?:DOCTYPE|ENTITY)\b(?!\s+html)/i.test(xml) && /<!ENTITY|\bSYSTEM\b/i.test(xml))
    throw new CommandError(
      `${name} declares entities of its own in its part “${part}”, which may lead out of it. Open it in a word processor and save it anew`,
    );
}
