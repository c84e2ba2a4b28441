import { devNull } from 'node:os';
import path from 'node:path';
import { findRepository, type Repository } from './find-repository.ts';
import { type GitAnswer, type GitQuestion, LOG_FORMAT } from './git-question.ts';
import { runProgram } from './start-program.ts';
import { askStarter, hasStarter } from './starter.ts';

const MAX_OUTPUT = 256 * 1024 * 1024;
/** Further back nobody looks for what a translation was made from. */
const MAX_VERSIONS = 100;

/**
 * Nothing of git's that starts a program or opens a connection, whatever the repository's own configuration says: it may
 * have been unpacked from an archive with the rest.
 */
const SETTINGS = {
  'core.hooksPath': devNull,
  'core.fsmonitor': 'false',
  'core.attributesFile': devNull,
  'core.pager': 'cat',
  'core.sshCommand': 'false',
  'core.askPass': 'false',
  'credential.helper': '',
  'gpg.program': 'false',
  'protocol.allow': 'never',
  'safe.bareRepository': 'explicit',
  'log.showRoot': 'true', // the first change is one, too
  'log.follow': 'false',
};

const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_ALLOW_PROTOCOL: 'none', // before `protocol.*.allow`, which a repository may set for each
  GIT_NO_LAZY_FETCH: '1', // known to git 2.44 and newer; before, what it would fetch by is refused
  GIT_TERMINAL_PROMPT: '0',
  GIT_GRAFT_FILE: devNull, // cuts a history short without saying so
  LC_ALL: 'C',
};

/** Stated in full, so that nobody's settings of git change what is printed. */
const LOG = ['log', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--encoding=UTF-8', '-z'];

/**
 * Asks git about a content folder, in the repository that the project is checked out from and in no other.
 *
 * @param contentDir absolute path.
 * @param checkout a folder of the checkout; where this file is, since the working folder may be a stranger's.
 */
export async function askGit(
  contentDir: string,
  question: GitQuestion,
  checkout = import.meta.dirname,
): Promise<GitAnswer> {
  if (hasStarter()) return askStarter(question);
  const repository = findRepository(contentDir, checkout);
  if ('reason' in repository) return { known: false, reason: repository.reason };
  try {
    if (question.ask === 'log' && (await isShallow(repository))) return { known: false, reason: 'shallow' };
    return { known: true, output: await git(repository, argumentsOf(question, repository)) };
  } catch (error) {
    return reasonOf(error);
  }
}

function argumentsOf(question: GitQuestion, { folder }: Repository): string[] {
  switch (question.ask) {
    case 'log': {
      const shown = [
        '--date-order',
        '--no-merges',
        `--relative=${folder}/`,
        '--name-status',
        '--find-renames',
      ];
      return [...LOG, ...shown, `--format=${LOG_FORMAT}`, 'HEAD', '--', folder];
    }
    case 'log-of-file': {
      const shown = ['--follow', '--name-only', `-${MAX_VERSIONS}`];
      return [
        ...LOG,
        ...shown,
        '--format=%x01%H%x00%cI%x00%B%x00',
        'HEAD',
        '--',
        `${folder}/${question.path}`,
      ];
    }
    case 'file':
      return ['cat-file', 'blob', `${question.commit}:${question.path}`];
  }
}

async function isShallow(repository: Repository): Promise<boolean> {
  return (await git(repository, ['rev-parse', '--is-shallow-repository'])).trim() !== 'false';
}

/** The repository is named, not looked for; so whose files they are does not matter to git either. */
function git({ top }: Repository, args: readonly string[]): Promise<string> {
  const place = [`--git-dir=${path.join(top, '.git')}`, `--work-tree=${top}`];
  const modes = ['--no-pager', '--literal-pathspecs', '--no-optional-locks', '--no-replace-objects'];
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return runProgram('git', {
    args: [...place, ...modes, ...settings, ...args],
    cwd: top,
    environment: ENVIRONMENT,
    limit: MAX_OUTPUT,
  });
}

/** What git says where a clone has left out files, and may not fetch them. */
const PROMISED = /promisor|transport '\w+' not allowed|lazy fetching disabled|could not fetch/i;
const NO_COMMIT = /bad revision 'HEAD'|unknown revision|does not have any commits|ambiguous argument 'HEAD'/;

function reasonOf(error: unknown): GitAnswer {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return { known: false, reason: 'no-git' };
  const said = error instanceof Error ? error.message : '';
  if (NO_COMMIT.test(said)) return { known: true, output: '' };
  return { known: false, reason: PROMISED.test(said) ? 'partial' : 'failed' };
}
