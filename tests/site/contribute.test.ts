import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changesOf } from '../../src/domain/history.ts';
import { readHistory } from '../../src/model/history.ts';
import { SITES } from '../sites.ts';
import { readPages, readReportJson } from './pages.ts';

const REPOSITORY = 'https://github.com/example/report';
const { base } = SITES.root;
const pages = new Map(readPages('root').map((page) => [page.url, page.document]));
const sections = readReportJson('root').chapters.flatMap((chapter) => chapter.sections);
const history = await readHistory(path.resolve('content'));

const linksOf = (url: string) =>
  [...(pages.get(url)?.querySelectorAll('.page-record a[href]') ?? [])].map((link) => ({
    text: link.textContent,
    href: link.getAttribute('href') ?? '',
  }));
const editOf = (url: string) => linksOf(url).find(({ text }) => text === '编辑本页')?.href ?? '';

test('every page that has a file opens it in the editor', () => {
  const withFile = [...pages.keys()].filter((url) => !/\/(search|problems|map|terms)\/$|404/.test(url));
  expect(withFile.length).toBeGreaterThan(90);
  for (const url of withFile) {
    const [, file] = editOf(url).split(`${REPOSITORY}/edit/main/`);
    expect(existsSync(file ?? ''), `${url} → ${file}`).toBe(true);
    const title = pages.get(url)?.querySelector('h1 + .summary, h1')?.parentElement?.textContent ?? '';
    const written = /^title: ['"]?(.+?)['"]?$/m.exec(readFileSync(file ?? '', 'utf8'))?.[1] ?? '';
    if (url !== base && url !== `${base}about/`) expect(title, url).toContain(written);
  }
  expect(editOf(base)).toMatch(/zh\/home\.mdx$/);
  expect(editOf(`${base}about/`)).toMatch(/zh\/about\.mdx$/);
});

test('each point has its forms, filled in with its permalink', () => {
  for (const { url, points } of sections) {
    const filled = linksOf(url).flatMap(({ href }) => {
      if (!href.startsWith(`${REPOSITORY}/issues/new?`)) return [];
      const { searchParams } = new URL(href);
      return [`${searchParams.get('template')} ${searchParams.get('permalink')}`];
    });
    for (const point of points)
      for (const form of ['report-error', 'suggest-problem', 'suggest-measure'])
        expect(filled).toContain(`${form}.yml https://report.example${point.url}`);
  }
  expect(linksOf(`${base}terms/`).map(({ text }) => text)).toContain('建议补充术语');
  expect(linksOf(`${base}problems/`).map(({ text }) => text)).toContain('建议补充对策');
});

test('without a repository there is no link into one', () => {
  for (const { url, html } of readPages('base'))
    expect(html, url).not.toMatch(/编辑本页|issues\/new|\/edit\//);
});

test('each page says when it was last changed and by whom, or that it is not known', () => {
  for (const url of pages.keys()) {
    const [, file] = editOf(url).split('/content/');
    if (!file) continue;
    const [last] = changesOf(history, file);
    const record = pages.get(url)?.querySelector('.page-record');
    if (!history.known) expect(record?.textContent, url).toContain('历史未知');
    else if (!last) expect(record?.textContent, url).toContain('还没有提交过');
    else {
      expect(record?.querySelector('time')?.getAttribute('datetime'), url).toBe(last.date);
      for (const author of last.authors)
        expect(record?.querySelector('.last-changed')?.textContent).toContain(author);
      expect(record?.querySelectorAll('.changes li').length).toBeLessThanOrEqual(10);
    }
  }
});

test('every page announces the feed, and the feed is there', () => {
  for (const [url, document] of pages) {
    const link = document.querySelector('link[type="application/atom+xml"]');
    expect(link?.getAttribute('href'), url).toBe(`${base}feed.xml`);
  }
  const feed = readFileSync(path.join(SITES.root.folder, 'feed.xml'), 'utf8');
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  expect(feed).toContain(`https://report.example${base}feed.xml`);
});
