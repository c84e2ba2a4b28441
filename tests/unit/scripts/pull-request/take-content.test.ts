import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeContent } from '../../../../scripts/pull-request/take-content.ts';

const workFolder = mkdtempSync(path.join(tmpdir(), 'take-content-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

test('files replace what was there; links, and what the layout does not know, are left out and named', async () => {
  const from = path.join(workFolder, 'from');
  const to = path.join(workFolder, 'to');
  mkdirSync(path.join(from, 'zh/01-tea'), { recursive: true });
  mkdirSync(to);
  writeFileSync(path.join(from, 'zh/01-tea/index.mdx'), '茶');
  writeFileSync(path.join(to, 'old.mdx'), '旧');
  for (const unknown of [
    'package.json',
    '.git/config',
    'HEAD',
    'zh/01-tea/.env',
    'node_modules/x/index.js',
  ]) {
    mkdirSync(path.dirname(path.join(from, unknown)), { recursive: true });
    writeFileSync(path.join(from, unknown), '');
  }
  writeFileSync(path.join(from, 'zh/.DS_Store'), '');
  symlinkSync('/etc', path.join(from, 'zh/02-etc'));
  symlinkSync('/etc/hostname', path.join(from, 'zh/hostname.mdx'));
  expect(await takeContent(from, to)).toEqual([
    { path: '.git/config', why: 'unknown' },
    { path: 'HEAD', why: 'unknown' },
    { path: 'node_modules/x/index.js', why: 'unknown' },
    { path: 'package.json', why: 'unknown' },
    { path: 'zh/01-tea/.env', why: 'unknown' },
    { path: 'zh/02-etc', why: 'special' },
    { path: 'zh/hostname.mdx', why: 'special' },
  ]);
  expect(readFileSync(path.join(to, 'zh/01-tea/index.mdx'), 'utf8')).toBe('茶');
  for (const gone of [
    'old.mdx',
    'HEAD',
    '.git',
    'node_modules',
    'zh/.DS_Store',
    'zh/02-etc',
    'zh/hostname.mdx',
  ])
    expect(existsSync(path.join(to, gone)), gone).toBe(false);
});

test('a folder that is itself a link is refused, and what was there stays', async () => {
  const from = path.join(workFolder, 'link');
  const to = path.join(workFolder, 'kept');
  symlinkSync('/etc', from);
  mkdirSync(to);
  await expect(takeContent(from, to)).rejects.toThrow('not a folder');
  expect(existsSync(to)).toBe(true);
});
