import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { renderComment } from '../../scripts/pull-request/render-comment.ts';
import { pullRequestReport } from '../../scripts/pull-request/report-schema.ts';

/**
 * The path of a change made in GitHub's web editor, from edit to green: the very commands of the workflow, on a
 * tiny report, without the installing and the building.
 */
const { jobs } = z
  .object({
    jobs: z.object({
      content: z.object({
        steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })),
      }),
    }),
  })
  .parse(parse(readFileSync('.github/workflows/pull-request.yml', 'utf8')));

const workFolder = mkdtempSync(path.join(tmpdir(), 'web-editor-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

/** The runner's folders: the base branch in `base`, the content as it would be merged in `merged`. */
function arrange(name: string, edit: (text: string) => string) {
  const runner = path.join(workFolder, name);
  const base = path.join(runner, 'base');
  mkdirSync(base, { recursive: true });
  for (const part of ['scripts', 'src', 'node_modules', 'package.json'])
    symlinkSync(path.resolve(part), path.join(base, part));
  for (const folder of ['base', 'merged'])
    cpSync('tests/fixtures/tiny', path.join(runner, folder, 'content'), { recursive: true });
  const file = path.join(runner, 'merged/content/zh/01-tea/02-brewing.mdx');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return runner;
}

/** Runs one step of the workflow as GitHub does. */
function runStep(runner: string, name: string) {
  const command = jobs.content.steps.find((step) => step.name === name)?.run;
  if (!command) throw new Error(`the workflow has no step "${name}"`);
  const { LC_ALL: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], {
    cwd: path.join(runner, 'base'),
    encoding: 'utf8',
    env: {
      ...environment,
      LANG: 'zh_CN.UTF-8',
      GITHUB_STEP_SUMMARY: path.join(runner, 'summary.md'),
    },
  });
  return { status, stdout, stderr };
}

function walk(name: string, edit: (text: string) => string) {
  const runner = arrange(name, edit);
  for (const step of ['Put the new content in the place of the old', 'Say what changes'])
    expect(runStep(runner, step)).toMatchObject({ status: 0 });
  const report = pullRequestReport.parse(
    JSON.parse(readFileSync(path.join(runner, 'pull-request-report.json'), 'utf8')),
  );
  return {
    check: runStep(runner, 'Check the content'),
    comment: renderComment(report),
    summary: readFileSync(path.join(runner, 'summary.md'), 'utf8'),
  };
}

test('an edit with a slip fails, at its line, in Chinese; the comment says the same; mended, it is green', () => {
  const slip = walk('slip', (text) => text.replace('随人喜欢', '随人高兴，见[采摘](01-pick.mdx)'));
  expect(slip.check.status).toBe(1);
  expect(slip.check.stdout).toMatch(
    /^::error file=content\/zh\/01-tea\/02-brewing\.mdx,line=12,col=\d+,title=links\/missing-target::.*没有这个文件/,
  );
  expect(slip.comment).toContain('有 1 处要改');
  expect(slip.comment).toContain('没有这个文件');
  expect(slip.summary.trim()).toBe(slip.comment);

  const mended = walk('mended', (text) => text.replace('随人喜欢', '随人高兴，见[采摘](01-picking.mdx)'));
  expect(mended.check).toMatchObject({ status: 0, stdout: '' });
  expect(mended.comment).toContain('没有错误');
  expect(mended.comment).toContain('<del>喜欢</del><ins><b>高兴，见采摘</b></ins>');
});

test('code in an edit is refused, and not run', () => {
  const { check, comment } = walk('code', (text) => `${text}\n{process.exit(42)}\n`);
  expect(check.status).toBe(1);
  expect(check.stdout).toContain('title=mdx/unsafe');
  expect(comment).toContain('mdx&#47;unsafe');
});

test('a link out of the folder is refused before anything reads it', () => {
  const runner = arrange('symlink', (text) => text);
  symlinkSync('/etc/hostname', path.join(runner, 'merged/content/zh/01-tea/03-host.mdx'));
  expect(runStep(runner, 'Put the new content in the place of the old')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('file=content/zh/01-tea/03-host.mdx'),
  });
});
