import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordTranslated, recordWording } from '../../../scripts/translated/plan-records.ts';
import { readFacts } from '../../../src/content/read-facts.ts';
import { findStale } from '../../../src/model/find-stale.ts';

const ORIGINAL = 'zh/01-tea/01-picking.mdx';
const TRANSLATION = 'en/01-tea/01-picking.mdx';
let checkout = '';
let folder = '';

function git(...args: string[]): void {
  execFileSync('git', ['-C', checkout, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, file), text.replace(from, to));
}

/** What is behind, by translated file. */
async function behind() {
  const stale = await findStale(await readFacts(folder), folder, checkout);
  return Object.fromEntries([...stale].map(([file, units]) => [file, units.map(({ unit }) => unit)]));
}

beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'report-stale-'));
  folder = path.join(checkout, 'content');
  cpSync('tests/fixtures/bilingual', folder, { recursive: true });
  git('init', '-q');
  commit('Begin');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

test('a changed point makes that point stale and no other, with what the original said', async () => {
  expect(await behind()).toEqual({});
  change(ORIGINAL, '隔夜的叶子会变红', '隔夜的叶子会发黑');
  expect(await behind()).toEqual({ [TRANSLATION]: ['p3'] });
  commit('叶子的颜色改正');
  const stale = await findStale(await readFacts(folder), folder, checkout);
  const [unit] = stale.get(TRANSLATION) ?? [];
  expect(unit?.before).toContain('变红');
  expect(unit?.now).toContain('发黑');
});

test('titles, claims, terms and the publication are units of their own', async () => {
  change(ORIGINAL, 'statement: 采摘季一过，叶子就老了。', 'statement: 采摘季一过，叶子就不能用了。');
  change('zh/terms/withering.mdx', '一部分水分', '大部分水分');
  change('zh/report.yaml', 'season: 时令', 'season: 季节');
  expect(await behind()).toEqual({
    [TRANSLATION]: ['problems.late'],
    'en/report.yaml': ['themes.season'],
    'en/terms/withering.mdx': ['summary'],
  });
});

test('punctuation and space do not count, a decimal point does', async () => {
  change(ORIGINAL, '清明前后，芽头刚刚展开，', '清明前后、芽头刚刚 展开；');
  expect(await behind()).toEqual({});
  change(ORIGINAL, '半里路', '1.5里路');
  commit('路程');
  await apply(recordTranslated({ path: TRANSLATION, units: [] }, await readFacts(folder)));
  change(ORIGINAL, '1.5里路', '15里路');
  expect(await behind()).toEqual({ [TRANSLATION]: ['p2'] });
});

test('where links and diagrams lead does not count: pages may be moved', async () => {
  change(ORIGINAL, 'flowchart LR', 'flowchart LR\n  click a href "02-brewing.mdx"');
  change(ORIGINAL, '[冲泡](02-brewing.mdx)', '[冲泡](02-brewing.mdx#p2)');
  expect(await behind()).toEqual({});
});

test('a commit that says that it is wording makes nothing stale; a later one of substance does', async () => {
  change(ORIGINAL, '会变红', '就会变红');
  commit('顺一顺文字\n\nChange: wording');
  expect(await behind()).toEqual({});
  change(ORIGINAL, '就会变红', '就会发黑');
  commit('改正\n\nChange: substance');
  expect(await behind()).toEqual({ [TRANSLATION]: ['p3'] });
});

test('a piece that the original has gained or lost is behind', async () => {
  change(ORIGINAL, 'related:\n  - to: tea/brewing\n    why: 采下来之后怎样冲泡。\n', '');
  change(
    ORIGINAL,
    '做法见[冲泡](02-brewing.mdx)。',
    '做法见[冲泡](02-brewing.mdx)。\n\n## 第四点\n\n新写的。',
  );
  const stale = await findStale(await readFacts(folder), folder);
  const units = stale.get(TRANSLATION)?.map(({ unit, now }) => [unit, now?.replace(/\s/g, '')]);
  expect(units).toEqual([
    ['related', undefined],
    ['p4', expect.stringContaining('新写的')],
  ]);
});

test('what is not committed yet counts, whatever the commits before it say', async () => {
  change(ORIGINAL, '会变红', '就会变红');
  commit('顺一顺文字\n\nChange: wording');
  change(ORIGINAL, '就会变红', '就会发黑');
  expect(await behind()).toEqual({ [TRANSLATION]: ['p3'] });
});

test('what the original said is looked up under the name that it had', async () => {
  const [moved, translated] = [ORIGINAL, TRANSLATION].map((file) => file.replace('01-picking', '03-picking'));
  for (const file of [ORIGINAL, TRANSLATION])
    git('mv', `content/${file}`, `content/${file.replace('01-picking', '03-picking')}`);
  change(moved ?? '', '会变红', '就会变红');
  commit('移动，也顺一顺文字\n\nChange: wording');
  expect(await behind()).toEqual({});
  change(moved ?? '', '就会变红', '就会发黑');
  commit('改正');
  const [unit] = (await findStale(await readFacts(folder), folder, checkout)).get(translated ?? '') ?? [];
  expect(unit?.before).toContain('的叶子会变红');
});

