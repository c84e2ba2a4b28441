import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

test('nothing need be said: the site is for this machine', () => {
  expect(readSettings({})).toEqual({
    contentDir: 'content',
    paperDir: 'paper/made',
    origin: 'http://localhost:4321',
    base: '/',
    published: false,
    sources: undefined,
    contact: undefined,
  });
});

test.each([
  ['https://example.org', '/'],
  ['https://example.org/some/base/', '/some/base/'],
  ['https://example.org/some/base', '/some/base/'],
])('%s is host and base path', (address, base) => {
  expect(readSettings({ SITE_URL: address })).toMatchObject({
    origin: 'https://example.org',
    base,
    published: true,
  });
});

test.each([
  'example.org',
  'ftp://example.org/',
  'https://example.org/茶/',
  'https://example.org/a b/',
  'https://',
])('%s is none, and that is said in one line, without ending the process', (address) => {
  expect(readSettings({ SITE_URL: address })).toEqual({ error: expect.stringContaining(`"${address}"`) });
});

test.each([
  ['content', 'content'],
  ['reports/tea', 'reports/tea'],
  ['./reports/tea/', 'reports/tea'],
  [path.resolve('reports/tea'), 'reports/tea'],
  ['../elsewhere', 'content'],
])('pages made from %s are edited in %s', (contentDir, folder) => {
  expect(readSettings({ CONTENT_DIR: contentDir, GITHUB_REPOSITORY: 'o/r' })).toMatchObject({
    contentDir,
    sources: { url: 'https://github.com/o/r', branch: 'main', folder },
  });
});
