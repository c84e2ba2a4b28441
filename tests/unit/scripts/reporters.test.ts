import { expect, test } from 'vitest';
import { messageLanguage } from '../../../scripts/check/message-language.ts';
import { formatFindings, summarise } from '../../../scripts/check/reporters.ts';
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

test('github: ten annotations of each level, errors first; the rest stays in the log', () => {
  const many = (level: 'error' | 'warning') =>
    Array.from({ length: 12 }, (_, index) => ({ ...finding, level, line: index + 1 }));
  const lines = formatFindings([...many('warning'), ...many('error')], {
    ...options,
    format: 'github',
  }).split('\n');
  expect(lines.map((line) => /^::\w+/.exec(line)?.[0] ?? 'log')).toEqual([
    ...Array(10).fill('::error'),
    ...Array(10).fill('::warning'),
    ...Array(5).fill('log'),
  ]);
  expect(lines[20]).toContain('4 more');
});

test('a file name cannot write lines or commands of its own', () => {
  const named = { ...finding, path: 'zh/a\n::error::owned\u001b[2J.mdx' };
  expect(formatFindings([named], options).split('\n')).toHaveLength(1);
  expect(formatFindings([named], options)).not.toContain('\u001b');
  expect(formatFindings([named], { ...options, format: 'github' }).split('\n')).toHaveLength(1);
});

test.each(['text', 'json', 'github'] as const)(
  'what a terminal would obey or hide is written out, as %s',
  (format) => {
    const hidden = '\u001b]0;x\u0007\u009b2J\u202e\u2066\u200b\u2028\u007f\u{e0041}\ufff9';
    const named = {
      ...finding,
      path: `zh/${hidden}.mdx`,
      message: { zh: `茶${hidden}`, en: `tea${hidden}` },
      rule: 'a/b',
    };
    const output = formatFindings([named], { ...options, format });
    expect(output).not.toMatch(/[\p{Cf}\u2028\u2029]|(?!\n)\p{Cc}/u);
    if (format === 'json') expect(JSON.parse(output)[0].message).toBe(`tea${hidden}`);
  },
);

test('the summary counts, and says what can be mended', () => {
  const fixable = { ...finding, level: 'warning', fix: { start: 0, end: 1, text: '' } } as const;
  expect(summarise([finding, fixable], 'en')).toMatch(
    /^1 errors and 1 warnings in 1 files\. 1 can be mended/,
  );
  expect(summarise([], 'en')).toBeUndefined();
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'zh'],
  [{ LC_ALL: 'C', LC_MESSAGES: 'zh_TW', LANG: 'zh_CN' }, 'en'],
  [{ LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
  [{}, 'en'],
])('%o speaks %s', (environment, language) => {
  expect(messageLanguage(environment)).toBe(language);
});
