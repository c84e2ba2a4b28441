import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeLeftovers, swapFolders } from '../../../../scripts/build/swap-folders.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(work, { recursive: true }));

function makeSite(name: string, text: string): string {
  const folder = path.join(work, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), text);
  return folder;
}
const read = (name: string) => readFileSync(path.join(work, name, 'index.html'), 'utf8');

/** A number that no process has: that of one which has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('the new site takes the place of the old one, and nothing is left beside it', () => {
  const next = makeSite('next', 'new');
  swapFolders(next, makeSite('dist', 'old'));
  expect(read('dist')).toBe('new');
  expect(readdirSync(work)).toEqual(['dist']);
});

test('it need not have been there', () => {
  swapFolders(makeSite('next', 'new'), path.join(work, 'dist'));
  expect(read('dist')).toBe('new');
});

test('if the new site cannot be put there, the old one stays', () => {
  const dist = makeSite('dist', 'old');
  expect(() => swapFolders(path.join(work, 'missing'), dist)).toThrow(/missing/);
  expect(read('dist')).toBe('old');
});

test('what killed builds have left is removed, what a running one has is not', () => {
  const dist = makeSite('dist', 'good');
  const dead = endedProcess();
  makeSite(`.dist-next-${dead}`, 'half');
  makeSite(`.dist-old-${dead}`, 'old');
  makeSite(`.dist-next-${process.pid}`, 'running');
  makeSite('.dist-next-to-it', 'something else');
  removeLeftovers(dist);
  expect(readdirSync(work).sort()).toEqual([`.dist-next-${process.pid}`, '.dist-next-to-it', 'dist'].sort());
  expect(read('dist')).toBe('good');
});

test('a build killed between the two steps of the swap loses nothing: the old site is put back', () => {
  makeSite(`.dist-old-${endedProcess()}`, 'good');
  removeLeftovers(path.join(work, 'dist'));
  expect(read('dist')).toBe('good');
  expect(existsSync(path.join(work, 'dist'))).toBe(true);
});
