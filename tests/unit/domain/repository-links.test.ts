import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  changeUrl,
  editUrl,
  historyUrl,
  type IssueForm,
  issueUrl,
} from '../../../src/domain/repository-links.ts';

const repository = { url: 'https://github.com/o/r', branch: 'main', folder: 'content' };

test('a file opens in the editor, and its history on the list of commits', () => {
  expect(editUrl(repository, 'zh/01-tea/index.mdx')).toBe(
    'https://github.com/o/r/edit/main/content/zh/01-tea/index.mdx',
  );
  expect(historyUrl(repository, 'zh/home.mdx')).toBe(
    'https://github.com/o/r/commits/main/content/zh/home.mdx',
  );
  expect(changeUrl(repository, 'abc')).toBe('https://github.com/o/r/commit/abc');
});

test('names that are no part of an address are encoded; slashes of branch and path stay', () => {
  expect(editUrl({ ...repository, branch: 'a/b?' }, 'zh/茶 #1.mdx')).toBe(
    'https://github.com/o/r/edit/a/b%3F/content/zh/%E8%8C%B6%20%231.mdx',
  );
});

test.each<IssueForm>(['report-error', 'suggest-problem', 'suggest-measure', 'suggest-term'])(
  '%s is a form that takes the permalink, whatever is in it',
  (form) => {
    const permalink = 'https://report.example/a/b/?x=1&labels=y#p1';
    const { pathname, searchParams } = new URL(issueUrl(repository, form, permalink));
    expect(pathname).toBe('/o/r/issues/new');
    expect([...searchParams]).toEqual([
      ['template', `${form}.yml`],
      ['permalink', permalink],
    ]);
    const file = `.github/ISSUE_TEMPLATE/${form}.yml`;
    expect(existsSync(file)).toBe(true);
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      name: expect.stringMatching(/\p{Script=Han}/u),
      body: expect.arrayContaining([expect.objectContaining({ type: 'input', id: 'permalink' })]),
    });
  },
);
