import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/domain/history.ts';
import { readHistory } from '../../src/model/history.ts';
import { SITES } from '../sites.ts';
import { hrefs, readEditions, readPages } from './pages.ts';

const REPOSITORY = 'https://github.com/example/report';
const { content, folder } = SITES.sample;
const history = await readHistory(path.resolve(content));

describe.each(readEditions(SITES.sample))(
  'in the edition at $root',
  ({ root, language, pages, sections, report }) => {
    const linksOf = (url: string) => hrefs(pages.get(url)?.document);
    /** The file that a page opens in the editor, from the checkout's root. */
    const fileOf = (url: string) =>
      linksOf(url)
        .find((href) => href.startsWith(`${REPOSITORY}/edit/main/`))
        ?.slice(`${REPOSITORY}/edit/main/`.length);

    test('every page that has a file opens it in the editor', () => {
      const withFile = [...report.chapters, ...sections, ...report.terms].map(({ url }) => url);
      for (const url of withFile) {
        const file = fileOf(url) ?? '';
        expect(existsSync(file), `${url} → ${file}`).toBe(true);
        const [, written = ''] = /^title: ['"]?(.+?)['"]?$/m.exec(readFileSync(file, 'utf8')) ?? [];
        if (language !== 'zh-Hant')
          expect(pages.get(url)?.document.querySelector('h1')?.textContent, url).toContain(written);
      }
      expect(fileOf(root)).toMatch(/\/home\.mdx$/);
      expect(fileOf(`${root}about/`)).toMatch(/\/about\.mdx$/);
    });

    test('each point has its forms, filled in with its permalink', () => {
      const filled = (url: string) =>
        linksOf(url).flatMap((href) => {
          if (!href.startsWith(`${REPOSITORY}/issues/new?`)) return [];
          const { searchParams } = new URL(href);
          return [`${searchParams.get('template')} ${searchParams.get('permalink')}`];
        });
      for (const { url, points } of sections)
        for (const point of points)
          for (const form of ['report-error', 'suggest-problem', 'suggest-measure'])
            expect(filled(url)).toContain(`${form}.yml https://report.example${point.url}`);
      expect(filled(`${root}terms/`).join()).toContain('suggest-term.yml');
      expect(filled(`${root}problems/`).join()).toMatch(/suggest-problem\.yml.*suggest-measure\.yml/);
    });

    test('each page says when it was last changed and by whom, or that it is not known', () => {
      for (const { url } of [...report.chapters, ...sections, ...report.terms]) {
        const document = pages.get(url)?.document;
        const [last] = changesOf(history, fileOf(url)?.slice(`${content}/`.length) ?? '');
        const times = [...(document?.querySelectorAll('main time') ?? [])].map((time) =>
          time.getAttribute('datetime'),
        );
        if (last) {
          expect(times, url).toContain(last.date.slice(0, 10));
          if (language !== 'zh-Hant')
            for (const author of last.authors) expect(document?.body.textContent, url).toContain(author);
        } else expect(times, url).toEqual([]);
      }
    });

    test('every page announces the feed, and the feed is there', () => {
      for (const [url, { document }] of pages) {
        if (document.querySelector('meta[http-equiv="refresh"]')) continue;
        const link = document.querySelector('link[type="application/atom+xml"]');
        expect(link?.getAttribute('href'), url).toBe(`${root}feed.xml`);
      }
      const feed = readFileSync(path.join(folder, root, 'feed.xml'), 'utf8');
      expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
      expect(feed).toContain(`https://report.example${root}feed.xml`);
    });
  },
);

test('without a repository there is no link into one', () => {
  for (const { url, document } of readPages(SITES.sampleAtBase))
    expect(hrefs(document).join(' '), url).not.toMatch(/issues\/new|\/edit\/|github\.com/);
});
