import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { SITES, type Site } from '../sites.ts';
import { type BuiltEdition, readEditions } from './pages.ts';
import { readAsZotero } from './read-as-zotero.ts';

/** What schema.org gives the types in use, of which we use some (https://schema.org/docs/full.html). */
const OF_THING = ['@id', 'name', 'description', 'url', 'alternateName'];
const OF_WORK = [
  ...OF_THING,
  ...['author', 'dateModified', 'datePublished', 'editor', 'inLanguage', 'isBasedOn', 'isPartOf', 'keywords'],
  ...['license', 'publisher', 'version', 'alternativeHeadline'],
];
const TYPES: Readonly<Record<string, readonly string[]>> = {
  Report: OF_WORK,
  Chapter: OF_WORK,
  Dataset: [...OF_WORK, 'distribution'],
  DataDownload: [...OF_WORK, 'contentUrl', 'encodingFormat'],
  DefinedTerm: [...OF_THING, 'inDefinedTermSet', 'inLanguage'],
  DefinedTermSet: OF_WORK,
  BreadcrumbList: [...OF_THING, 'itemListElement'],
  ListItem: [...OF_THING, 'position', 'item'],
  Person: OF_THING,
  Organization: OF_THING,
};

type Data = { readonly [key: string]: unknown };
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** All things with a type, however deep. */
function thingsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isData(value)) return [];
  return [...('@type' in value ? [value] : []), ...Object.values(value).flatMap(thingsIn)];
}

const readJsonLd = (document: Document): Data[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    thingsIn(JSON.parse(script.textContent ?? '')),
  );
