import path from 'node:path';

const BUILT = path.resolve('node_modules/.cache/test-sites');
const SAMPLE = 'tests/fixtures/report';

type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** A site, and how it is built. */
export type Site = {
  readonly base: string;
  readonly folder: string;
  /** `owner/name`, if pages lead to where they come from. */
  readonly repository: string;
  /** Content folder. */
  readonly content: string;
  /** Of its editions, the original first. */
  readonly languages: readonly [Language, ...Language[]];
  /** Whether it is published with files that stand for what `npm run paper` makes. */
  readonly paper?: boolean;
  /** Where its builds keep what they may need again, if not with those of the other sites. */
  readonly cache?: string;
};

/**
 * Where the site of a name is built.
 *
 * @public for `edition/`, which need not be there
 */
export function builtFolder(name: string): string {
  return path.join(BUILT, name);
}

/** Where the build of a site looks for what was made on paper: never where somebody's own is. */
export function paperFolder({ folder }: Site): string {
  return `${folder}-paper`;
}

/** What a build that was killed would have left beside a site; no process has a number so high. */
export function leftoverOf({ folder }: Site): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}-next-99999999`);
}

/**
 * The sites that the tests look at, whatever `content/` holds. The sample is a report of our own, in Chinese and
 * English; `again` is the same, built with nothing kept from another build; `english` is its English folder alone;
 * `found` is small, with all that is hard to find; `hostile` has in every text what breaks out of pages that take it for markup, and
 * `harmless` is the same report with other words; `large` has more sections than a search lists at once; `stale` has a point that was changed after it was translated.
 */
export const SITES = {
  sample: {
    base: '/',
    folder: builtFolder('sample'),
    repository: 'example/report',
    content: SAMPLE,
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  sampleAtBase: {
    base: '/some/base/',
    folder: builtFolder('sample-at-base'),
    repository: '',
    content: SAMPLE,
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  english: {
    base: '/',
    folder: builtFolder('english'),
    repository: 'example/report',
    content: builtFolder('english-content'),
    paper: true,
    languages: ['en'],
  },
  again: {
    base: '/',
    folder: builtFolder('again'),
    repository: 'example/report',
    content: SAMPLE,
    languages: ['zh-Hans', 'zh-Hant', 'en'],
    cache: builtFolder('again-cache'),
  },
  stale: {
    base: '/some/base/',
    folder: builtFolder('stale'),
    repository: '',
    content: builtFolder('stale-content'),
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  found: {
    base: '/',
    folder: builtFolder('found'),
    repository: '',
    content: 'tests/fixtures/found',
    languages: ['zh-Hans', 'zh-Hant'],
  },
  hostile: {
    base: '/',
    folder: builtFolder('hostile'),
    repository: '',
    content: builtFolder('hostile-content'),
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  harmless: {
    base: '/',
    folder: builtFolder('harmless'),
    repository: '',
    content: builtFolder('harmless-content'),
    languages: ['zh-Hans', 'zh-Hant', 'en'],
  },
  large: {
    base: '/',
    folder: builtFolder('large'),
    repository: '',
    content: builtFolder('large-content'),
    languages: ['zh-Hans', 'zh-Hant'],
  },
} as const satisfies Readonly<Record<string, Site>>;
