import path from 'node:path';

/**
 * The sites that the tests look at: the report as it is published, at the root of a host and under a base path;
 * the first one knows the repository that it comes from. A small report
 * for the search, with all that is hard to find. And a tiny one whose pages have all moved.
 */
export const SITES = {
  root: {
    base: '/',
    folder: path.resolve('node_modules/.cache/test-sites/root'),
    repository: 'example/report',
  },
  base: {
    base: '/some/base/',
    folder: path.resolve('node_modules/.cache/test-sites/base'),
    repository: '',
  },
  found: {
    base: '/',
    folder: path.resolve('node_modules/.cache/test-sites/found'),
    repository: '',
    content: path.resolve('tests/fixtures/found'),
  },
  moved: {
    base: '/some/base/',
    folder: path.resolve('node_modules/.cache/test-sites/moved'),
    repository: '',
    content: path.resolve('tests/fixtures/moved'),
  },
} as const;

export type SiteName = keyof typeof SITES;
