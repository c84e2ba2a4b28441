import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { type Sent, startFakeGitHub } from './fake-github.ts';

const run = promisify(execFile);
const workFolder = mkdtempSync(path.join(tmpdir(), 'pr-comment-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

const SHA = 'a'.repeat(40);
const BASE = 'e'.repeat(40);
const repository = 'o/r';
const event = {
  repository: { full_name: repository, html_url: 'https://github.com/o/r' },
  workflow_run: {
    id: 5,
    path: '.github/workflows/pull-request.yml',
    html_url: 'https://github.com/o/r/actions/runs/5',
    head_sha: SHA,
    head_branch: 'patch&state=closed',
    head_repository: { owner: { login: 'stranger' } },
    // What the run says of itself is not asked.
    pull_requests: [{ number: 666 }],
  },
};
const pull = (number: number, sha = SHA) => ({
  number,
  html_url: `https://github.com/o/r/pull/${number}`,
  head: { sha },
  base: { sha: BASE },
});
const none = { total: 0, items: [] };
const report = { version: 1, pages: none, findings: none, links: none, ties: none };
const archive = (file: string, text: string) => zipSync({ [file]: strToU8(text), 'other.txt': strToU8('x') });
const artefact = (id: number, name: string) => ({ id, name, expired: false });
const comment = (id: number, login: string, body: string) => ({ id, body, user: { login } });

const PULLS = 'repos/o/r/pulls?state=open&head=stranger%3Apatch%26state%3Dclosed';
/** Of the commit that ran, whatever has been pushed since. */
const FILES = `repos/o/r/compare/${BASE}...${SHA}?per_page=1`;
const filesOf = (...names: string[]) => names.map((filename) => ({ filename }));
const changed = (...names: string[]) => ({ files: filesOf(...names) });
const answers = {
  [FILES]: changed('content/zh/01-tea/index.mdx'),
  [PULLS]: [pull(7), pull(8, 'b'.repeat(40))],
  'repos/o/r/actions/runs/5/artifacts?per_page=100': {
    artifacts: [
      artefact(1, 'pull-request-report'),
      artefact(2, 'pull-request-report'),
      artefact(3, 'site-preview'),
    ],
  },
  'repos/o/r/actions/artifacts/2/zip': archive('pull-request-report.json', JSON.stringify(report)),
  'repos/o/r/issues/7/comments?per_page=100&page=1': [],
};

/** Goes through the workflow's three steps; what was posted. */
async function walk(
  name: string,
  table: Readonly<Record<string, object>>,
  workflow = event.workflow_run.path,
): Promise<readonly Sent[]> {
  const github = await startFakeGitHub(table);
  const folder = path.join(workFolder, name);
  const output = path.join(workFolder, `${name}.output`);
  const eventFile = path.join(workFolder, `${name}.json`);
  writeFileSync(output, '');
  writeFileSync(
    eventFile,
    JSON.stringify({ ...event, workflow_run: { ...event.workflow_run, path: workflow } }),
  );
  const { GITHUB_TOKEN: _, ...environment } = process.env;
  const open = {
    ...environment,
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_OUTPUT: output,
  };
  const step = (which: string, env: NodeJS.ProcessEnv) =>
    run(process.execPath, ['scripts/pr-comment.ts', which, folder], { env });
  try {
    await step('fetch', { ...open, GITHUB_TOKEN: 'secret' });
    if (readFileSync(output, 'utf8') !== 'found=true\n') return github.sent;
    await step('render', open);
    await step('post', { ...open, GITHUB_TOKEN: 'secret' });
    return github.sent;
  } finally {
    github.stop();
  }
}

test('the comment goes to the pull request that GitHub knows at this commit, with the preview', async () => {
  const sent = await walk('new', answers);
  expect(sent).toMatchObject([{ method: 'POST', path: 'repos/o/r/issues/7/comments' }]);
  const body = JSON.stringify(sent[0]?.body);
  expect(body).toContain('没有错误');
  expect(body).toContain('https://github.com/o/r/actions/runs/5/artifacts/3');
});

test('our own earlier comment is renewed, on whichever page it is; one by somebody else is left alone', async () => {
  const others = Array.from({ length: 100 }, (_, id) => comment(id, 'stranger', '<!-- content-check -->'));
  const sent = await walk('again', {
    ...answers,
    'repos/o/r/issues/7/comments?per_page=100&page=1': others,
    'repos/o/r/issues/7/comments?per_page=100&page=2': [
      comment(200, 'github-actions[bot]', 'other'),
      comment(201, 'github-actions[bot]', '<!-- content-check -->\nold'),
    ],
  });
  expect(sent).toMatchObject([{ method: 'PATCH', path: 'repos/o/r/issues/comments/201' }]);
});

test.each([
  ['moved on', [pull(7, 'c'.repeat(40))]],
  ['closed', []],
  ['two at the same commit', [pull(7), pull(9)]],
])('nothing is posted where the pull request is %s', async (name, pulls) => {
  expect(await walk(name, { ...answers, [PULLS]: pulls })).toEqual([]);
  expect(existsSync(path.join(workFolder, name))).toBe(false);
});

test.each([
  ['no JSON', archive('pull-request-report.json', '<script>')],
  ['JSON of another form', archive('pull-request-report.json', '{"version":1,"html":"<b>hi</b>"}')],
  ['no such file', archive('../../evil.json', JSON.stringify(report))],
  ['no archive', strToU8('PK nonsense')],
  ['too large an archive', new Uint8Array(1024 * 1024 + 1)],
  ['too large a file', archive('pull-request-report.json', ' '.repeat(8 * 1024 * 1024 + 1))],
])('a report that is %s is said to be unreadable, and nothing of it is posted', async (name, zip) => {
  const sent = await walk(name, { ...answers, 'repos/o/r/actions/artifacts/2/zip': zip });
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent)).toContain('没有跑完');
  expect(JSON.stringify(sent)).not.toContain('hi');
});

