import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { type CheckOptions, runCheck } from '../../scripts/check/run-check.ts';
import { copyProject } from '../project-copy.ts';
import { linesOf } from './example-report.ts';

const workFolder = mkdtempSync(path.join(tmpdir(), 'report-check-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

function run(script: string, args: readonly string[], env: Record<string, string> = {}, cwd = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  return { status, stderr, lines: stdout.trim() ? stdout.trim().split('\n') : [] };
}

/** The same without a process of its own, which takes a second to start: what `scripts/check.ts` runs. */
async function check(folder: string, options: Partial<CheckOptions> = {}) {
  vi.stubEnv('LC_ALL', 'C');
  const [out, err] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of [out, err]) spy.mockImplementation(() => undefined);
  const status = await runCheck({ content: folder, format: 'text', fix: false, ...options });
  const [stdout, stderr] = [out, err].map((spy) => spy.mock.calls.flat().map(String).join('\n'));
  return { status, stderr: stderr ?? '', lines: stdout?.trim() ? stdout.trim().split('\n') : [] };
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The tiny report with some files changed, in a folder of its own. */
function variant(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(workFolder, name);
  cpSync('tests/fixtures/tiny', folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

const places = (lines: readonly string[], folder: string) =>
  lines.map((line) =>
    line
      .split('  ')
      .slice(0, 3)
      .join(' ')
      .replace(`${path.relative('', folder)}/`, ''),
  );

test('the command: a missing title, a dangling link and code, three findings in one run, nothing executed', () => {
  const { status, lines } = run('scripts/check.ts', ['--content', 'tests/fixtures/broken']);
  expect(status).toBe(1);
  expect(lines.map((line) => line.split('  ').slice(0, 3))).toEqual([
    ['tests/fixtures/broken/zh/01-tea/01-no-title.mdx:1:1', 'error', 'front-matter/schema'],
    ['tests/fixtures/broken/zh/01-tea/02-dangling.mdx:12:6', 'error', 'links/missing-target'],
    ['tests/fixtures/broken/zh/01-tea/03-code.mdx:8:3', 'error', 'mdx/unsafe'],
  ]);
});

test.each([
  ['A name with a space.PNG', 'A-name-with-a-space.png'],
  ['茶&水 (1).csv', '茶-水-1.csv'],
])('a file whose name addresses cannot have is given one that they can: %s', async (name, better) => {
  const lines = await linesOf(variant(`name-${better}`, { [`zh/images/${name}`]: '茶' }), 'en');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`Rename it, to ${better} for example`);
});

test.each([
  ['<img src="images/pot.png" />', '![what it shows](picture.png)'],
  ['<center>茶</center>', '<Figure caption="…">'],
  ['<iframe src="https://tea.example/"></iframe>', '[words](https://…)'],
  ['<!-- {茶} -->', '{/* … */}'],
  ['茶<br>水', 'Write <br /> in place of <br>'],
])('HTML is named with what to write instead: %s', async (html, remedy) => {
  const folder = variant(`html-${html.replace(/\W/g, '')}`, {
    'zh/about.mdx': `---\ntitle: 茶\nsummary: 茶。\n---\n\n${html}\n`,
  });
  const lines = await linesOf(folder, 'en');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).toContain(remedy);
});

test('good content prints nothing', async () => {
  expect(await check('tests/fixtures/tiny')).toMatchObject({ status: 0, lines: [] });
});

const section = (body: string, head = 'title: 题\nsummary: 要') => `---\n${head}\n---\n\n${body}`;
const POINTS = '## 一\n\n甲\n\n## 二\n\n乙\n\n## 三\n\n丙\n';

const TERM = '---\ntitle: 茶\nkind: product\nsummary: 一种饮料。\nnames: [绿茶]\nenglish: tea\n---\n';

test('a warning is printed and does not fail', async () => {
  const folder = variant('term', { 'zh/terms/tea.mdx': TERM });
  const { status, lines } = await check(folder);
  expect(status).toBe(0);
  expect(places(lines, folder)).toEqual(['zh/01-tea/02-brewing.mdx:8:1 warning terms/unlinked']);
});

test('messages follow the language of the shell', () => {
  const { lines } = run('scripts/check.ts', ['--content', 'tests/fixtures/broken'], {
    LC_ALL: 'zh_CN.UTF-8',
  });
  expect(lines[1]).toContain('没有这个文件');
});

test('a fault of the program is one line, the stack only with DEBUG', () => {
  const file = path.join(workFolder, 'not-a-folder');
  writeFileSync(file, '');
  const env = { OUT_DIR: path.join(file, 'dist'), CONTENT_DIR: 'tests/fixtures/tiny' };
  const { status, stderr } = run('scripts/build.ts', [], env);
  expect(status).toBe(1);
  expect(stderr).toContain('The build failed: ');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(run('scripts/build.ts', [], { ...env, DEBUG: '1' }).stderr).toMatch(/^\s+at /m);
});

test('--fix mends the files and reports what remains', async () => {
  const folder = variant('fix', {
    'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '乙 2,[丙](nowhere.mdx)')),
  });
  expect((await check(folder)).lines).toHaveLength(3);
  const { status, lines, stderr } = run('scripts/check.ts', ['--content', folder, '--fix']);
  expect(status).toBe(1);
  expect(places(lines, folder)).toEqual(['zh/01-tea/03-x.mdx:12:4 error links/missing-target']);
  expect(stderr).toMatch(/^1 errors and 0 warnings in 1 files/);
  expect(readFileSync(path.join(folder, 'zh/01-tea/03-x.mdx'), 'utf8')).toContain('乙2，[丙]');
});

test('--format json is an array that says how to mend', async () => {
  const folder = variant('json', { 'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '乙 2')) });
  const { lines } = await check(folder, { format: 'json' });
  expect(JSON.parse(lines.join(''))).toEqual([
    {
      path: path.join(path.relative('', folder), 'zh/01-tea/03-x.mdx'),
      line: 12,
      column: 2,
      level: 'error',
      rule: 'typography/space-between-scripts',
      message: expect.stringContaining('space'),
      fix: { start: expect.any(Number), end: expect.any(Number), text: '' },
    },
  ]);
});

test('a folder that is not there is exit code 2, said without a stack trace', async () => {
  const { status, stderr } = await check('no/such/folder');
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('an unknown option is exit code 2 with the usage', () => {
  expect(run('scripts/check.ts', ['--format', 'xml'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('usage'),
  });
});

test('a build of bad content fails and leaves the last good one', () => {
  const target = path.join(workFolder, 'site');
  mkdirSync(target);
  writeFileSync(path.join(target, 'index.html'), 'last good build');
  const { status, lines } = run('scripts/build.ts', [], {
    CONTENT_DIR: 'tests/fixtures/broken',
    OUT_DIR: target,
  });
  expect(status).toBe(1);
  expect(lines).toHaveLength(3);
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('last good build');
});

test('a build that fails after the check leaves the last good one, and nothing beside it', {
  timeout: 180_000,
}, () => {
  const parent = path.join(workFolder, 'sites');
  const target = path.join(parent, 'site');
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'index.html'), 'last good build');
  const { folder: project, remove } = copyProject('failing');
  cpSync('tests/fixtures/tiny', path.join(project, 'content'), { recursive: true });
  writeFileSync(
    path.join(project, 'src/integrations/write-search-index.ts'),
    "export const writeSearchIndex = () => Promise.reject(new Error('no index today'));",
  );
  const env = { CONTENT_DIR: 'content', OUT_DIR: target };
  const { status, stderr } = run('scripts/build.ts', [], env, project);
  remove();
  expect(status).toBe(1);
  expect(stderr).toContain('no index today');
  expect(stderr).toContain('was left as it was');
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('last good build');
  expect(readdirSync(parent)).toEqual(['site']);
});

test.each(['scripts/check.ts', 'scripts/build.ts'])(
  '%s says what is wrong with SITE_URL, in one line',
  (script) => {
    const { status, stderr } = run(script, [], { SITE_URL: 'report' });
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(/^SITE_URL is "report"; expected .*$/);
  },
);

test('what systems and editors leave behind is no content', async () => {
  const litter = [
    'zh/.DS_Store',
    'zh/01-tea/Thumbs.db',
    'zh/01-tea/.01-picking.mdx.swp',
    'zh/01-tea/01-picking.mdx~',
  ];
  const folder = variant('litter', Object.fromEntries(litter.map((file) => [file, '\0'])));
  expect(await linesOf(folder, 'en')).toEqual([]);
});

test.skipIf(process.platform === 'darwin')('a name that is not UTF-8 is a finding', async () => {
  const folder = variant('names', {});
  const name = (prefix: string) =>
    Buffer.concat([Buffer.from(`${folder}/zh/${prefix}`), Buffer.from([0xb2, 0xe8])]);
  writeFileSync(name('01-tea/'), '');
  mkdirSync(name(''));
  const { status, lines } = await check(folder);
  expect(status).toBe(1);
  expect(lines.map((line) => line.split('  ')[2])).toEqual(['files/name', 'files/name']);
});

test('a message quotes what is typed, with code and addresses', async () => {
  const folder = variant('quote', {
    'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '`乙`，，https://tea.example/a,b**水')),
  });
  const lines = await linesOf(folder, 'en');
  expect(lines.join('\n')).toContain('`乙`，，http');
  expect(lines.join('\n')).not.toContain('\ufffc');
});

test('what --fix leaves alone is not promised to be mended', async () => {
  const folder = variant('garbled', {});
  const gbk = Buffer.from([0xb2, 0xe8, 0x0d, 0x0a]);
  writeFileSync(path.join(folder, 'zh/01-tea/03-x.mdx'), Buffer.concat([Buffer.from(section(POINTS)), gbk]));
  const { stderr, lines } = await check(folder);
  expect(places(lines, folder).map((line) => line.split(' ').at(-1))).toContain('encoding/line-ending');
  expect(stderr).not.toContain('--fix');
});

test('what Mermaid logs is not among the findings', () => {
  const venn = 'venn-beta\n  set A: 10\n  set B: 10\n  set C: 10\n  union A,B,C: 5';
  const folder = variant('venn', {
    'zh/about.mdx': `---\ntitle: 茶\nsummary: 茶。\n---\n\n\`\`\`mermaid title="茶" alt="茶"\n${venn}\n%% ${process.pid}\n\`\`\`\n`,
  });
  const { lines } = run('scripts/check.ts', ['--content', folder, '--format', 'json']); // by what its threads print, too
  expect(JSON.parse(lines.join('\n'))).toEqual([]);
});
