import { evaluate } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { dialect, parseFile } from '../../src/markdown/parse.ts';
import { remarkRefuseUnsafe } from '../../src/markdown/plugins/remark-report.ts';
import { corpus } from './corpus/index.ts';
import { decodeExample } from './example-report.ts';

/** What the check calls unsafe, as the compiler would get it if there were no check. */
const unsafe = corpus.flatMap(([name, files, findings]) =>
  findings.some((finding) => finding.endsWith('mdx/unsafe'))
    ? Object.entries(files).map(([path, text]) => [name, path, decodeExample(text).toString()] as const)
    : [],
);

const runtime = { Fragment: 'x', jsx: () => undefined, jsxs: () => undefined };

function run(path: string, source: string) {
  const { body } = parseFile(path, source).frontMatter;
  return evaluate(body, {
    ...runtime,
    baseUrl: import.meta.url,
    remarkPlugins: [...dialect, remarkRefuseUnsafe],
  });
}

test('without the lock the compiler would run it', async () => {
  await evaluate('export const x = (globalThis.unlocked = true)', { ...runtime, baseUrl: import.meta.url });
  expect(globalThis).toHaveProperty('unlocked', true);
});

test.each(unsafe)('%s: the compiler refuses it too, and runs nothing', async (_, path, source) => {
  await expect(run(path, source)).rejects.toThrow();
  expect(globalThis).not.toHaveProperty('pwned');
});

test('what is allowed compiles and runs', async () => {
  await expect(
    run('zh/about.mdx', '---\ntitle: 茶\n---\n\n喝**茶**。\n\n<Note>\n水。\n</Note>\n'),
  ).resolves.toBeDefined();
});
