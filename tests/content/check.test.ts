import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const workFolder = mkdtempSync(path.join(tmpdir(), 'report-check-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  return { status, stderr, lines: stdout.trim() ? stdout.trim().split('\n') : [] };
}

const check = (folder: string, ...args: string[]) => run('scripts/check.ts', ['--content', folder, ...args]);

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

test('a missing title, a dangling link and code: three findings in one run, nothing executed', () => {
  const { status, lines } = check('tests/fixtures/broken');
  expect(status).toBe(1);
  expect(lines.map((line) => line.split('  ').slice(0, 3))).toEqual([
    ['tests/fixtures/broken/zh/01-tea/01-no-title.mdx:1:1', 'error', 'front-matter/schema'],
    ['tests/fixtures/broken/zh/01-tea/02-dangling.mdx:12:6', 'error', 'links/missing-target'],
    ['tests/fixtures/broken/zh/01-tea/03-code.mdx:8:3', 'error', 'mdx/unsafe'],
  ]);
});

test('good content prints nothing', () => {
  expect(check('tests/fixtures/tiny')).toMatchObject({ status: 0, lines: [] });
});

const section = (body: string, head = 'title: 题\nsummary: 要') => `---\n${head}\n---\n\n${body}`;
const POINTS = '## 一\n\n甲\n\n## 二\n\n乙\n\n## 三\n\n丙\n';

test.each<[string, Record<string, string>, string[]]>([
  [
    'an unknown key, which could load a layout',
    { 'zh/01-tea/03-x.mdx': section(POINTS, 'title: 题\nsummary: 要\nlayout: ../evil.astro') },
    ['zh/01-tea/03-x.mdx:4:1 error front-matter/schema'],
  ],
  [
    'a title that is a number',
    { 'zh/01-tea/03-x.mdx': section(POINTS, 'title: 2024\nsummary: 要') },
    ['zh/01-tea/03-x.mdx:2:1 error front-matter/schema'],
  ],
  [
    'two points',
    { 'zh/01-tea/03-x.mdx': section('## 一\n\n甲\n\n## 二\n\n乙\n') },
    ['zh/01-tea/03-x.mdx:1:1 error points/count'],
  ],
  [
    'four points',
    { 'zh/01-tea/03-x.mdx': section(`${POINTS}\n## 四\n\n丁\n`) },
    ['zh/01-tea/03-x.mdx:18:1 error points/count'],
  ],
  [
    'an empty point',
    { 'zh/01-tea/03-x.mdx': section('## 一\n\n## 二\n\n乙\n\n## 三\n\n丙\n') },
    ['zh/01-tea/03-x.mdx:6:1 error points/empty'],
  ],
  [
    'text above the points',
    { 'zh/01-tea/03-x.mdx': section(`前言\n\n${POINTS}`) },
    ['zh/01-tea/03-x.mdx:6:1 error points/stray'],
  ],
  [
    'an anchor that is not there',
    { 'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '[乙](01-picking.mdx#p4)')) },
    ['zh/01-tea/03-x.mdx:12:1 error links/missing-anchor'],
  ],
  [
    'a javascript: link',
    { 'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '[乙](javascript:alert)')) },
    ['zh/01-tea/03-x.mdx:12:1 error links/form'],
  ],
  [
    'a link out of the folder',
    { 'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '[乙](../../../x.mdx)')) },
    ['zh/01-tea/03-x.mdx:12:1 error links/form'],
  ],
  [
    'a number used twice',
    { 'zh/01-tea/02-again.mdx': section(POINTS) },
    ['zh/01-tea/02-brewing.mdx:1:1 error files/duplicate'],
  ],
  [
    'a reserved chapter name',
    { 'zh/02-search/index.mdx': section('引言') },
    ['zh/02-search/index.mdx:1:1 error files/reserved'],
  ],
  [
    'a chapter without a page',
    { 'zh/02-milk/01-cow.mdx': section(POINTS) },
    ['zh/02-milk/01-cow.mdx:1:1 error files/no-chapter'],
  ],
  [
    'a script in the folder',
    { 'zh/01-tea/evil.mjs': 'process.exit(7)' },
    ['zh/01-tea/evil.mjs:1:1 error files/name'],
  ],
  [
    'a file of over 1 MB',
    { 'zh/01-tea/03-x.mdx': section(POINTS + '茶'.repeat(400_000)) },
    ['zh/01-tea/03-x.mdx:1:1 error files/too-large'],
  ],
])('%s is found at its place', (name, files, expected) => {
  const folder = variant(name, files);
  const { status, lines } = check(folder);
  expect(places(lines, folder)).toEqual(expected);
  expect(status).toBe(1);
});

const PROBLEM = '<Problem id="bitter" title="茶苦" theme="用户">\n茶苦。\n</Problem>';
const MEASURE = '<Measure id="rinse" title="先洗茶" answers="tea/claims#bitter">\n先洗一遍。\n</Measure>';
const claims = (first: string, second = '乙') => ({
  'zh/01-tea/03-claims.mdx': section(`## 一\n\n${first}\n\n## 二\n\n${second}\n\n## 三\n\n丙\n`),
});

test('a problem with its measure is fine; without the measure it is one finding', () => {
  expect(check(variant('claims-tied', claims(PROBLEM, MEASURE))).lines).toEqual([]);
  const folder = variant('claims-untied', claims(PROBLEM));
  const { status, lines } = check(folder);
  expect(status).toBe(1);
  expect(places(lines, folder)).toEqual(['zh/01-tea/03-claims.mdx:8:1 error claims/unanswered']);
  expect(lines[0]).toContain('answers="tea/claims#bitter"');
});

test.each<[string, string, string, string]>([
  ['an answer to no problem', '甲', MEASURE, '12:1 error claims/unknown-problem'],
  [
    'unanswered, yet answered',
    PROBLEM.replace('theme', 'unanswered theme'),
    MEASURE,
    '8:1 error claims/answered',
  ],
  ['an id with a capital', PROBLEM.replace('"bitter"', '"Bitter" unanswered'), '乙', '8:1 error claims/id'],
  ['an id that the page uses', PROBLEM.replace('"bitter"', '"p2" unanswered'), '乙', '8:1 error claims/id'],
  ['an id used twice', `${PROBLEM}\n\n${PROBLEM}`, MEASURE, '12:1 error claims/id'],
  ['no title', PROBLEM.replace('title="茶苦" ', ''), MEASURE, '8:1 error claims/title'],
  ['a theme that is none', PROBLEM.replace('用户', '天气'), MEASURE, '8:1 error claims/theme'],
  [
    'a problem inside a sentence',
    `甲<Problem id="x" title="题" theme="用户">乙</Problem>`,
    '乙',
    '8:2 error claims/place',
  ],
])('%s is found at its place', (name, first, second, place) => {
  const folder = variant(`claims-${name}`, claims(first, second));
  const found = places(check(folder).lines, folder);
  expect(found.filter((line) => line.includes(place.split(' ').at(-1) ?? ''))).toEqual([
    `zh/01-tea/03-claims.mdx:${place}`,
  ]);
});

const TERM = '---\ntitle: 茶\nkind: product\nsummary: 一种饮料。\nnames: [绿茶]\nenglish: tea\n---\n';

test('a term named but not linked is a warning, which does not fail; a name of two terms does', () => {
  const folder = variant('term', { 'zh/terms/tea.mdx': TERM });
  expect(check(folder)).toMatchObject({ status: 0 });
  expect(places(check(folder).lines, folder)).toEqual([
    'zh/01-tea/02-brewing.mdx:8:1 warning terms/unlinked',
  ]);
  const twice = variant('term-twice', { 'zh/terms/tea.mdx': TERM, 'zh/terms/leaf.mdx': TERM });
  expect(check(twice).status).toBe(1);
  expect(places(check(twice).lines, twice)).toContain('zh/terms/leaf.mdx:1:1 error terms/shared-name');
});

test.each([
  ['an unknown kind', TERM.replace('product', 'thing'), '3:1'],
  ['an unknown key', TERM.replace('english', 'layout: x\nenglish'), '6:1'],
  ['a date that is none', TERM.replace('english: tea', "english: tea\nlaw:\n  adopted: '2021-13-01'"), '7:1'],
  [
    'a link that is not https',
    TERM.replace('english: tea', 'english: tea\nlaw:\n  link: javascript:alert(1)'),
    '7:1',
  ],
])('a term with %s is found at its place', (name, text, place) => {
  const folder = variant(`bad-${name}`, { 'zh/terms/tea.mdx': text });
  expect(places(check(folder).lines, folder)).toContain(
    `zh/terms/tea.mdx:${place} error front-matter/schema`,
  );
});

test('related names another section that exists', () => {
  const head = (to: string) => `title: 题\nsummary: 要\nrelated:\n  - to: ${to}\n    why: 因为。`;
  const file = (to: string) => ({ 'zh/01-tea/03-x.mdx': section(POINTS, head(to)) });
  expect(check(variant('related', file('tea/picking'))).lines).toEqual([]);
  for (const to of ['tea/nowhere', 'tea/x']) {
    const folder = variant(`related-${to.replace('/', '-')}`, file(to));
    expect(places(check(folder).lines, folder)).toEqual([
      'zh/01-tea/03-x.mdx:4:1 error related/missing-target',
    ]);
  }
});

test('a symbolic link is reported and not followed', () => {
  const folder = variant('symlink', {});
  symlinkSync('/etc/passwd', path.join(folder, 'zh/01-tea/03-x.mdx'));
  expect(places(check(folder).lines, folder)).toEqual(['zh/01-tea/03-x.mdx:1:1 error files/symlink']);
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

test('--fix mends the files and reports what remains', () => {
  const folder = variant('fix', {
    'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '乙 2,[丙](nowhere.mdx)')),
  });
  expect(check(folder).lines).toHaveLength(3);
  const { status, lines, stderr } = check(folder, '--fix');
  expect(status).toBe(1);
  expect(places(lines, folder)).toEqual(['zh/01-tea/03-x.mdx:12:4 error links/missing-target']);
  expect(stderr).toMatch(/^1 errors and 0 warnings in 1 files/);
  expect(readFileSync(path.join(folder, 'zh/01-tea/03-x.mdx'), 'utf8')).toContain('乙2，[丙]');
});

test('--format json is an array that says how to mend', () => {
  const folder = variant('json', { 'zh/01-tea/03-x.mdx': section(POINTS.replace('乙', '乙 2')) });
  expect(JSON.parse(check(folder, '--format', 'json').lines.join(''))).toEqual([
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

test('a folder that is not there is exit code 2, said without a stack trace', () => {
  const { status, stderr } = check('no/such/folder');
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('an unknown option is exit code 2 with the usage', () => {
  expect(check('tests/fixtures/tiny', '--format', 'xml')).toMatchObject({
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

test('a build that fails after the check leaves the last good one, and nothing beside it', () => {
  const parent = path.join(workFolder, 'sites');
  const target = path.join(parent, 'site');
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'index.html'), 'last good build');
  const dieInAstro = 'if(process.argv[1]?.endsWith("astro.mjs"))process.exit(3)';
  const { status, stderr } = run('scripts/build.ts', [], {
    CONTENT_DIR: 'tests/fixtures/tiny',
    OUT_DIR: target,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(dieInAstro)}`,
  });
  expect(status).toBe(3);
  expect(stderr).toContain('was left as it was');
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('last good build');
  expect(readdirSync(parent)).toEqual(['site']);
});
