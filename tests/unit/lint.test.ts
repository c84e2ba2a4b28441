import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../project-copy.ts';

const { scripts }: { scripts: { lint: string } } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Astro writes its types before it looks at them, and a build of the checkout may be going on. */
const copy = copyProject('lint', ['tests', 'vitest.config.ts']);
afterAll(copy.remove);

test.each(scripts.lint.split(' && '))('%s finds nothing', { timeout: 300_000 }, (command) => {
  const [name = '', ...args] = command.split(' ');
  const isOfAstro = name === 'astro';
  const { status, stdout, stderr } = spawnSync(path.resolve('node_modules/.bin', name), args, {
    encoding: 'utf8',
    ...(isOfAstro && {
      cwd: copy.folder,
      env: { ...process.env, CONTENT_DIR: 'tests/fixtures/tiny' }, // types are the same, whatever is published
    }),
    shell: process.platform === 'win32',
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
