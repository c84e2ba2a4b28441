import { expect, test } from 'vitest';
import { formatFindings, messageLanguage } from '../../../scripts/check/reporters.ts';
import type { Finding } from '../../../src/domain/finding.ts';

const finding: Finding = {
  path: 'zh/01-a/01-b.mdx',
  line: 14,
  column: 3,
  level: 'error',
  rule: 'links/missing-target',
  message: { zh: '没有这个文件，\n请核对。', en: 'No such file: 100% gone, check.' },
};
const options = { contentDir: 'content', language: 'en', format: 'text' } as const;

test('text: one line with place, level, rule and message', () => {
  expect(formatFindings([finding], { ...options, language: 'zh' })).toBe(
    'content/zh/01-a/01-b.mdx:14:3  error  links/missing-target  没有这个文件， 请核对。',
  );
});

test('json: an array', () => {
  const parsed: unknown = JSON.parse(formatFindings([finding], { ...options, format: 'json' }));
  expect(parsed).toEqual([{ ...finding, path: 'content/zh/01-a/01-b.mdx', message: finding.message.en }]);
});

test('github: a workflow command, escaped', () => {
  expect(formatFindings([finding], { ...options, format: 'github' })).toBe(
    '::error file=content/zh/01-a/01-b.mdx,line=14,col=3,title=links/missing-target::No such file: 100%25 gone, check.',
  );
});

test.each([
  ['zh_CN.UTF-8', 'zh'],
  ['en_US.UTF-8', 'en'],
  ['C', 'en'],
  [undefined, 'en'],
])('LANG=%s speaks %s', (lang, language) => {
  expect(messageLanguage(lang)).toBe(language);
});
