import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { History } from '../domain/history.ts';
import { LOG_FORMAT, parseLog } from './parse-log.ts';

const run = promisify(execFile);
const MAX_OUTPUT = 256 * 1024 * 1024;

/** Stated in full, so that nobody's settings of git change what is printed. */
const LOG = [
  'log',
  '--date-order',
  '--no-merges',
  '--no-show-signature',
  '--encoding=UTF-8',
  '--relative',
  '--name-status',
  '--find-renames',
  '-z',
  `--format=${LOG_FORMAT}`,
];

/**
 * Reads the changes of a content folder from git, in one go for all its files. A shallow clone would name
 * the wrong authors and dates, so nothing is taken from it.
 */
export async function readHistory(contentDir: string): Promise<History> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', contentDir, ...args], { maxBuffer: MAX_OUTPUT })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false')
      return { known: false, reason: 'shallow' };
    return { known: true, changes: parseLog(await git(...LOG, '--', '.')) };
  } catch {
    return { known: false, reason: 'no-git' };
  }
}
