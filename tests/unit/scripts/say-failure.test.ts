import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runCheck } from '../../../scripts/check/run-check.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ['zh_CN.UTF-8', 'nothing-here', /^检查没有进行: \S+nothing-here 找不到$/],
  ['zh_CN.UTF-8', 'package.json', /^检查没有进行: \S+package\.json 不是文件夹$/],
  ['en_US.UTF-8', 'nothing-here', /^The check could not run: \S+nothing-here is not there$/],
])('in %s a content folder %s is said to be what it is, without a code', async (locale, content, said) => {
  vi.stubEnv('LC_ALL', locale);
  const lines: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => {
    lines.push(line);
  });
  expect(await runCheck({ content, format: 'text', fix: false })).toBe(2);
  expect(lines).toEqual([expect.stringMatching(said)]);
});

test('a folder without a chapter is not called clean', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-chapter-'));
  mkdirSync(path.join(folder, 'zh'));
  writeFileSync(path.join(folder, 'zh/report.yaml'), 'title: 空\ndescription: 还没有写。\n');
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await runCheck({ content: folder, format: 'text', fix: false })).toBe(2);
  expect(said.mock.calls.flat().join('\n')).toMatch(/还没有一章|no chapter yet/);
});
