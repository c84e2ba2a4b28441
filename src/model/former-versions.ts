import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ChangeKind } from '../domain/history.ts';
import { kindOf } from './parse-log.ts';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;
/** Further back nobody looks for what a translation was made from. */
const MAX_VERSIONS = 100;

/** A file as one commit left it. */
export type FormerVersion = {
  /** Of which kind its commit says that it is. */
  readonly kind: ChangeKind | undefined;
  readonly text: string;
};

/**
 * The versions of a content file that git has, newest first, through its earlier names: none where there is no git, and
 * as many as there are in a shallow clone.
 */
export async function* readFormerVersions(contentDir: string, path: string): AsyncGenerator<FormerVersion> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', contentDir, ...args], { maxBuffer: MAX_OUTPUT })).stdout;
  const format = '--format=%x01%H%x00%B%x00';
  const options = ['--follow', '--no-show-signature', '--encoding=UTF-8', '--name-only', '-z'];
  const log = await git('log', `-${MAX_VERSIONS}`, ...options, format, '--', path).catch(() => '');
  for (const commit of log.split('\x01').slice(1)) {
    const [hash = '', message = '', ...names] = commit.split('\0');
    const name = names.map((each) => each.trim()).find(Boolean);
    const text = name && (await git('show', `${hash}:${name}`).catch(() => undefined));
    if (text) yield { kind: kindOf(message), text };
  }
}