const bodyOf = (sent: readonly Sent[]) => {
  expect(sent).toHaveLength(1);
  return JSON.stringify(sent[0]?.body);
};

test('files that are no content, and settings of the publication, are named, as GitHub lists them', async () => {
  const renamed = { filename: 'content/zh/01-tea/01-x.mdx', previous_filename: 'src/x.ts' };
  const files = [...filesOf('scripts/<b>.ts', 'package.json', 'content/zh/report.yaml'), renamed];
  const body = bodyOf(await walk('beside', { ...answers, [FILES]: { files } }));
  expect(body).toContain('(4)');
  expect(body).toContain('package&#46;json');
  expect(body).toContain('src&#47;x&#46;ts');
  expect(body).toContain('report&#46;yaml');
  expect(body).not.toContain('<b>');
  expect(body).toContain('没有错误');
});

test.each([
  ['changes how the check runs', changed('.github/workflows/pull-request.yml'), event.workflow_run.path],
  ['changes an action', changed('.github/actions/x/action.yml'), event.workflow_run.path],
  ['adds a workflow of the same name', changed('content/zh/home.mdx'), '.github/workflows/mine.yml'],
])('where a pull request %s, neither result nor preview is told', async (name, files, workflow) => {
  const body = bodyOf(await walk(name, { ...answers, [FILES]: files }, workflow));
  expect(body).toContain('不作数');
  expect(body).not.toContain('没有错误');
  expect(body).not.toContain('/artifacts/');
});

test('where there are more files than GitHub lists, nothing is vouched for', async () => {
  const full = changed(...Array.from({ length: 300 }, (_, index) => `content/zh/01-tea/${index}.mdx`));
  expect(bodyOf(await walk('many', { ...answers, [FILES]: full }))).toContain('不作数');
});
