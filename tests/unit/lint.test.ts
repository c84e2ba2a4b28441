import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const { scripts }: { scripts: { lint: string } } = JSON.parse(readFileSync('package.json', 'utf8'));

test.each(scripts.lint.split(' && '))('%s finds nothing', { timeout: 300_000 }, (command) => {
  const [name = '', ...args] = command.split(' ');
  const { status, stdout, stderr } = spawnSync(path.join('node_modules/.bin', name), args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
