import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CommandError } from '../../scripts/command-error.ts';
import { movePage } from '../../scripts/move/move-page.ts';
import { makePage, makePages, type Request } from '../../scripts/new/make-pages.ts';
import { readFacts } from '../../src/content/read-facts.ts';
import { allRedirects } from '../../src/domain/report.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { checkFolder, type Files, makeWorkFolder, writeExample } from './example-report.ts';

const { folder: work, remove } = makeWorkFolder('authoring');
afterAll(remove);

function run(script: string, contentDir: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', CONTENT_DIR: contentDir },
  });
  return { status, stderr };
}

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const errorsOf = async (folder: string) =>
  (await checkFolder(folder)).filter((line) => !line.includes('warning'));

test('what new writes passes the check, in every language there is', async () => {
  const english: Files = {
    'en/01-tea/index.mdx': '---\ntitle: Tea\nsummary: Tea.\n---\n',
    'en/01-tea/01-picking.mdx':
      '---\ntitle: Picking\nsummary: Tea.\n---\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n',
    'en/01-tea/02-brewing.mdx':
      '---\ntitle: Brewing\nsummary: Tea.\n---\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n',
  };
  const folder = writeExample(work, english);
  expect(run('scripts/new.ts', folder, 'chapter', 'water', '水')).toMatchObject({ status: 0 });
  expect(run('scripts/new.ts', folder, 'section', 'water', 'spring', '2024年的泉')).toMatchObject({
    status: 0,
  });
  expect(run('scripts/new.ts', folder, 'term', 'oolong', '乌龙茶')).toMatchObject({ status: 0 });
  for (const language of ['zh', 'en'])
    for (const file of ['02-water/index.mdx', '02-water/01-spring.mdx', 'terms/oolong.mdx'])
      expect(existsSync(path.join(folder, language, file))).toBe(true);
  expect(read(folder, 'zh/02-water/01-spring.mdx')).toContain('title: "2024年的泉"');
  for (const file of ['02-water/index.mdx', '02-water/01-spring.mdx', 'terms/oolong.mdx'])
    expect(read(folder, `en/${file}`)).not.toMatch(/\p{Script=Han}/u);
  expect(read(folder, 'en/terms/oolong.mdx')).toContain('names: [Oolong]');
  expect(await errorsOf(folder)).toEqual([]);
});

test.each(['Null', 'true', 'No', 'on', '2024', 'Tea: green', '茶：“绿”', '- 茶', '茶 '])(
  'a title that YAML might take for something else is a text: %j',
  (title) => {
    const page = makePage({ title, language: 'zh-Hans', points: 0 });
    expect(page).toContain(`title: ${JSON.stringify(title)}\n`);
    expect(readFrontMatter(page)).toMatchObject({ data: { title }, findings: [] });
  },
);

test.each([
  ['zh', []],
  ['en', ['--language', 'en']],
])('an empty publication, in %s, has nothing to mend', async (language, options) => {
  const folder = path.join(writeExample(work, {}), 'new');
  expect(run('scripts/new.ts', '', 'report', folder, ...options)).toMatchObject({ status: 0, stderr: '' });
  expect(await checkFolder(folder)).toEqual([]);
  const { editions } = await loadEditions(folder);
  const [{ report, prefix }] = editions;
  expect(prefix).toBe('');
  expect(report.chapters.map(({ sections }) => sections.length)).toEqual([1]);
  expect(report.terms.map(({ linkedFrom }) => linkedFrom.length)).toEqual([1]);
  expect(report.home && report.about).toBeDefined();
  if (language === 'en') expect(JSON.stringify(editions)).not.toMatch(/\p{Script=Han}/u);
  expect(run('scripts/new.ts', '', 'report', folder)).toMatchObject({ status: 1 });
  expect(run('scripts/new.ts', folder, 'section', 'first', 'second', '2')).toMatchObject({ status: 0 });
  expect(await errorsOf(folder)).toEqual([]);
});

