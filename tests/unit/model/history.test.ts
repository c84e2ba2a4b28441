import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { changesOf, contributorsOf, type History } from '../../../src/domain/history.ts';
import { readHistory } from '../../../src/model/history.ts';
import { kindOf } from '../../../src/model/parse-log.ts';

const workFolder = mkdtempSync(path.join(tmpdir(), 'history-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

const repository = path.join(workFolder, 'repository');
const content = path.join(repository, 'content');
let day = 0;

function git(...args: string[]): void {
  execFileSync('git', ['-C', repository, ...args], { stdio: 'pipe' });
}

/** Writes files and commits them, each time a day later. */
function commit(author: string, message: string, files: Readonly<Record<string, string>> = {}): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  git('add', '-A');
  day += 1;
  const date = `2026-11-0${day}T23:30:00+08:00`;
  execFileSync('git', ['-C', repository, 'commit', '-q', '-m', message], {
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: 'secret@mail.example',
      GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z',
      GIT_COMMITTER_NAME: 'merger',
      GIT_COMMITTER_EMAIL: 'merger@mail.example',
      GIT_COMMITTER_DATE: date,
    },
  });
}

mkdirSync(content, { recursive: true });
git('init', '-q', '-b', 'main');
const LONG = '一二三四五六七八九十\n'.repeat(20);
commit('张三', '写茶', { 'zh/01-tea/01-picking.mdx': LONG, 'zh/home.mdx': '家\n' });
commit('李四', '改字\n\nChange: wording', { 'zh/home.mdx': '家乡\n' });
git('mv', 'content/zh/01-tea/01-picking.mdx', 'content/zh/01-tea/02-茶叶.mdx');
commit('王五', '移动');
commit(
  '李四',
  '改意思\n\n详见讨论。\n\nChange: Substance\n\nCo-authored-by: 赵六 <z@mail.example>\nCo-Authored-By: 孙八 <s@mail.example>\n',
  {
    'zh/01-tea/02-茶叶.mdx': `${LONG}新\n`,
  },
);
commit('路人', 'Change: substance 写在一句话里，不算', { '../README.md': '外' });

git('mv', 'content/zh/01-tea/02-茶叶.mdx', 'content/zh/01-tea/03-叶.mdx');
commit('王五', '再移动');

git('checkout', '-q', '-b', 'side');
commit('钱七', '旁支', { 'zh/side.mdx': '旁\n' });
git('checkout', '-q', 'main');
commit('李四', '主干', { 'zh/main.mdx': '主\n' });
git(
  '-c',
  'user.name=merger',
  '-c',
  'user.email=m@mail.example',
  'merge',
  '-q',
  '--no-ff',
  '-m',
  '合并\n\nChange: substance',
  'side',
);

const MOVED = 'zh/01-tea/03-叶.mdx';
const known = (history: History) => {
  if (!history.known) throw new Error(history.reason);
  return history;
};

test('a file is followed through its earlier names, newest change first, dated when it came in', async () => {
  const changes = changesOf(await readHistory(content, repository), MOVED);
  expect(changes.map(({ date, subject }) => `${date} ${subject}`)).toEqual([
    '2026-11-06T23:30:00+08:00 再移动',
    '2026-11-04T23:30:00+08:00 改意思',
    '2026-11-03T23:30:00+08:00 移动',
    '2026-11-01T23:30:00+08:00 写茶',
  ]);
});

test('contributors are named once, those who helped too; nobody’s address is', async () => {
  const history = known(await readHistory(content, repository));
  expect(contributorsOf(changesOf(history, MOVED))).toEqual(['王五', '李四', '赵六', '孙八', '张三']);
  expect(JSON.stringify(history)).not.toContain('@');
});

test('a merge is no change of its own: what came in by it is', async () => {
  const { changes } = known(await readHistory(content, repository));
  expect(changes.map(({ subject }) => subject)).not.toContain('合并');
  expect(changes.slice(0, 2)).toMatchObject([
    { subject: '主干', paths: ['zh/main.mdx'] },
    { subject: '旁支', paths: ['zh/side.mdx'], kind: undefined },
  ]);
});

test('substance, wording and neither are told apart, wherever in the message the line stands', async () => {
  const { changes } = known(await readHistory(content, repository));
  expect(changes.map(({ subject, kind }) => [subject, kind])).toEqual([
    ['主干', undefined],
    ['旁支', undefined],
    ['再移动', undefined],
    ['改意思', 'substance'],
    ['移动', undefined],
    ['改字', 'wording'],
    ['写茶', undefined],
  ]);
});

test.each(['\n', '\r\n'])(
  'a message says of which kind a change is, whatever its lines end in: %j',
  (end) => {
    expect(kindOf(['改', '', 'Change: substance', '', '完'].join(end))).toBe('substance');
    expect(kindOf(['改', '', 'change: Wording '].join(end))).toBe('wording');
    expect(kindOf(['改', '', 'Change: substances'].join(end))).toBeUndefined();
  },
);

