import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** The file that says what was made of an edition; written last, so that nothing half made is taken for whole. */
export const MADE_LIST = 'made.json';

const madeFile = z.strictObject({
  /** Its name on the site. */
  name: z.string().regex(/^[a-z0-9-]+\.(?:pdf|epub)$/),
  bytes: z.int().positive(),
  /** Of a PDF. */
  pages: z.int().positive().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const madeList = z.strictObject({ files: z.array(madeFile) });

/** A file that was made of an edition. */
export type MadeFile = z.output<typeof madeFile>;
/** What was made of an edition, and the folder that it is in. */
export type Made = { readonly folder: string; readonly files: readonly MadeFile[] };

/**
 * Whether anything was made of whatever content: nothing need be prepared to find that nothing matches.
 *
 * @param home where things made are kept, each in a folder called by its key.
 */
export function isAnythingMade(home: string): boolean {
  return existsSync(home) && readdirSync(home).length > 0;
}

/**
 * Finds what was made of exactly this.
 *
 * @returns `undefined` if nothing was, or if what was made is no longer as it was.
 */
export function findMade(home: string, key: string): Made | undefined {
  const folder = path.join(home, key);
  const list = path.join(folder, MADE_LIST);
  if (!existsSync(list)) return undefined;
  const { files } = madeList.parse(JSON.parse(readFileSync(list, 'utf8')));
  const isWhole = files.every(({ name, sha256 }) => {
    const file = path.join(folder, name);
    return existsSync(file) && sha256 === hashOf(readFileSync(file));
  });
  return isWhole ? { folder, files } : undefined;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
