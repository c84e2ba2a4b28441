import path from 'node:path';

const BUILT = path.resolve('node_modules/.cache/test-sites');
const SAMPLE = 'tests/fixtures/report';

/**
 * The sites that the tests look at. The sample is a report of our own, in Chinese and English; `english` is its
 * English folder alone; `found` is small, with all that is hard to find. `root` and `base` are what `content/` publishes.
 */
export const SITES = {
  sample: {
    base: '/',
    folder: path.join(BUILT, 'sample'),
    repository: 'example/report',
    content: SAMPLE,
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  sampleAtBase: {
    base: '/some/base/',
    folder: path.join(BUILT, 'sample-at-base'),
    repository: '',
    content: SAMPLE,
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  english: {
    base: '/',
    folder: path.join(BUILT, 'english'),
    repository: 'example/report',
    content: path.join(BUILT, 'english-content'),
    languages: ['en'],
  },
  root: {
    base: '/',
    folder: path.join(BUILT, 'root'),
    repository: 'example/report',
    content: 'content',
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  base: {
    base: '/some/base/',
    folder: path.join(BUILT, 'base'),
    repository: '',
    content: 'content',
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  found: {
    base: '/',
    folder: path.join(BUILT, 'found'),
    repository: '',
    content: 'tests/fixtures/found',
    languages: ['zh-Hans', 'zh-Hant'],
  },
} as const satisfies Readonly<Record<string, Site>>;

/** A site, and how it is built. */
export type Site = {
  readonly base: string;
  readonly folder: string;
  /** `owner/name`, if pages lead to where they come from. */
  readonly repository: string;
  /** Content folder. */
  readonly content: string;
  /** Of its editions, the original first. */
  readonly languages: readonly ('zh-Hans' | 'zh-Hant' | 'en')[];
};

export type SiteName = keyof typeof SITES;
