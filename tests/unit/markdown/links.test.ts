import { expect, test } from 'vitest';
import { readLink } from '../../../src/markdown/links.ts';

const FROM = 'zh/01-market/01-policy.mdx';

test.each([
  ['../04-risk/01-aml.mdx#p3', 'zh/04-risk/01-aml.mdx', 'p3'],
  ['./02-competition.mdx', 'zh/01-market/02-competition.mdx', ''],
  ['02-competition.mdx', 'zh/01-market/02-competition.mdx', ''],
  ['#p2', FROM, 'p2'],
])('%s leads to %s', (url, path, fragment) => {
  expect(readLink(FROM, url)).toEqual({ kind: 'page', path, fragment });
});

test.each(['https://example.org/a?b', 'http://example.org', 'mailto:a@example.org'])(
  '%s is external',
  (url) => {
    expect(readLink(FROM, url)).toEqual({ kind: 'external' });
  },
);

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//example.org/x.mdx',
  '/market/',
  '../../../secret.mdx',
  'vbscript:x',
  'file:///etc/passwd',
  '',
])('%s is refused', (url) => {
  expect(readLink(FROM, url)).toEqual({ kind: 'refused' });
});
