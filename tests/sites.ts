import path from 'node:path';

/**
 * The sites that the tests look at: the report as it is published, at the root of a host and under a base path;
 * the first one knows the repository that it comes from. And a tiny report whose pages have all moved.
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
  moved: {
    base: '/some/base/',
    folder: path.resolve('node_modules/.cache/test-sites/moved'),
    repository: '',
    content: path.resolve('tests/fixtures/moved'),
  },
} as const;

export type SiteName = keyof typeof SITES;
