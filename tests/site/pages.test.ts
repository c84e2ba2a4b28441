import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readPages, readReportJson } from './pages.ts';

const MAX_SECTION_HTML = 12_000;
const MAX_HOME_HTML = 6_000;
const MAX_SCRIPT = 4096;

const squash = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

describe.each(['root', 'base'] as const)('the site at %s', (site) => {
  const { base, folder } = SITES[site];
  const pages = readPages(site);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const sections = readReportJson(site).chapters.flatMap((chapter) => chapter.sections);

  test('has home, search, about, 404, problems, map, terms, 8 chapters and 24 sections', () => {
    const own = pages.filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'));
    expect(own).toHaveLength(7 + 8 + 24 + readReportJson(site).terms.length);
    for (const url of ['', 'search/', 'about/', 'problems/', 'map/', 'terms/', '404.html'])
      expect([...byUrl.keys()]).toContain(base + url);
  });

  test.each(sections)(
    '$number $title carries its three points, in order, as report.json has them',
    (section) => {
      const document = byUrl.get(section.url)?.document;
      expect(squash(document?.querySelector('h1')?.textContent)).toBe(squash(section.number + section.title));
      const found = [...(document?.querySelectorAll('main section.point') ?? [])].map((point) => ({
        id: point.id,
        heading: squash(point.querySelector('h2')?.textContent),
      }));
      expect(found).toEqual(
        section.points.map(({ number, heading }) => ({
          id: `p${number}`,
          heading: squash(`${number}${heading}`),
        })),
      );
      for (const { number, text } of section.points) {
        const shown = squash(document?.querySelector(`#p${number} .point-text`)?.textContent);
        for (const paragraph of text.split('\n\n')) expect(shown).toContain(squash(paragraph));
      }
    },
  );

  test.each(sections)('$number copies its numbers apart from its headings', ({ url }) => {
    for (const heading of byUrl.get(url)?.document.querySelectorAll('h1, .point > h2') ?? [])
      expect(heading.textContent?.trim()).toMatch(/^\d+(\.\d+)? \S/);
  });

  test.each(sections)(
    '$number has something beside each of its points, and at the top who speaks',
    (section) => {
      const document = byUrl.get(section.url)?.document;
      for (const { number } of section.points) {
        const margin = document?.querySelector(`#p${number} > .margin`);
        expect(margin?.querySelector('[data-copy="link"]')?.getAttribute('href')).toBe(`#p${number}`);
        expect(margin?.querySelector('[data-copy="cite"]')?.getAttribute('href')).toBe(`#cite-p${number}`);
      }
      expect(document?.querySelector('.opening .standing')?.textContent).toMatch(/转述报告/);
    },
  );

  test('the text of a point stands apart from the remarks of the edition', () => {
    const remarks = pages.flatMap(({ document }) => [...document.querySelectorAll('.point .note')]);
    expect(remarks.length).toBeGreaterThan(0);
    for (const remark of remarks) expect(remark.closest('.margin')).not.toBeNull();
  });

  test('every internal link and fragment leads somewhere', () => {
    const dead = pages.flatMap(({ url, document }) =>
      [...document.querySelectorAll('a[href], form[action], link[href], script[src]')].flatMap((element) => {
        const value =
          element.getAttribute('href') ?? element.getAttribute('action') ?? element.getAttribute('src') ?? '';
        const target = new URL(value, `https://host.example${url}`);
        if (target.host !== 'host.example') return [];
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
      expect(new Set(ids).size, url).toBe(ids.length);
    }
  });

  test('nothing is loaded from another host, and nothing breaks the policy', () => {
    for (const { url, document, html } of pages) {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      expect(policy, url).toMatch(/default-src 'self'/);
      expect(policy, url).toMatch(/require-trusted-types-for 'script'/);
      expect(policy, url).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
      expect(html, url).not.toMatch(/\sstyle=|\son\w+=/);
      for (const element of document.querySelectorAll(
        'script[src], link[rel="stylesheet"], img, iframe, source',
      )) {
        expect(element.outerHTML, url).not.toMatch(/(src|href)="(https?:)?\/\//);
      }
    }
  });

  test('pages turn from the first chapter to the last section and back', () => {
    const order = readReportJson(site).chapters.flatMap(({ url, sections }) => [
      url,
      ...sections.map((each) => each.url),
    ]);
    const turn = (url: string, rel: string) =>
      byUrl.get(url)?.document.querySelector(`.page-turn a[rel="${rel}"]`)?.getAttribute('href') ?? undefined;
    expect(order.map((url) => turn(url, 'next'))).toEqual([...order.slice(1), undefined]);
    expect(order.map((url) => turn(url, 'prev'))).toEqual([undefined, ...order.slice(0, -1)]);
  });

  test('every page says in Chinese that the site is independent', () => {
    for (const { url, document } of pages) {
      expect(document.documentElement.lang, url).toBe('zh-Hans');
      expect(document.querySelector('footer')?.textContent, url).toContain('独立的编辑版');
    }
  });

  test('the end of 8.3 is marked as broken off, after its last words', () => {
    const point = byUrl.get(`${base}management/culture/`)?.document.querySelector('#p3');
    const mark = point?.querySelector('[aria-label="原文至此中断"]');
    expect(mark?.previousElementSibling?.textContent).toMatch(/为支付宝吸——$/);
    expect(mark?.nextElementSibling ?? null).toBeNull();
  });
});

describe('budgets', () => {
  const sections = readReportJson('root').chapters.flatMap((chapter) => chapter.sections);
  const pages = new Map(readPages('root').map((page) => [page.url, page]));

  test.each(sections)('$number is at most 12,000 bytes of brotli, styles inline', ({ url }) => {
    const page = pages.get(url);
    expect(page?.document.querySelectorAll('link[rel="stylesheet"]')).toHaveLength(0);
    expect(brotliCompressSync(page?.html ?? '').length).toBeLessThanOrEqual(MAX_SECTION_HTML);
  });

  test('home is at most 6,000 bytes of brotli', () => {
    expect(brotliCompressSync(pages.get('/')?.html ?? '').length).toBeLessThanOrEqual(MAX_HOME_HTML);
  });

  test.each(sections)(
    '$number loads at most 4 KB of script, none of it before the page is parsed',
    ({ url }) => {
      const scripts = [...(pages.get(url)?.document.querySelectorAll('script') ?? [])];
      const sources = scripts.map((script) => {
        const src = script.getAttribute('src');
        return src ? readFileSync(path.join(SITES.root.folder, src), 'utf8') : (script.textContent ?? '');
      });
      const early = scripts.filter((script) => script.getAttribute('type') !== 'module');
      expect(brotliCompressSync(sources.join('\n')).length).toBeLessThanOrEqual(MAX_SCRIPT);
      expect(early.map((script) => script.textContent?.includes('dataset.theme'))).toEqual([true]);
    },
  );
});
