import type { History } from '../domain/history.ts';
import { askGit } from '../programs/ask-git.ts';
import { parseLog } from './parse-log.ts';

/**
 * Reads the changes of a content folder from git, in one go for all its files. A shallow clone would name
 * the wrong authors and dates, so nothing is taken from it.
 *
 * @param checkout a folder of the project's checkout, if not this one.
 */
export async function readHistory(contentDir: string, checkout?: string): Promise<History> {
  const answer = await askGit(contentDir, { ask: 'log' }, checkout);
  return answer.known ? { known: true, changes: parseLog(answer.output) } : answer;
}
