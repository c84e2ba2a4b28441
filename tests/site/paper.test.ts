import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { STAND_INS } from '../paper-stand-ins.ts';
import { SITES, type Site } from '../sites.ts';

const read = ({ folder }: Site, page: string) =>
  parseHTML(readFileSync(path.join(folder, page, 'index.html'), 'utf8')).document;
const linksOf = (document: Document) =>
  [...document.querySelectorAll('.paper-links a')].map((link) => [
    link.getAttribute('href'),
    link.textContent?.trim(),
  ]);

describe('what is made of an edition for paper', () => {
  test('is published, and offered with its size where it is looked for', () => {
    expect(linksOf(read(SITES.english, ''))).toEqual([
      ['/report.pdf', 'PDF (64 pages, 1.9 MB)'],
      ['/report.epub', 'EPUB (1 KB)'],
      ['/print/', 'All on one page, for printing'],
    ]);
    expect(linksOf(read(SITES.english, 'picking'))).toEqual([['/picking.pdf', 'PDF (6 pages, 1 KB)']]);
    for (const { name, text } of STAND_INS)
      expect(readFileSync(path.join(SITES.english.folder, name), 'utf8')).toBe(text);
  });

  test('is neither offered nor published where nothing was made', () => {
    expect(linksOf(read(SITES.english, 'selling'))).toEqual([]);
    expect(linksOf(read(SITES.sample, ''))).toEqual([['/print/', '打印用的单页']]);
    expect(linksOf(read(SITES.sample, 'picking'))).toEqual([]);
    expect(existsSync(path.join(SITES.sample.folder, 'report.pdf'))).toBe(false);
  });
});

describe.each(['', 'en/', 'zh-hant/'])('/%sprint/', (prefix) => {
  const page = () => read(SITES.sample, `${prefix}print`);
  const { chapters } = JSON.parse(
    existsSync(path.join(SITES.sample.folder, prefix, 'report.json'))
      ? readFileSync(path.join(SITES.sample.folder, prefix, 'report.json'), 'utf8')
      : '{}',
  );

  test('has the whole report, with the address of each section', () => {
    const text = page().body.textContent ?? '';
    expect(chapters.length).toBeGreaterThan(3);
    for (const { sections } of chapters)
      for (const { url, points } of sections) {
        expect(text).toContain(`https://report.example${url}`);
        for (const { heading } of points) expect(text).toContain(heading);
      }
  });

  test('needs no script, is not to be found, and leads nowhere that is not there', () => {
    const document = page();
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inner = [...document.querySelectorAll('a[href^="#"]')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(inner.length).toBeGreaterThan(40);
    expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
    const pictures = [...document.querySelectorAll('img')];
    expect(pictures.length).toBeGreaterThan(8);
    for (const picture of pictures) {
      expect(picture.getAttribute('alt')).not.toBe('');
      expect(existsSync(path.join(SITES.sample.folder, picture.getAttribute('src') ?? ''))).toBe(true);
    }
    const sitemap = path.join(SITES.sample.folder, prefix, 'pages.xml');
    expect(readFileSync(sitemap, 'utf8')).not.toContain('/print/');
  });
});
