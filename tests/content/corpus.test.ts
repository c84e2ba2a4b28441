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
