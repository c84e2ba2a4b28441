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

test('files replace what was there; links to files and folders are left out and named', async () => {
  const from = path.join(workFolder, 'from');
  const to = path.join(workFolder, 'to');
  mkdirSync(path.join(from, 'zh/01-tea'), { recursive: true });
  mkdirSync(to);
  writeFileSync(path.join(from, 'zh/01-tea/index.mdx'), '茶');
  writeFileSync(path.join(to, 'old.mdx'), '旧');
  symlinkSync('/etc', path.join(from, 'zh/02-etc'));
  symlinkSync('/etc/hostname', path.join(from, 'zh/hostname.mdx'));
  expect(await takeContent(from, to)).toEqual(['zh/02-etc', 'zh/hostname.mdx']);
  expect(readFileSync(path.join(to, 'zh/01-tea/index.mdx'), 'utf8')).toBe('茶');
  for (const gone of ['old.mdx', 'zh/02-etc', 'zh/hostname.mdx'])
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
