import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findConflict } from '../../../src/content/conflicts.ts';
import { dataFormatOf, dataFormatOfName } from '../../../src/content/data-format.ts';
import { deriveFiles, publishedLanguages, writtenLanguages } from '../../../src/content/derive-files.ts';
import { isKnownPath, isUnexpected } from '../../../src/content/layout.ts';
import { formatOf, formatOfName } from '../../../src/content/picture-format.ts';
import { PICTURE_LIMITS } from '../../../src/content/picture-limits.ts';
import { FILE_LIMITS, isLitter, isRead, isText, readFolder } from '../../../src/content/read-folder.ts';
import { isTooLarge } from '../../../src/content/read-picture.ts';
import { interpret, page } from '../in-memory.ts';

const work = mkdtempSync(path.join(tmpdir(), 'report-files-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const each = (list: string) => list.split(' ').map((name) => [name] as const);

test.each(
  each(
    '.DS_Store ._a Thumbs.db desktop.ini .a.swp .a.mdx.swo .x.swx a~ #a# .#a a.bak a.orig a.tmp A.BAK THUMBS.DB',
  ),
)('%s is left behind by a system or an editor, and passed over', (name) => {
  expect(isLitter(name)).toBe(true);
});

test.each(each('a.mdx Thumbs.dbx a.bakx bak .swap a.swp desktop.ini.txt #a a# .DS_Stores x.DS_Store'))(
  '%s is not',
  (name) => {
    expect(isLitter(name)).toBe(false);
  },
);

test('a folder is read in the order of its paths, with files as large as they may be and none larger', async () => {
  const folder = path.join(work, 'sizes');
  const write = (file: string, size: number) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), Buffer.alloc(size, 0x61));
  };
  write('zh/home.mdx', FILE_LIMITS.text);
  write('zh/about.mdx', FILE_LIMITS.text + 1);
  write('zh/report.yaml', FILE_LIMITS.text + 1);
  write('zh/b.csv', FILE_LIMITS.other);
  write('zh/c.csv', FILE_LIMITS.other + 1);
  write('zh/notes.txt', 1);
  write('zh/a.png', 0);
  write('zh/x.bak', 1);
  const files = await readFolder(folder);
  expect(files.map(({ path: file, storage, bytes }) => [file, storage, bytes?.length])).toEqual([
    ['zh/a.png', 'file', 0],
    ['zh/about.mdx', 'too-large', undefined],
    ['zh/b.csv', 'file', FILE_LIMITS.other],
    ['zh/c.csv', 'too-large', undefined],
    ['zh/home.mdx', 'file', FILE_LIMITS.text],
    ['zh/notes.txt', 'file', undefined],
    ['zh/report.yaml', 'too-large', undefined],
  ]);
  expect(FILE_LIMITS).toEqual({ text: 262_144, other: 4_194_304 });
});

test.each([
  ['.git', ['.git']],
  ['.GIT', ['.GIT']],
  ['git~1', ['git~1']],
  ['.gitignore', []],
  ['git~a', []],
])('what git takes for a repository is named, and nobody looks into it: %s', async (name, found) => {
  const folder = path.join(work, name);
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'config'), '');
  const repositories = (await readFolder(folder)).filter(({ storage }) => storage === 'repository');
  expect(repositories.map((file) => file.path)).toEqual(found);
});

test('a bare repository is its three parts; two of them are none', async () => {
  const folder = path.join(work, 'bare');
  const parts = ['HEAD', 'objects', 'refs'];
  for (const part of parts.slice(0, 2)) mkdirSync(path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'config'), '');
  const told = async () => (await readFolder(folder)).map(({ path: file, storage }) => [file, storage]);
  expect(await told()).toEqual([['config', 'file']]);
  mkdirSync(path.join(folder, 'refs'));
  expect(await told()).toEqual([
    ['HEAD', 'repository'],
    ['config', 'file'],
    ['objects', 'repository'],
    ['refs', 'repository'],
  ]);
});

test.each([
  ['zh/home.mdx', true, true],
  ['zh/report.yaml', true, true],
  ['report.yaml', false, false],
  ['zh/a/report.yaml', false, false],
  ['zh/a.png', false, true],
  ['zh/a.jpg', false, true],
  ['zh/a.jpeg', false, true],
  ['zh/a.webp', false, true],
  ['zh/a.avif', false, true],
  ['zh/a.svg', false, true],
  ['zh/a.csv', false, true],
  ['zh/a.tsv', false, true],
  ['zh/a.xlsx', false, true],
  ['zh/a.ods', false, true],
  ['zh/a.pdf', false, true],
  ['zh/a.gif', false, false],
  ['zh/a.md', false, false],
  ['zh/a.mdx.txt', false, false],
])('of %s the text is read: %s; anything: %s', (file, text, anything) => {
  expect([isText(file), isRead(file)]).toEqual([text, anything]);
});

