import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { corpus } from './corpus/index.ts';
import { checkFolder, makeWorkFolder, writeExample } from './example-report.ts';

const { folder: work, remove } = makeWorkFolder('corpus');
afterAll(remove);

test.each(corpus)('%s: exactly what is wrong, at its place', async (_, files, expected) => {
  expect(await checkFolder(writeExample(work, files))).toEqual(expected);
  expect(globalThis).not.toHaveProperty('pwned');
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test.each(['a#b', 'a?b', 'a%20b', 'a%zz', 'a b', '茶', "a'b"])(
  'a content folder may be called %s',
  async (name) => {
    const folder = path.join(work, name);
    cpSync(writeExample(work, { 'zh/about.mdx': '喝茶。\n' }), folder, { recursive: true });
    expect(await checkFolder(folder)).toEqual(['zh/about.mdx:1:1 error front-matter/missing']);
  },
);