test('a record is of what the original said then: the change that made it so does not count', async () => {
  change(ORIGINAL, '会变红', '会发黑');
  commit('改正\n\nChange: substance');
  await apply(recordTranslated({ path: TRANSLATION, units: ['p3'] }, await readFacts(folder)));
  commit('译文跟上\n\nChange: substance');
  change(ORIGINAL, '会发黑', '就会发黑');
  commit('顺一顺文字\n\nChange: wording');
  expect(await behind()).toEqual({});
});

test('what is no prose counts as well: the alternative of a picture, the date from which a law holds', async () => {
  change(ORIGINAL, '隔夜的叶子会变红。', '隔夜的叶子会变红。![一片红叶](../images/leaf.png)');
  change(
    'zh/terms/withering.mdx',
    'english: withering',
    "english: withering\nlaw: { adopted: '2015-02-10', effective: '2015-03-01' }",
  );
  await apply(recordTranslated({ path: 'en', units: [] }, await readFacts(folder)));
  expect(await behind()).toEqual({});
  change(ORIGINAL, '一片红叶', '一片枯叶');
  change('zh/terms/withering.mdx', '2015-03-01', '2015-04-01');
  expect(await behind()).toEqual({ [TRANSLATION]: ['p3'], 'en/terms/withering.mdx': ['law'] });
});

test('where git does not know, the former text is left open', async () => {
  change(ORIGINAL, '会变红', '会发黑');
  rmSync(path.join(checkout, '.git'), { recursive: true });
  const stale = await findStale(await readFacts(folder), folder, checkout);
  expect(stale.get(TRANSLATION)).toMatchObject([{ unit: 'p3', before: undefined }]);
});

test('a person says that a unit is in step again, or that the change was of wording', async () => {
  change(ORIGINAL, '会变红', '会发黑');
  change(ORIGINAL, 'summary: 采什么，何时采。', 'summary: 采什么叶子，何时采。');
  await apply(recordTranslated({ path: TRANSLATION, units: ['p3'] }, await readFacts(folder)));
  expect(await behind()).toEqual({ [TRANSLATION]: ['summary'] });
  await apply(await recordWording({ path: ORIGINAL, units: [] }, await readFacts(folder), folder, checkout));
  expect(await behind()).toEqual({});
});

test('saying that the last change was of wording leaves what was behind before', async () => {
  change(ORIGINAL, '会变红', '会发黑');
  commit('改正');
  change('zh/01-tea/index.mdx', '这一章讲茶', '本章讲茶');
  commit('另一处');
  change(ORIGINAL, '清明前后', '清明左右');
  await apply(await recordWording({ path: 'zh', units: [] }, await readFacts(folder), folder, checkout));
  expect(await behind()).toEqual({ [TRANSLATION]: ['p3'] });
});

test('where git does not know what the original said before, who says that it was wording is believed', async () => {
  change(ORIGINAL, '会变红', '就会变红');
  rmSync(path.join(checkout, '.git'), { recursive: true });
  await apply(await recordWording({ path: ORIGINAL, units: [] }, await readFacts(folder), folder, checkout));
  expect(await behind()).toEqual({});
});

test('a piece that the original has lost is brought in step by the name that the check gives it', async () => {
  change(ORIGINAL, 'related:\n  - to: tea/brewing\n    why: 采下来之后怎样冲泡。\n', '');
  expect(await behind()).toEqual({ [TRANSLATION]: ['related'] });
  await apply(recordTranslated({ path: TRANSLATION, units: ['related'] }, await readFacts(folder)));
  expect(await behind()).toEqual({});
  expect(readFileSync(path.join(folder, TRANSLATION), 'utf8')).not.toContain('related: rgeuwaqq');
});

test('a piece that the original has lost stays behind while others are brought in step, and counts when it is', async () => {
  change(ORIGINAL, 'related:\n  - to: tea/brewing\n    why: 采下来之后怎样冲泡。\n', '');
  change(ORIGINAL, '会变红', '会发黑');
  const record = async (unit: string) => {
    const records = recordTranslated({ path: TRANSLATION, units: [unit] }, await readFacts(folder));
    await apply(records);
    return records.get(TRANSLATION)?.count;
  };
  expect(await record('p3')).toBe(1);
  expect(await behind()).toEqual({ [TRANSLATION]: ['related'] });
  expect(await record('related')).toBe(1);
  expect(await behind()).toEqual({});
});

test('the original itself, and units that are not there, are refused', async () => {
  const facts = await readFacts(folder);
  expect(() => recordTranslated({ path: ORIGINAL, units: [] }, facts)).toThrow('is the original');
  expect(() => recordTranslated({ path: TRANSLATION, units: ['p9'] }, facts)).toThrow('p9');
});

/** Writes what the command would. */
async function apply(records: Awaited<ReturnType<typeof recordWording>>): Promise<void> {
  for (const [file, { text, count }] of records) if (count > 0) writeFileSync(path.join(folder, file), text);
}