test.each(
  each(
    'zh/home.mdx zh/about.mdx zh/report.yaml zh/01-tea/index.mdx zh/01-tea/02-green.mdx zh/101-tea/102-green.mdx zh/terms/psd2.mdx ' +
      'zh/images/a.png zh/01-tea/a.csv zh/茶.svg zh-hant/home.mdx',
  ),
)('%s is what the layout knows', (file) => {
  expect(isKnownPath(file)).toBe(true);
  expect(isUnexpected({ path: file, storage: 'file' })).toBe(false);
  expect(isUnexpected({ path: file, storage: 'too-large' })).toBe(false);
  for (const storage of ['symlink', 'special', 'repository'] as const)
    expect(isUnexpected({ path: file, storage })).toBe(true);
});

test.each(
  each(
    'home.mdx zh/other.mdx zh/tea/index.mdx zh/1-tea/index.mdx zh/01-Tea/index.mdx zh/01-tea/green.mdx zh/01-tea/02-green/index.mdx ' +
      'zh/terms/a/b.mdx zh/terms/A.mdx zh/terms/-a.mdx zh/a.yaml zh/config package.json zh/node_modules/x.js ../zh/home.mdx zh/.a.png zh/a.png.js ' +
      'zh/a__VITE.png',
  ),
)('%s is not', (file) => {
  expect(isKnownPath(file)).toBe(false);
  expect(isUnexpected({ path: file, storage: 'file' })).toBe(true);
});

test('pictures and data are known by the endings of their names', () => {
  const names = ['a.png', 'a.jpg', 'a.jpeg', 'a.webp', 'a.avif', 'a.svg', 'a.gif', 'png'];
  expect(names.map(formatOfName)).toEqual([
    'png',
    'jpeg',
    'jpeg',
    'webp',
    'avif',
    'svg',
    undefined,
    undefined,
  ]);
  const data = ['a.csv', 'a.tsv', 'a.pdf', 'a.xlsx', 'a.ods', 'a.xls', 'csv'];
  expect(data.map(dataFormatOfName)).toEqual(['text', 'text', 'pdf', 'xlsx', 'ods', undefined, undefined]);
});

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['x\x89PNG\r\n', undefined],
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\xff\xd8\xfe', undefined],
  ['RIFF1234WEBPVP8 ', 'webp'],
  ['RIFF1234WAVEfmt ', undefined],
  ['1234ftypavif', 'avif'],
  ['1234ftypavis', 'avif'],
  ['1234ftypheic', undefined],
  ['<svg>', 'svg'],
  ['<SVG\n>', 'svg'],
  ['\xef\xbb\xbf  <svg xmlns="a">', 'svg'],
  ['<?xml version="1.0"?>\n<svg>', 'svg'],
  ['<!-- a --><!-- b -->\n<svg>', 'svg'],
  ['<?xml version="1.0"?><!-- <svg> --><!DOCTYPE svg >', 'svg'],
  ['<!-- <svg>', undefined],
  ['<?xml <svg>', undefined],
  ['<svgs>', undefined],
  ['<html><svg>', undefined],
  ['GIF89a', undefined],
  ['', undefined],
])('a picture that begins with %j is %s', (head, format) => {
  expect(formatOf(bytes(head))).toBe(format);
});

test.each([
  ['%PDF-1.7', 'pdf'],
  ['%PDF-x', 'text'],
  [`PK${'\x03'.repeat(28)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`, 'ods'],
  [`PK${'\x03'.repeat(28)}mimetypeapplication/vnd.oasis.opendocument.text\xff`, undefined],
  ['PK\x03\x04\xff xl/workbook.xml', 'xlsx'],
  ['PK\x03\x04\xff word/document.xml', undefined],
  ['PKs xl/workbook', 'text'],
  ['<!DOCTYPE html>', 'html'],
  ['\xef\xbb\xbf \n<html>', 'html'],
  ['<head>', 'html'],
  ['<BODY>', 'html'],
  ['<script>', 'html'],
  ['<?xml version', 'html'],
  ['<svg>', 'html'],
  ['<htmls>', 'text'],
  ['a,b\n1,2', 'text'],
  ['a\0b', undefined],
  ['\xff\xfea', undefined],
])('a data file that begins with %j is %s', (head, format) => {
  expect(dataFormatOf(bytes(head))).toBe(format);
});

test.each([
  [{ width: PICTURE_LIMITS.side, height: PICTURE_LIMITS.pixels / PICTURE_LIMITS.side }, false],
  [{ width: PICTURE_LIMITS.side + 1, height: 1 }, true],
  [{ width: 1, height: PICTURE_LIMITS.side + 1 }, true],
  [{ width: 8_000, height: 5_000 }, false],
  [{ width: 8_000, height: 5_001 }, true],
  [{ width: 8_000, height: 2_500, frames: 2 }, false],
  [{ width: 8_000, height: 2_501, frames: 2 }, true],
])('whether a photograph of %j is too large: %s', (size, expected) => {
  expect(isTooLarge(size)).toBe(expected);
});

