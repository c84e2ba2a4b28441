import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePullRequestReport } from '../../../scripts/pull-request/make-report.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { readFormerVersions } from '../../../src/model/former-versions.ts';
import { readHistory } from '../../../src/model/history.ts';

/** Folders that a stranger hands over, with a repository in them whose configuration starts a program. */
const ORIGINAL = 'zh/01-tea/01-picking.mdx';
let work = '';
let content = '';
const witness = () => path.join(work, 'ran');

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'report-stranger-'));
  content = path.join(work, 'archive/content');
  cpSync('tests/fixtures/bilingual', content, { recursive: true });
  const file = path.join(content, ORIGINAL);
  // a translation is behind, so that git would be asked what the original said
  writeFileSync(file, readFileSync(file, 'utf8').replace('隔夜的叶子会变红', '隔夜的叶子会发黑'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** What fetches an object that is missing, by running a program. */
function promise(config: string): void {
  appendFileSync(
    config,
    `[core]\n\trepositoryformatversion = 1\n\tbare = false\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\tpromisor = true\n\turl = .\n\tuploadpack = "touch ${witness()}; false"\n[protocol "file"]\n\tallow = always\n[protocol]\n\tallow = always\n`,
  );
}

/** The parts of a bare repository among the files of a folder. */
function plantBare(folder: string): void {
  for (const part of ['objects/info', 'refs/heads']) mkdirSync(path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(path.join(folder, 'refs/heads/main'), `${'a'.repeat(40)}\n`);
  promise(path.join(folder, 'config'));
}

function plantGit(folder: string): void {
  execFileSync('git', ['-C', folder, 'init', '-q', '-b', 'main']);
  writeFileSync(path.join(folder, '.git/refs/heads/main'), `${'a'.repeat(40)}\n`);
  promise(path.join(folder, '.git/config'));
}

async function isRefused(): Promise<void> {
  const { findings } = await loadEditions(content);
  expect(findings.map(({ rule }) => rule)).toContain('files/repository');
  await makePullRequestReport(path.resolve('tests/fixtures/bilingual'), content);
  expect(existsSync(witness())).toBe(false);
}

test('git would run the program', () => {
  plantGit(path.dirname(content));
  const ask = () => execFileSync('git', ['-C', content, 'log', '--', '.'], { stdio: 'pipe' });
  expect(ask).toThrow();
  expect(existsSync(witness())).toBe(true);
});

test('plain files that git takes for a repository are refused, and it is not asked', async () => {
  plantBare(content);
  await isRefused();
});

test.each(['zh', 'zh/images'])('so they are in %s', async (folder) => {
  mkdirSync(path.join(content, folder), { recursive: true });
  plantBare(path.join(content, folder));
  await isRefused();
});

test('a `.git` folder is refused, under whatever name a file system takes for the same', async () => {
  plantGit(content);
  await isRefused();
  renameSync(path.join(content, '.git'), path.join(content, '.Git'));
  await isRefused();
});

test('a `.git` file that leads to a repository elsewhere is refused', async () => {
  plantGit(work);
  renameSync(path.join(work, '.git'), path.join(work, 'elsewhere'));
  writeFileSync(path.join(content, '.git'), `gitdir: ${path.join(work, 'elsewhere')}\n`);
  await isRefused();
});

test('a repository that lies around the content is not asked', async () => {
  plantGit(path.dirname(content));
  await loadEditions(content);
  expect(await readHistory(content)).toEqual({ known: false, reason: 'outside' });
  expect(existsSync(witness())).toBe(false);
});

test('were it the project’s own, it would still start nothing', async () => {
  const checkout = path.dirname(content);
  plantGit(checkout);
  expect(await readHistory(content, checkout)).toMatchObject({ known: false });
  for await (const _ of readFormerVersions(content, ORIGINAL, checkout));
  expect(existsSync(witness())).toBe(false);
});

test('nor do filters, drivers, hooks, pagers and monitors that it names', async () => {
  const checkout = path.dirname(content);
  const run = `touch ${witness()}; cat`;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', checkout, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Begin');
  writeFileSync(path.join(checkout, '.gitattributes'), '* diff=evil filter=evil\n');
  for (const [name, value] of [
    ['core.fsmonitor', run],
    ['core.pager', run],
    ['pager.log', run],
    ['diff.external', run],
    ['diff.evil.textconv', run],
    ['diff.evil.command', run],
    ['filter.evil.smudge', run],
    ['filter.evil.clean', run],
    ['filter.evil.process', run],
    ['log.showSignature', 'true'],
    ['gpg.program', run],
    ['core.alternateRefsCommand', run],
    ['alias.log', `!${run}`],
    ['alias.cat-file', `!${run}`],
  ])
    git('config', name ?? '', value ?? '');
  expect(await readHistory(content, checkout)).toMatchObject({
    known: true,
    changes: [{ subject: 'Begin' }],
  });
  const versions = [];
  for await (const { text } of readFormerVersions(content, ORIGINAL, checkout)) versions.push(text);
  expect(versions).toEqual([readFileSync(path.join(content, ORIGINAL), 'utf8')]);
  expect(existsSync(witness())).toBe(false);
});
