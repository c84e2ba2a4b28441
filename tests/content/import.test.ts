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
import { afterAll, expect, test } from 'vitest';
import { checkFolder } from './example-report.ts';

const work = mkdtempSync(path.join(tmpdir(), 'import-command-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SOURCE = `茶与水

第一章 种茶

茶树喜欢酸性的土壤,雨水要多。

第一节 选地

坡地朝东 最好，{早晨} 的太阳不烈。

第二章 采茶

明前的茶最嫩。
`;
const source = path.join(work, 'tea.txt');
const out = path.join(work, 'out');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { status, stdout, stderr };
}

const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
const CHAPTER = 'zh/01-zhong-cha/index.mdx';
const LAST = 'zh/02-cai-cha/index.mdx';

test('a report is imported, and again when its source has changed, over nothing that a person wrote', async () => {
  writeFileSync(source, SOURCE);
  const dry = run(source, '--out', out, '--dry-run');
  expect(dry).toMatchObject({ status: 0 });
  expect(dry.stdout).toContain(`${CHAPTER}  new`);
  expect(existsSync(out)).toBe(false);

  expect(run(source, '--out', out)).toMatchObject({ status: 0 });
  expect(read('zh/report.yaml')).toBe('title: 茶与水\n');
  expect(read(CHAPTER)).toContain('酸性的土壤，雨水要多。'); // mended as the check asks
  expect(read('zh/01-zhong-cha/01-xuan-di.mdx')).toContain('坡地朝东 最好，\\{早晨}的太阳不烈。');
  const found = await checkFolder(out);
  expect(found.filter((line) => !line.endsWith('warning conversion/unsettled'))).toEqual([]);

  writeFileSync(path.join(out, LAST), read(LAST).replaceAll('最嫩', '最香'));
  writeFileSync(
    source,
    `${SOURCE.replace('雨水要多', '雨水不能少').replace('最嫩', '最贵')}\n第三章 制茶\n\n炒青最常见。\n`,
  );
  const again = run(source, '--out', out);
  expect(again).toMatchObject({ status: 0 });
  expect(again.stdout).toMatch(/\n-.*雨水要多。\n\+.*雨水不能少。\n/);
  expect(again.stdout).toMatch(/\n-.*最香。\n\+.*最贵。\n/);
  expect(again.stdout).toContain(`${LAST}  kept`);
  expect(read(CHAPTER)).toContain('雨水不能少');
  expect(read(LAST)).toContain('最香');
  expect(existsSync(path.join(out, 'zh/03-zhi-cha/index.mdx'))).toBe(true);
  expect(readdirSync(work).toSorted()).toEqual(['out', 'tea.txt']); // nothing is left beside
});

test('what is refused writes nothing, is said in one line, and ends with 1', () => {
  const twice = path.join(work, 'twice.txt');
  writeFileSync(twice, SOURCE.replace('第二章', '第一章'));
  const refused = run(twice, '--out', path.join(work, 'none'));
  expect(refused.status).toBe(1);
  expect(refused.stdout).toMatch(
    /twice\.txt:11:1 {2}error {2}import\/structure {2}Found the number “第一章”; expected number 2/,
  );
  expect(refused.stderr).toMatch(/^Nothing was imported: one place of the source must be mended first/m);
  expect(existsSync(path.join(work, 'none'))).toBe(false);

  const foreign = path.join(work, 'foreign');
  mkdirSync(foreign);
  writeFileSync(path.join(foreign, 'mine.md'), '# Mine\n');
  expect(run(source, '--out', foreign)).toMatchObject({ status: 1 });
  expect(readdirSync(foreign)).toEqual(['mine.md']);
  expect(run(source)).toMatchObject({ status: 2 });
});
