import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readPages } from './pages.ts';

const { base, folder } = SITES.moved;
const pages = new Map(readPages('moved').map((page) => [page.url, page.document]));

describe.each([
  ['leaf/', 'tea/', '茶'],
  ['leaf/tasting/', 'tea/tasting/', '品茶'],
  ['tea/savouring/', 'tea/tasting/', '品茶'],
  ['terms/wulong/', 'terms/oolong/', '乌龙茶'],
])('the page at %s', (from, to, title) => {
  const document = pages.get(base + from);
  const attribute = (selector: string, name: string) => document?.querySelector(selector)?.getAttribute(name);

  test('leads to the new address without a script, under the base path', () => {
    expect(attribute('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${base}${to}`);
    expect(attribute('main a', 'href')).toBe(base + to);
    expect(document?.querySelector('main a')?.textContent).toBe(title);
    expect([...pages.keys()]).toContain(base + to);
  });

  test('is in Chinese, under the policy, and not for search engines', () => {
    expect(document?.documentElement.lang).toBe('zh-Hans');
    expect(document?.title).toBe('这一页换了地址');
    expect(attribute('meta[name="robots"]', 'content')).toBe('noindex');
    expect(attribute('link[rel="canonical"]', 'href')).toBe(`https://report.example${base}${to}`);
    expect(attribute('meta[http-equiv="content-security-policy"]', 'content')).toMatch(/default-src 'self'/);
    expect(document?.querySelector('footer')?.textContent).toContain('独立的编辑版');
  });
});

test('old addresses stand in no list: report.json, feed, previews, search, other pages', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|xml)$/.test(file),
  );
  expect(files).toContain('report.json');
  const naming = files.filter((file) =>
    /formerly|leaf\/|savouring|wulong/.test(readFileSync(path.join(folder, file), 'utf8')),
  );
  expect(naming).toEqual([]);
  const index: unknown = JSON.parse(readFileSync(path.join(folder, 'pagefind/pagefind-entry.json'), 'utf8'));
  expect(index).toMatchObject({ languages: { unknown: { page_count: 1 } } });
});
