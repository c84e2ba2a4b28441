import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../../command-error.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Progress } from '../text/restore-text.ts';
import type { SourceDocument } from '../tree/document.ts';
import { decodeText } from './decode-text.ts';
import { readText } from './read-text.ts';

export type ReadOptions = {
  /** The encoding of its texts, where it is known. */
  readonly encoding: string | undefined;
  readonly progress: Progress;
};

/**
 * Reads a file or a folder by what it is.
 *
 * @throws {CommandError} if it is nothing that can be read.
 */
export async function readSource(source: string, options: ReadOptions): Promise<SourceDocument> {
  const stored = statSync(source);
  if (!stored.isFile()) throw new CommandError(`${source} is neither a file nor a folder`);
  if (stored.size > IMPORT_LIMITS.file) throw tooLarge(source, stored.size, IMPORT_LIMITS.file);
  const bytes = readFileSync(source);
  if (bytes.length > IMPORT_LIMITS.text) throw tooLarge(source, bytes.length, IMPORT_LIMITS.text);
  const { text } = decodeText(bytes, source, options.encoding);
  return readText(text, path.normalize(source), options.progress);
}

function tooLarge(source: string, size: number, most: number): CommandError {
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  return new CommandError(
    `${source} has ${mb(size)} MB; expected ${mb(most)} at most. Part it into several files`,
  );
}
