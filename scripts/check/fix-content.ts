import { constants } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../../src/domain/finding.ts';
import { fixesByFile, mendPage } from './apply-fixes.ts';

/**
 * A fix may uncover the next: words below markup, doubled punctuation after a widened comma; a row of quotation marks takes
 * a round a pair. What is not mended by then is no text.
 */
const MOST_ROUNDS = 40;

/**
 * Mends what can be mended without a person, and checks again, until nothing changes. Files are replaced in one
 * step; symbolic links are not followed, and nothing outside the folder is touched.
 *
 * @returns what remains.
 */
export function fixContent(
  contentDir: string,
  check: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  return mendInRounds(check, (file, change) => rewrite(contentDir, file, change));
}

/**
 * The same, wherever the files are.
 *
 * @param rewrite changes a file; whether it is another afterwards.
 */
export async function mendInRounds(
  check: () => Promise<readonly Finding[]>,
  rewrite: (file: string, change: (source: string) => string) => Promise<boolean>,
): Promise<readonly Finding[]> {
  let findings = await check();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (const [file, fixes] of fixesByFile(findings))
      changed = (await rewrite(file, (source) => mendPage(file, source, fixes))) || changed;
    if (!changed) break;
    findings = await check();
  }
  return findings;
}

async function rewrite(
  contentDir: string,
  file: string,
  change: (source: string) => string,
): Promise<boolean> {
  const root = await realpath(contentDir);
  const target = path.join(root, file);
  if (!target.startsWith(root + path.sep)) return false;
  if ((await realpath(target)) !== target) return false; // a link on the way
  const source = await readRegular(target);
  if (source.includes('\ufffd')) return false; // not UTF-8: writing it back would lose its bytes
  const mended = change(source);
  if (mended === source) return false;
  const temporary = `${target}.${process.pid}.tmp`;
  const handle = await open(temporary, 'wx', (await stat(target)).mode);
  try {
    await handle.writeFile(mended);
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return true;
}

async function readRegular(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
