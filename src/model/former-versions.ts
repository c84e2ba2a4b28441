import type { ChangeKind } from '../domain/history.ts';
import { askGit } from '../programs/ask-git.ts';
import { kindOf } from './parse-log.ts';

/** A file as one commit left it. */
export type FormerVersion = {
  /** Of which kind its commit says that it is. */
  readonly kind: ChangeKind | undefined;
  readonly text: string;
  /** When it was committed, ISO 8601. */
  readonly date: string;
};

/**
 * The versions of a content file that git has, newest first, through its earlier names: none where there is no git, and
 * as many as there are in a shallow clone.
 *
 * @param checkout a folder of the project's checkout, if not this one.
 */
export async function* readFormerVersions(
  contentDir: string,
  path: string,
  checkout?: string,
): AsyncGenerator<FormerVersion> {
  const log = await askGit(contentDir, { ask: 'log-of-file', path }, checkout);
  for (const entry of log.known ? log.output.split('\x01').slice(1) : []) {
    const [commit = '', date = '', message = '', ...names] = entry.split('\0');
    const name = names.map((each) => each.trim()).find(Boolean);
    const question = name && ({ ask: 'file', commit, path: name } as const);
    const file = question ? await askGit(contentDir, question, checkout) : undefined;
    if (file?.known && file.output) yield { kind: kindOf(message), text: file.output, date };
  }
}
