import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../../command-error.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** The files of a source, by relative paths with forward slashes. */
export type SourceFiles = {
  /** All of them; none where only some are asked for. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** @returns nothing for a path that no file has. */
  readonly read: (path: string) => Uint8Array | undefined;
};

const PASSED_OVER =
  /^(?:node_modules|_site|_book|dist|build|\.git|\.github|\.quarto|_build|\.docusaurus|__pycache__)$/;

/**
 * The files in a folder and below. Symbolic links are passed over, so that nothing outside of it is read.
 *
 * @throws {CommandError} if there are too many, or one is too large.
 */
export function listFolder(folder: string): SourceFiles {
  const paths: string[] = [];
  const left = [''];
  for (let inside = left.pop(); inside !== undefined; inside = left.pop()) {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const file = inside ? `${inside}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) left.push(file);
      else if (entry.isFile()) paths.push(file);
      if (paths.length > IMPORT_LIMITS.parts)
        throw new CommandError(
          `${folder} has more than ${IMPORT_LIMITS.parts} files. Name the folder of the text alone`,
        );
    }
  }
  const known = new Set(paths);
  return {
    paths: paths.sort(),
    has: (file) => known.has(file),
    read: (file) => (known.has(file) ? readBounded(path.join(folder, file)) : undefined),
  };
}

/** The files beside one, which may be thousands: they are looked for when they are asked for. */
export function filesBeside(folder: string): SourceFiles {
  const has = (file: string) => {
    const parts = file.split('/');
    if (parts.some((part) => part === '' || part === '..')) return false;
    const ways = parts.map((_, index) => path.join(folder, ...parts.slice(0, index + 1)));
    return ways.every((way, index) => {
      const found = lstatSync(way, { throwIfNoEntry: false });
      return index < ways.length - 1 ? found?.isDirectory() : found?.isFile();
    });
  };
  return { paths: [], has, read: (file) => (has(file) ? readBounded(path.join(folder, file)) : undefined) };
}

/** @throws {CommandError} if a file is too large. */
export function readBounded(file: string, most: number = IMPORT_LIMITS.file): Uint8Array {
  const { size } = lstatSync(file);
  if (size > most) throw tooLarge(file, size, most);
  return readFileSync(file);
}

export function tooLarge(name: string, size: number, most: number): CommandError {
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  return new CommandError(
    `${name} has ${mb(size)} MB; expected ${mb(most)} MB at most. Part it into several files`,
  );
}