const meta = (document: Document, name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined;

function hasFile({ base, folder }: Site, address: string): boolean {
  const { pathname, origin } = new URL(address, 'https://report.example');
  const file = decodeURI(pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
  return (
    origin === 'https://report.example' && pathname.startsWith(base) && existsSync(path.join(folder, file))
  );
}

describe.each([SITES.sample, SITES.sampleAtBase])('heads of the site at $base', (site: Site) => {
  const editions = readEditions(site);
  const isPage = (url: string) => !/404|\/search\/panel/.test(url);
  const all = editions.flatMap(({ pages }) => [...pages.values()]).filter(({ url }) => isPage(url));
  const listed = all.filter(
    ({ document }) => !meta(document, 'robots') && !document.querySelector('[http-equiv="refresh"]'),
  );

  test('each page names its own address, and all that it leads machines to is there', () => {
    expect(listed.length).toBeGreaterThan(50);
    for (const { url, document } of listed) {
      const links = [...document.querySelectorAll('head link')].map((link) => ({
        rel: link.getAttribute('rel'),
        href: new URL(link.getAttribute('href') ?? '', `https://report.example${url}`).href,
      }));
      expect(links.find(({ rel }) => rel === 'canonical')?.href, url).toBe(`https://report.example${url}`);
      expect(
        links.filter(({ href }) => !hasFile(site, href)),
        url,
      ).toEqual([]);
      const rels = new Set(links.map(({ rel }) => rel));
      for (const rel of ['alternate', 'search', 'manifest', 'icon', 'apple-touch-icon'])
        expect(rels).toContain(rel);
      expect(document.querySelectorAll('meta[name="theme-color"]')).toHaveLength(2);
    }
    const names = listed.map(({ document }) => `${document.documentElement.lang} ${document.title}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('what they say for search engines is of types and properties that schema.org has, with addresses that are there', () => {
    for (const { url, document } of all) {
      for (const { '@type': type, ...thing } of readJsonLd(document)) {
        const known = TYPES[String(type)];
        expect(known, `${url} ${type}`).toBeDefined();
        expect(
          Object.keys(thing).filter((key) => !known?.includes(key)),
          `${url} ${type}`,
        ).toEqual([]);
        for (const key of ['url', 'item', '@id', 'contentUrl'])
          if (key in thing) expect(hasFile(site, String(thing[key])), `${url} ${thing[key]}`).toBe(true);
      }
    }
  });

  test('the sitemaps list every page that is to be found once, with its languages and its last change', () => {
    const read = (file: string) => parseHTML(readFileSync(path.join(site.folder, file), 'utf8')).document;
    const texts = (document: Document, name: string) =>
      [...document.querySelectorAll(name)].map((element) => element.textContent ?? '');
    const maps = texts(read('sitemap.xml'), 'loc');
    expect(maps).toEqual(editions.map(({ root }) => `https://report.example${root}pages.xml`));
    expect(readFileSync(path.join(site.folder, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: https://report.example${site.base}sitemap.xml\n`,
    );
    for (const { root, pages } of editions) {
      const entries = [...read(`${root.slice(site.base.length)}pages.xml`).querySelectorAll('url')];
      const found = entries.map((entry) => entry.querySelector('loc')?.textContent ?? '');
      const expected = listed.filter(({ url }) => pages.has(url) && !url.endsWith('/search/'));
      expect(found.toSorted()).toEqual(expected.map(({ url }) => `https://report.example${url}`).toSorted());
      for (const entry of entries) {
        expect(entry.querySelector('lastmod')?.textContent).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(entry.querySelectorAll('[hreflang]')).toHaveLength(editions.length);
      }
      const weather = entries.find((entry) => entry.querySelector('loc')?.textContent?.endsWith('/weather/'));
      expect(weather?.querySelector('lastmod')?.textContent).toBe('2025-02-01');
    }
  });
});

const WORDS = {
  'zh-Hans': {
    authors: ['林小满', 'Zoë Müller'],
    publisher: '云坪镇文化站',
    whole: /^云坪茶社十年.*（样刊）$/,
  },
  'zh-Hant': {
    authors: ['林小滿', 'Zoë Müller'],
    publisher: '雲坪鎮文化站',
    whole: /^雲坪茶社十年.*（樣刊）$/,
  },
  en: {
    authors: ['Lin Xiaoman', 'Zoë Müller'],
    publisher: 'Yunping Cultural Station',
    whole: /^Ten Years.*\(Sample edition\)$/,
  },
} as const;

describe.each(readEditions(SITES.sample))(
  'in $language, for reference managers',
  ({ language, root, report, pages }: BuiltEdition) => {
    const { authors, publisher, whole } = WORDS[language];
    const pageAt = (url: string) => {
      const document = pages.get(url)?.document;
      if (!document) throw new Error(`no page at ${url}`);
      return document;
    };
    const common = { creators: authors, date: '2024/03/15', language, publisher };

    test('sections, chapters and terms are parts of a book, by their titles', () => {
      const [, chapter] = report.chapters;
      const [section] = chapter?.sections ?? [];
      const [term] = report.terms;
      if (!chapter || !section || !term) throw new Error('the sample has them');
      const parts = [
        [section.url, `${section.number} ${section.title}`],
        [chapter.url, language === 'en' ? `Chapter 1 ${chapter.title}` : `第一章 ${chapter.title}`],
        [term.url, term.title],
      ] as const;
      for (const [url, title] of parts)
        expect(readAsZotero(pageAt(url)), url).toEqual({
          ...common,
          itemType: 'bookSection',
          title,
          bookTitle: expect.stringMatching(whole),
        });
    });

    test('the first page is the report', () => {
      const { publisher: institution, ...others } = common;
      expect(readAsZotero(pageAt(root))).toEqual({
        ...others,
        itemType: 'report',
        title: report.title,
        institution,
      });
    });

    test('search engines are told which is which, and since when it says what it says', () => {
      const [section] = report.chapters[1]?.sections ?? [];
      const [first, ...others] = readJsonLd(pageAt(section?.url ?? ''));
      expect(first).toMatchObject({
        '@type': 'Chapter',
        name: `${section?.number} ${section?.title}`,
        dateModified: '2025-02-01',
      });
      expect(others.filter((each) => each['@type'] === 'ListItem').map(({ name }) => name)).toEqual([
        report.title,
        report.chapters[1]?.title,
        first?.['name'],
      ]);
      expect(readJsonLd(pageAt(root)).map((each) => each['@type'])).toEqual(
        expect.arrayContaining(['Report', 'Dataset', 'Person', 'Organization']),
      );
      const [term] = report.terms;
      expect(readJsonLd(pageAt(term?.url ?? ''))[0]).toMatchObject({
        '@type': 'DefinedTerm',
        name: term?.title,
      });
    });
  },
);
