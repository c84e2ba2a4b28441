import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readPages } from './pages.ts';

const { base, folder } = SITES.sampleAtBase;
const pages = new Map(readPages(SITES.sampleAtBase).map((page) => [page.url, page.document]));

describe.each([
  ['picking/sky/', 'picking/weather/', '看天吃饭', 'zh-Hans'],
  ['weather/', 'picking/weather/', '看天吃饭', 'zh-Hans'],
  ['terms/raw-tea/', 'terms/green-tea/', '绿茶', 'zh-Hans'],
  ['en/picking/sky/', 'en/picking/weather/', 'At the mercy of the sky', 'en'],
  ['en/terms/raw-tea/', 'en/terms/green-tea/', 'Green tea', 'en'],
])('the page at %s', (from, to, title, language) => {
  const document = pages.get(base + from);
  const attribute = (selector: string, name: string) => document?.querySelector(selector)?.getAttribute(name);

  test('leads to the new address without a script, under the base path', () => {
    expect(attribute('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${base}${to}`);
    expect(attribute('main a', 'href')).toBe(base + to);
    expect(document?.querySelector('main a')?.textContent).toBe(title);
    expect([...pages.keys()]).toContain(base + to);
  });

  test('is in its language, under the policy, and not for search engines', () => {
    expect(document?.documentElement.lang).toBe(language);
    expect(attribute('meta[name="robots"]', 'content')).toBe('noindex');
    expect(attribute('link[rel="canonical"]', 'href')).toBe(`https://report.example${base}${to}`);
    expect(attribute('meta[http-equiv="content-security-policy"]', 'content')).toMatch(/default-src 'self'/);
  });
});

test('old addresses stand in no list: report.json, feed, previews, search, other pages', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|xml)$/.test(file),
  );
  expect(files).toContain('report.json');
  const naming = files.filter((file) =>
    /formerly|picking\/sky|base\/(en\/)?weather\/|raw-tea/.test(
      readFileSync(path.join(folder, file), 'utf8'),
    ),
  );
  expect(naming).toEqual([]);
});
