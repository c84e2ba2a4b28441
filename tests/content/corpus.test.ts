import { afterAll, expect, test } from 'vitest';
import { attacks } from './corpus/attacks.ts';
import { checkFolder, makeWorkFolder, writeExample } from './example-report.ts';

const { folder: work, remove } = makeWorkFolder('corpus');
afterAll(remove);
const corpus = [...attacks];

test.each(corpus)('%s: exactly what is wrong, at its place', async (_, files, expected) => {
  expect(await checkFolder(writeExample(work, files))).toEqual(expected);
});