test.each<[Request, string]>([
  [{ kind: 'section', chapter: 'nowhere', slug: 'spring', title: '泉' }, 'there is no chapter'],
  [{ kind: 'section', chapter: 'tea', slug: 'picking', title: '采' }, 'is taken'],
  [{ kind: 'chapter', slug: 'Big Tea', title: '茶' }, 'is no name for a file'],
])('new refuses %j, and says why', async (request, reason) => {
  const facts = await readFacts(writeExample(work, {}));
  expect(() => makePages(request, facts)).toThrow(reason);
  expect(() => makePages(request, facts)).toThrow(CommandError); // no fault of the program
});

test('the command that begins a page ends with 1 and one line if it is refused', () => {
  const { status, stderr } = run('scripts/new.ts', writeExample(work, {}), 'chapter', '../evil', '茶');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Nothing new was written: .*is no name for a file.*\n$/);
  expect(stderr).not.toContain('fault');
});

const CLAIMS = '泡久了，<Problem id="bitter">茶苦</Problem>。';
const tied: Files = {
  'zh/01-tea/03-tasting.mdx': `---\ntitle: 品茶\nsummary: 品。\nproblems:\n  bitter: { title: 茶苦, theme: taste, statement: 泡久的茶发苦。 }\nrelated:\n  - to: tea/picking\n    why: 先采。\n---\n\n## 看\n\n看[芽](01-picking.mdx#p2)。\n\n## 闻\n\n${CLAIMS}\n\n## 尝\n\n尝味。![壶](pot.png)\n`,
  'zh/01-tea/pot.png': '⟨png⟩',
  'zh/02-water/index.mdx':
    '---\ntitle: 水\nsummary: 水。\n---\n\n看[品茶](../01-tea/03-tasting.mdx#bitter)。\n\n```mermaid title="水" alt="水泡茶。"\nflowchart LR\n  a[水] --> b[茶]\n  click b href "../01-tea/03-tasting.mdx"\n```\n',
  'zh/02-water/01-spring.mdx': `---\ntitle: 泉\nsummary: 泉。\nmeasures:\n  soft: { title: 用软水, kind: proposed, answers: { tea/tasting#bitter: edition } }\nrelated:\n  - to: tea/tasting\n    why: 再品。\n---\n\n## 软\n\n宜用<Measure id="soft">软水</Measure>。\n\n## 甜\n\n看[品茶][a]和[采](../01-tea/01-picking.mdx)。\n\n## 活\n\n活水。\n\n[a]: ../01-tea/03-tasting.mdx\n`,
};

test.each([
  ['a section to another name', 'zh/01-tea/03-tasting.mdx', 'zh/01-tea/03-savouring.mdx'],
  ['a section to another chapter', 'zh/01-tea/03-tasting.mdx', 'zh/02-water/02-tasting.mdx'],
  ['a chapter', 'zh/01-tea', 'zh/03-leaf'],
])('move takes %s along with all that leads there', async (_, from, to) => {
  const folder = writeExample(work, tied);
  expect(await checkFolder(folder)).toEqual([]);
  await movePage(folder, from, to);
  expect(existsSync(path.join(folder, from))).toBe(false);
  expect(existsSync(path.join(folder, to))).toBe(true);
  expect(await checkFolder(folder)).toEqual([]);
  const spring = read(folder, 'zh/02-water/01-spring.mdx');
  expect(spring).not.toContain('tea/tasting');
  expect(spring).toContain('#bitter');
});

/** The same without the picture, which takes longest. */
const plain: Files = { ...tied, 'zh/02-water/index.mdx': '---\ntitle: 水\nsummary: 水。\n---\n' };

/** Where old addresses lead: `old → new`. */
async function redirectsOf(folder: string): Promise<string[]> {
  const [{ report }] = (await loadEditions(folder)).editions;
  return allRedirects(report).map(({ from, to }) => `${from} → ${to}`);
}

const TASTING = 'zh/01-tea/03-tasting.mdx';
const SAVOURING = 'zh/01-tea/03-savouring.mdx';

test('addresses that pages have left lead to them, after a second move too', async () => {
  const folder = writeExample(work, plain);
  await movePage(folder, TASTING, SAVOURING);
  expect(await redirectsOf(folder)).toEqual(['tea/tasting/ → tea/savouring/']);
  await movePage(folder, 'zh/01-tea', 'zh/03-leaf');
  expect(await redirectsOf(folder)).toEqual([
    'tea/ → leaf/',
    'tea/picking/ → leaf/picking/',
    'tea/brewing/ → leaf/brewing/',
    'tea/tasting/ → leaf/savouring/',
    'tea/savouring/ → leaf/savouring/',
  ]);
  expect(await checkFolder(folder)).toEqual([]);
});

