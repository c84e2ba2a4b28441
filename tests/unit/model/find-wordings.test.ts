import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planWordings } from '../../../scripts/wordings/plan-wordings.ts';
import { readFacts } from '../../../src/content/read-facts.ts';
import { findWordings } from '../../../src/model/find-wordings.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { page } from '../in-memory.ts';

const work = mkdtempSync(path.join(tmpdir(), 'wordings-'));
afterAll(() => rmSync(work, { recursive: true }));

const repository = path.join(work, 'repository');
const content = path.join(repository, 'content');
const SECTION = 'zh/01-tea/01-picking.mdx';
const RECORD = path.join(content, 'zh/01-tea/wordings.yaml');

function git(...args: string[]): void {
  execFileSync('git', ['-C', repository, ...args], { stdio: 'pipe' });
}

/** Writes the section with these points and commits it, on a day of November 2026. */
function commit(day: number, message: string, first: string, second: string, file = SECTION): void {
  const target = path.join(content, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(
    target,
    page('', `## 采\n\n${first}\n\n<Note>\n\n第${day}天的注。\n\n</Note>\n\n## 炒\n\n${second}`),
  );
  git('add', '-A');
  const date = `2026-11-${String(day).padStart(2, '0')}T08:00:00+08:00`;
  execFileSync('git', ['-C', repository, 'commit', '-q', '-m', message], {
    env: {
      ...process.env,
      ...{ GIT_CONFIG_GLOBAL: devNull, GIT_AUTHOR_NAME: '张三', GIT_AUTHOR_EMAIL: 'z@mail.example' },
      ...{ GIT_COMMITTER_NAME: '张三', GIT_COMMITTER_EMAIL: 'z@mail.example', GIT_COMMITTER_DATE: date },
    },
  });
}

/** What each point of the section has said, the latest first: `day text`. */
async function wordingsOf(folder = content, checkout = repository): Promise<string[][]> {
  const facts = await readFacts(folder);
  const [{ report }] = linkEditions(facts, undefined, await findWordings(facts, folder, checkout));
  const [section] = report.chapters[0]?.sections ?? [];
  return (section?.points ?? []).map(({ text, wordings: { since, former } }) =>
    [{ since, text }, ...former].map((each) => `${each.since?.slice(8)} ${each.text}`),
  );
}

async function writeDown(from = ''): Promise<void> {
  const facts = await readFacts(content);
  for (const [file, text] of planWordings(facts, await findWordings(facts, content, repository), from))
    writeFileSync(path.join(content, file), text);
}

beforeAll(() => {
  mkdirSync(content, { recursive: true });
  git('init', '-q', '-b', 'main');
  const chapter = path.join(content, 'zh/01-tea/index.mdx');
  mkdirSync(path.dirname(chapter), { recursive: true });
  writeFileSync(chapter, page('', '引言。'));
  commit(1, '写', '清明前采。', '用铁锅炒。');
  commit(2, '改标点\n\nChange: substance', '清明前，采。', '用铁锅炒。');
  commit(3, '改意思\n\nChange: substance', '清明后采。', '用铁锅炒。');
  commit(4, '改字\n\nChange: wording', '清明之后采。', '用铁锅来炒。');
  commit(5, '没有说是哪一种', '清明之后采。', '用砂锅炒。');
  commit(5, '同一天再改', '清明之后采。', '用竹筛炒。');
});

const FROM_GIT = [
  ['03 清明之后采。', '01 清明前，采。'],
  ['05 用竹筛炒。', '01 用铁锅来炒。'],
];

test('a change makes another wording, but for one of wording only, of punctuation, of a note, or twice in a day', async () => {
  expect(await wordingsOf()).toEqual(FROM_GIT);
});

test('what is written down is the same without git, and stays to the byte when more is changed', async () => {
  await writeDown();
  expect(await wordingsOf(content, work)).toEqual(FROM_GIT); // a folder without a repository
  const before = readFileSync(RECORD, 'utf8');
  expect(before.length).toBeLessThan(600);

  commit(6, '改字\n\nChange: wording', '清明之后才采。', '用竹筛炒。');
  expect(await wordingsOf()).toEqual([['03 清明之后才采。', '01 清明前，采。'], FROM_GIT[1]]);

  commit(7, '改意思\n\nChange: substance', '谷雨采。', '用竹筛炒。');
  const now = [['07 谷雨采。', '03 清明之后才采。', '01 清明前，采。'], FROM_GIT[1]];
  expect(await wordingsOf()).toEqual(now);
  await writeDown();
  const former = '        - since: 2026-11-01\n          heading: 采\n          text: 清明前，采。\n';
  for (const text of [before, readFileSync(RECORD, 'utf8')]) expect(text).toContain(former);
  expect(await wordingsOf()).toEqual(now);
});

test('a shallow clone says the same, and so does one whose history was written anew', async () => {
  git('add', '-A');
  git('-c', 'user.name=z', '-c', 'user.email=z@mail.example', 'commit', '-q', '-m', '记下');
  const expected = await wordingsOf();
  const shallow = path.join(work, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, shallow], { stdio: 'pipe' });
  expect(await wordingsOf(path.join(shallow, 'content'), shallow)).toEqual(expected);
  rmSync(path.join(shallow, '.git'), { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', shallow]);
  expect(await wordingsOf(path.join(shallow, 'content'), shallow)).toEqual(expected);
});

test('a section that is moved takes along what was written down of it', async () => {
  git('mv', 'content/zh/01-tea/01-picking.mdx', 'content/zh/01-tea/02-plucking.mdx');
  const moved = path.join(content, 'zh/01-tea/02-plucking.mdx');
  writeFileSync(
    moved,
    readFileSync(moved, 'utf8').replace('summary: S.', 'summary: S.\nformerly: [tea/picking]'),
  );
  const [first] = await wordingsOf();
  expect(first).toEqual(['07 谷雨采。', '03 清明之后才采。', '01 清明前，采。']);
  await writeDown('2026-11-05');
  expect(await wordingsOf(content, work)).toEqual([['07 谷雨采。', '03 清明之后才采。'], ['05 用竹筛炒。']]);
});