const OURS = ['<<<<<<< ours', '一', '||||||| base', '零', '=======', '二', '>>>>>>> theirs', '三'];

test.each<[string, string[], number, string[]]>([
  ['as git leaves it', ['头', ...OURS], 2, ['头', '一', '三']],
  ['without the common text', ['<<<<<<< a', '一', '=======', '二', '>>>>>>> b'], 1, ['一']],
  ['with more signs', ['<<<<<<<<< a', '一', '=========', '二', '>>>>>>>>> b', '三'], 1, ['一', '三']],
  ['of Jujutsu', ['<<<<<<< a', '一', '%%%%%%% x', '二', '+++++++ y', '三', '>>>>>>> b'], 1, ['一']],
  ['of which the end alone is left', ['一', '>>>>>>> b', '二'], 2, ['一', '二']],
  ['of which the middle alone is left', ['一', '=======', '二'], 2, ['一', '二']],
  ['with carriage returns', ['<<<<<<< a\r', '一\r', '=======\r', '二\r', '>>>>>>> b\r'], 1, ['一']],
  ['after a byte order mark', ['\ufeff<<<<<<< a', '一', '=======', '二', '>>>>>>> b'], 1, ['一']],
])('a conflict %s is found at its first mark, and our side is kept', (_, lines, line, kept) => {
  const source = lines.join('\n');
  const found = findConflict(source);
  expect([found?.finding.line, found?.finding.column, found?.finding.rule]).toEqual([
    line,
    1,
    'files/conflict',
  ]);
  expect(
    found?.ours
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean),
  ).toEqual(kept);
  expect(found?.ours).toHaveLength(source.length);
});

test.each([
  ['a heading that is underlined', '标题\n========'],
  ['six signs', '<<<<<< a'],
  ['marks within a line', 'a <<<<<<< b'],
  ['rows of other signs', '%%%%%%% a\n+++++++ b\n------- c'],
  ['a quotation in quotations', '>>>>>>>> a'],
])('%s is no conflict', (_, source) => {
  expect(findConflict(source)).toBeUndefined();
});

test('languages: the first that is written is the original, then those that are converted or written, in their order', async () => {
  const languages = async (...folders: string[]) => {
    const { files } = await interpret(Object.fromEntries(folders.map((each) => [each, page('', '茶。')])));
    return [writtenLanguages(files.values()), publishedLanguages(files.values())];
  };
  expect(await languages('en/home.mdx', 'zh/home.mdx')).toEqual([
    ['zh-Hans', 'en'],
    ['zh-Hans', 'zh-Hant', 'en'],
  ]);
  expect(await languages('en/home.mdx')).toEqual([['en'], ['en']]);
  expect(await languages('zh/home.mdx')).toEqual([['zh-Hans'], ['zh-Hans', 'zh-Hant']]);
  expect(await languages('xx/home.mdx')).toEqual([[], []]);
  expect(deriveFiles(new Map())).toEqual([]);
});

test('each language has every file of the original: lent where it is not translated, converted where it is', async () => {
  const { files, derived } = await interpret({
    'zh/report.yaml': 'title: 发展\nconversion: { 复焙: 複焙 }\n',
    'zh/home.mdx': page('', '发展。'),
    'zh/01-tea/index.mdx': page('', '这叫复焙。'),
    'zh/01-tea/a.csv': '发展\n',
    'zh/images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>发展</text></svg>',
    'en/home.mdx': page('', 'Growth.'),
  });
  const made = [...derived.values()].map(({ path: file, from, fallbackFrom, bytes: made }) => [
    file,
    from,
    fallbackFrom,
    Buffer.from(made ?? []).toString(),
  ]);
  const text = (file: string) => Buffer.from(files.get(file)?.bytes ?? []).toString();
  expect(made).toEqual([
    ['en/report.yaml', 'zh/report.yaml', 'zh-Hans', text('zh/report.yaml')],
    ['en/01-tea/index.mdx', 'zh/01-tea/index.mdx', 'zh-Hans', text('zh/01-tea/index.mdx')],
    ['en/01-tea/a.csv', 'zh/01-tea/a.csv', 'zh-Hans', text('zh/01-tea/a.csv')],
    ['en/images/a.svg', 'zh/images/a.svg', 'zh-Hans', text('zh/images/a.svg')],
    ['zh-hant/report.yaml', 'zh/report.yaml', undefined, 'title: 發展\nconversion: { 复焙: 複焙 }\n'],
    ['zh-hant/home.mdx', 'zh/home.mdx', undefined, page('', '發展。')],
    ['zh-hant/01-tea/index.mdx', 'zh/01-tea/index.mdx', undefined, page('', '這叫複焙。')],
    ['zh-hant/01-tea/a.csv', 'zh/01-tea/a.csv', undefined, '发展\n'],
    ['zh-hant/images/a.svg', 'zh/images/a.svg', undefined, text('zh/images/a.svg').replace('发展', '發展')],
  ]);
});