test('a page that moves back does not lead to itself', async () => {
  const folder = writeExample(work, plain);
  await movePage(folder, TASTING, SAVOURING);
  await movePage(folder, SAVOURING, TASTING);
  expect(await redirectsOf(folder)).toEqual(['tea/savouring/ → tea/tasting/']);
  await movePage(folder, TASTING, SAVOURING);
  expect(await redirectsOf(folder)).toEqual(['tea/tasting/ → tea/savouring/']);
  expect(await checkFolder(folder)).toEqual([]);
});

test('a page that takes the former address of another has it for itself', async () => {
  const folder = writeExample(work, plain);
  await movePage(folder, TASTING, SAVOURING);
  await movePage(folder, 'zh/01-tea/02-brewing.mdx', 'zh/01-tea/02-tasting.mdx');
  expect(await redirectsOf(folder)).toEqual(['tea/brewing/ → tea/tasting/']);
  expect(await checkFolder(folder)).toEqual([]);
});

test('another number alone is no new address', async () => {
  const folder = writeExample(work, plain);
  const { status, stderr } = run('scripts/move.ts', folder, TASTING, 'zh/01-tea/09-tasting.mdx');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(read(folder, 'zh/01-tea/09-tasting.mdx')).toBe(tied[TASTING]);
});

test.each([
  [
    'a list with comments',
    'formerly: # 旧网址\n  - "tea/sipping" # 印在书上\nsummary: 品。\n',
    'formerly:\n  # 旧网址\n  - "tea/sipping" # 印在书上\n  - tea/tasting\nsummary: 品。\n',
  ],
  [
    'a list in a line',
    'formerly: [tea/sipping] # 旧\nsummary:   "品"\n',
    'formerly: [tea/sipping, tea/tasting] # 旧\nsummary:   "品"\n',
  ],
  [
    'a list that holds the new address',
    'summary: 品。\nformerly:\n  - tea/savouring\n',
    'summary: 品。\nformerly:\n  - tea/tasting\n',
  ],
])('move writes into %s, and leaves the rest as it is typed', async (_, before, after) => {
  const page = (lines: string) => `---\ntitle: 品茶\n${lines}---\n\n## 看\n`;
  const folder = writeExample(work, { [TASTING]: page(before) });
  await movePage(folder, TASTING, SAVOURING);
  expect(read(folder, SAVOURING)).toBe(page(after));
});

test.each([
  ['that is no YAML', 'title: a: b\n', 'cannot be read'],
  ['with a former address that is no list', 'title: 茶\nformerly: tea/sipping\n', 'cannot be read'],
  ['in one brace', '{ title: 茶, summary: 茶 }\n', 'too oddly'],
])('move of a page with front matter %s is refused, and nothing changes', async (_, lines, reason) => {
  const folder = writeExample(work, { [TASTING]: `---\n${lines}---\n` });
  await expect(movePage(folder, TASTING, SAVOURING)).rejects.toThrow(reason);
  expect(read(folder, TASTING)).toBe(`---\n${lines}---\n`);
});

test.each([
  ['zh/01-tea/09-nowhere.mdx', 'zh/01-tea/08-x.mdx', 'there is nothing at'],
  ['zh/01-tea/01-picking.mdx', 'zh/01-tea/02-brewing.mdx', 'exists already'],
  ['zh/01-tea/01-picking.mdx', 'zh/01-tea/Picking.mdx', 'is no path of a page'],
  ['zh/01-tea/01-picking.mdx', '../picking.mdx', 'stays in the folder'],
])('move of %s to %s is refused, and nothing changes', async (from, to, reason) => {
  const folder = writeExample(work, {});
  await expect(movePage(folder, from, to)).rejects.toThrow(reason);
  expect(await checkFolder(folder)).toEqual([]);
});

test('the command that moves ends with 1 and one line if it is refused', () => {
  const { status, stderr } = run('scripts/move.ts', writeExample(work, {}), TASTING, SAVOURING);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Nothing was moved: there is nothing at .*\n$/);
});