test('people are called as .mailmap has them', async () => {
  const renamed = path.join(workFolder, 'renamed');
  cpSync(repository, renamed, { recursive: true });
  writeFileSync(path.join(renamed, '.mailmap'), '王武 <w@mail.example> 王五 <secret@mail.example>\n');
  const history = await readHistory(path.join(renamed, 'content'), renamed);
  expect(contributorsOf(changesOf(history, MOVED))).toEqual(['王武', '李四', '赵六', '孙八', '张三']);
});

test('a file that was never committed has no changes', async () => {
  expect(changesOf(await readHistory(content, repository), 'zh/new.mdx')).toEqual([]);
});

test('a shallow clone does not pretend to know', async () => {
  const clone = path.join(workFolder, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, clone], { stdio: 'pipe' });
  const history = await readHistory(path.join(clone, 'content'), clone);
  expect(history).toEqual({ known: false, reason: 'shallow' });
  expect(changesOf(history, MOVED)).toEqual([]);
});

test('no settings and no grafts of a repository shorten what came in', async () => {
  const clone = path.join(workFolder, 'settled');
  execFileSync('git', ['clone', '-q', `file://${repository}`, clone], { stdio: 'pipe' });
  const expected = await readHistory(path.join(clone, 'content'), clone);
  for (const [name, value] of [
    ['log.showRoot', 'false'],
    ['log.follow', 'true'],
    ['diff.renames', 'false'],
    ['color.ui', 'always'],
    ['core.quotePath', 'true'],
    ['i18n.logOutputEncoding', 'gbk'],
  ] as const)
    execFileSync('git', ['-C', clone, 'config', name, value]);
  const head = execFileSync('git', ['-C', clone, 'rev-parse', 'HEAD']);
  writeFileSync(path.join(clone, '.git/info/grafts'), head);
  expect(await readHistory(path.join(clone, 'content'), clone)).toEqual(expected);
});

test('neither does a clone without all files, which fetches nothing', async () => {
  git('config', 'uploadpack.allowFilter', 'true');
  const clone = path.join(workFolder, 'partial');
  const options = ['--filter=tree:0', '--no-checkout'];
  execFileSync('git', ['clone', '-q', ...options, `file://${repository}`, clone], { stdio: 'pipe' });
  mkdirSync(path.join(clone, 'content'), { recursive: true });
  const history = await readHistory(path.join(clone, 'content'), clone);
  expect(history).toEqual({ known: false, reason: 'partial' });
});

test('neither does a copy without a repository', async () => {
  const copy = path.join(workFolder, 'copy');
  cpSync(content, copy, { recursive: true });
  expect(await readHistory(copy, copy)).toEqual({ known: false, reason: 'no-repository' });
});

test('content that is not in the project’s own repository has none of its changes', async () => {
  const other = path.join(workFolder, 'other');
  const inner = path.join(repository, 'vendor');
  for (const folder of [other, inner]) {
    cpSync(content, path.join(folder, 'content'), { recursive: true });
    execFileSync('git', ['-C', folder, 'init', '-q']);
    expect(await readHistory(path.join(folder, 'content'), repository)).toEqual({
      known: false,
      reason: 'outside',
    });
  }
  expect(await readHistory(repository, repository)).toEqual({ known: false, reason: 'outside' });
});

test('a repository without a commit has no changes', async () => {
  const empty = path.join(workFolder, 'empty');
  cpSync(content, path.join(empty, 'content'), { recursive: true });
  execFileSync('git', ['-C', empty, 'init', '-q']);
  expect(await readHistory(path.join(empty, 'content'), empty)).toEqual({ known: true, changes: [] });
});

test('a broken repository, or no git, is said to be that', async () => {
  const broken = path.join(workFolder, 'broken');
  cpSync(content, path.join(broken, 'content'), { recursive: true });
  mkdirSync(path.join(broken, '.git'));
  expect(await readHistory(path.join(broken, 'content'), broken)).toEqual({ known: false, reason: 'failed' });
  vi.stubEnv('PATH', workFolder);
  expect(await readHistory(content, repository)).toEqual({ known: false, reason: 'no-git' });
  vi.unstubAllEnvs();
});

test.each(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_NAMESPACE'])(
  '%s, as hooks of git set it, changes nothing',
  async (name) => {
    vi.stubEnv(name, path.resolve('.git'));
    expect(known(await readHistory(content, repository)).changes).toHaveLength(7);
    vi.unstubAllEnvs();
  },
);

test.skipIf(process.getuid?.() !== 0)('whose files they are does not matter', async () => {
  const theirs = path.join(workFolder, 'theirs');
  cpSync(repository, theirs, { recursive: true });
  execFileSync('chown', ['-R', '12345', theirs]);
  expect(known(await readHistory(path.join(theirs, 'content'), theirs)).changes).toHaveLength(7);
});
