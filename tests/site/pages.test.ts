import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { hrefs, readEditions, readPages, squash } from './pages.ts';

const sites = ['sample', 'sampleAtBase', 'english'] as const;
const editions = sites.flatMap((site) =>
  readEditions(SITES[site]).map((edition) => ({ ...edition, site, name: `${site}: ${edition.root}` })),
);

describe.each(editions)('the edition at $name', ({ language, root, report, sections, pages, name }) => {
  const documentOf = (url: string) => pages.get(url)?.document;
  const own = [...pages.values()].filter(
    ({ document }) => !document.querySelector('meta[http-equiv="refresh"]'),
  );
  const addresses = [
    ...['', 'search/', 'about/', 'problems/', 'map/', 'terms/'].map((route) => root + route),
    ...report.chapters.map(({ url }) => url),
    ...sections.map(({ url }) => url),
    ...report.terms.map(({ url }) => url),
  ];

  test('has a page for all that report.json names, each in its language and with a title of its own', () => {
    expect([...pages.keys()]).toEqual(expect.arrayContaining(addresses));
    for (const { url, document } of own) expect(document.documentElement.lang, url).toBe(language);
    const titles = own.map(({ document }) => document.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('each page says to search engines and to previews what it is, and where it lives', () => {
    const known = new Map<string, { title: string; summary: string }>(
      [...sections, ...report.terms].map((page) => [page.url, page]),
    );
    for (const { url, document } of own) {
      const meta = (selector: string, attribute = 'content') =>
        document.querySelector(selector)?.getAttribute(attribute) ?? '';
      const title = meta('meta[property="og:title"]');
      const description = meta('meta[name="description"]');
      expect(document.title, url).toContain(title);
      expect(description, url).not.toBe('');
      expect(meta('meta[property="og:description"]'), url).toBe(description);
      // the page for what is missing stands at every wrong address, and is found at none
      const address = url.endsWith('/404.html') ? '' : `https://report.example${url}`;
      expect(meta('link[rel="canonical"]', 'href'), url).toBe(address);
      const page = known.get(url);
      if (page)
        expect([squash(title).endsWith(squash(page.title)), description]).toEqual([true, page.summary]);
    }
  });

  test('home lists the chapters, a chapter its sections and their points', () => {
    const home = hrefs(documentOf(root)?.querySelector('main'));
    expect(home).toEqual(expect.arrayContaining(report.chapters.map(({ url }) => url)));
    for (const chapter of report.chapters) {
      const listed = hrefs(documentOf(chapter.url)?.querySelector('main'));
      const expected = chapter.sections.flatMap(({ url, points }) => [
        url,
        ...points.map((point) => point.url),
      ]);
      expect(listed).toEqual(expect.arrayContaining(expected));
    }
  });

  test('a section and a term say where they stand', () => {
    for (const chapter of report.chapters)
      for (const { url } of chapter.sections)
        expect(hrefs(documentOf(url)?.querySelector('main nav'))).toEqual([root, chapter.url]);
    for (const { url } of report.terms)
      expect(hrefs(documentOf(url)?.querySelector('main nav'))).toEqual([root, `${root}terms/`]);
  });

  test.each(sections)('$number $title carries its points, in order, as report.json has them', (section) => {
    const document = documentOf(section.url);
    expect(squash(document?.querySelector('h1')?.textContent)).toBe(squash(section.number + section.title));
    for (const reference of document?.querySelectorAll('a[href^="#note-"]') ?? []) reference.remove();
    const points = [...(document?.querySelectorAll('main section.point') ?? [])];
    expect(points.map(({ id }) => id)).toEqual(section.points.map(({ number }) => `p${number}`));
    for (const [index, { heading, text }] of section.points.entries()) {
      const shown = squash(points[index]?.textContent);
      expect(squash(points[index]?.querySelector('h2')?.textContent)).toContain(squash(heading));
      for (const paragraph of text.split('\n\n')) expect(shown).toContain(squash(paragraph));
    }
  });

  test('pages turn from the first chapter to the last section and back', () => {
    const order = report.chapters.flatMap(({ url, sections: own }) => [url, ...own.map((each) => each.url)]);
    const turn = (url: string, rel: string) =>
      documentOf(url)?.querySelector(`main a[rel="${rel}"]`)?.getAttribute('href') ?? undefined;
    expect(order.map((url) => turn(url, 'next'))).toEqual([...order.slice(1), undefined]);
    expect(order.map((url) => turn(url, 'prev'))).toEqual([undefined, ...order.slice(0, -1)]);
  });

  test('the glossary is sorted as its language sorts, kind by kind', () => {
    const listed = hrefs(documentOf(`${root}terms/`)?.querySelector('main')).filter((href) =>
      report.terms.some(({ url }) => url === href),
    );
    expect(listed).toEqual(
      ['green-tea', 'society', 'qingming', 'grading-rules'].map((slug) => `${root}terms/${slug}/`),
    );
  });

  test('every page has the notice and the licence of its publication, and of no other', () => {
    const notice = {
      'zh-Hans': '本刊是虚构的样刊',
      'zh-Hant': '本刊是虛構的樣刊',
      en: 'This sample is made up',
    }[language];
    for (const { url, document } of pages.values()) {
      expect(document.querySelector('footer')?.textContent, url).toContain(notice);
      const licences = [...document.querySelectorAll('a[rel="license"]')].map((link) =>
        link.getAttribute('href'),
      );
      expect(licences.join(), url).toContain('/licenses/by-sa/4.0/');
    }
  });

  test('what the signs mean is said once on a section, each apart from the next', () => {
    const legends = documentOf(`${root}picking/weather/`)?.querySelectorAll('.legend') ?? [];
    expect(Array.from(legends, ({ textContent }) => textContent)).toEqual([
      {
        'zh-Hans': '问题 主张 称已做 原文所连 编者所连',
        'zh-Hant': '問題 主張 稱已做 原文所連 編者所連',
        en: 'Problem proposed said to be done the report’s link the editors’ link',
      }[language],
    ]);
  });

  test('a numbered picture is called a figure, a numbered table a table', () => {
    const [figure, table] = { 'zh-Hans': '图表', 'zh-Hant': '圖表', en: ['Figure ', 'Table '] }[language];
    const labels = (url: string) =>
      [...(documentOf(root + url)?.querySelectorAll('.captioned figcaption b') ?? [])].map(
        ({ textContent }) => textContent,
      );
    expect(labels('picking/weather/')).toEqual([`${figure}1.1`]);
    expect(labels('making/firing/')).toEqual([`${table}2.1`]);
  });

  test('where a picture is taken from is said, though it has no number and no caption', () => {
    const seal = documentOf(`${root}making/tools/`)?.querySelector('.captioned:has(img[src*="stamp"])');
    expect(seal?.querySelector('figcaption')?.textContent?.trim()).toMatch(
      { 'zh-Hans': /合作社印谱/, 'zh-Hant': /合作社印譜/, en: /The cooperative’s book of seals/ }[language],
    );
  });

  test('what breaks off is marked as broken off, after its last words', () => {
    const document = documentOf(`${root}selling/market/`);
    const mark = document?.querySelector('#p3 [role="note"]');
    expect(mark?.textContent).toContain(
      { 'zh-Hans': '后面没有字', 'zh-Hant': '後面沒有字', en: 'nothing follows' }[language],
    );
    expect(mark?.previousElementSibling?.textContent).toMatch(/([断斷]了：|breaks off:)$/);
  });

  test('no text of it is in a wrong language', () => {
    if (language !== 'en') return;
    for (const { url, document, html } of pages.values()) {
      for (const other of document.querySelectorAll(
        '[lang^="zh"], [hreflang^="zh"], .changes, .last-changed',
      ))
        other.remove();
      expect(name.startsWith('english') ? html : document.documentElement.outerHTML, url).not.toMatch(
        /\p{Script=Han}/u,
      );
    }
  });
});

describe.each(sites)('the site %s', (site) => {
  const { base, folder } = SITES[site];
  const pages = readPages(SITES[site]);
  const byUrl = new Map(pages.map((page) => [page.url, page]));

  test('every internal link and fragment leads somewhere', () => {
    const dead = pages.flatMap(({ url, document }) =>
      [
        ...document.querySelectorAll('a[href], form[action], link[href]:not([rel="canonical"]), [src]'),
      ].flatMap((element) => {
        const value =
          element.getAttribute('href') ?? element.getAttribute('action') ?? element.getAttribute('src') ?? '';
        const target = new URL(value, `https://report.example${url}`);
        if (target.host !== 'report.example') return [];
        const page = byUrl.get(target.pathname);
        const file = path.join(folder, target.pathname.slice(base.length));
        const inside = target.pathname.startsWith(base);
        const fragment = decodeURIComponent(target.hash.slice(1));
        const reached = page ? !fragment || page.document.getElementById(fragment) : existsSync(file);
        return inside && reached ? [] : [`${url} → ${value}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  test('ids are unique on each page', () => {
    for (const { url, document } of pages) {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        url,
      ).toEqual([]);
    }
  });

  test('nothing is loaded from another host, and the policy forbids what pages do not need', () => {
    for (const { url, document, html } of pages) {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      const directives = (policy ?? '').split(';').map((each) => each.trim());
      expect(directives, url).toEqual(
        expect.arrayContaining([
          "default-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "require-trusted-types-for 'script'",
        ]),
      );
      expect(policy, url).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
      expect(html, url).not.toMatch(/\sstyle=|\son\w+=/);
      for (const element of document.querySelectorAll(
        'script[src], link[rel="stylesheet"], img, iframe, source',
      ))
        expect(element.outerHTML, url).not.toMatch(/(src|href|srcset)="(https?:)?\/\//);
    }
  });
});

test('the first page lists all sections, or of a large report its chapters, each with how many it has', () => {
  const listed = (site: 'sample' | 'large') => {
    const [edition] = readEditions(SITES[site]);
    const links = [...(edition?.pages.get('/')?.document.querySelectorAll('.chapter-list ol a') ?? [])];
    return {
      edition,
      links: links.map((link) => [link.getAttribute('href'), squash(link.textContent ?? '')]),
    };
  };
  const sample = listed('sample');
  expect(sample.links.map(([href]) => href)).toEqual(sample.edition?.sections.map(({ url }) => url));
  const large = listed('large');
  const chapters = large.edition?.report.chapters ?? [];
  expect(large.links).toEqual(
    chapters.map(({ url, sections }) => [url, expect.stringContaining(String(sections.length))]),
  );
  expect(chapters.length).toBeGreaterThan(10);
});
