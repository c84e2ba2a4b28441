import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';

const { base: BASE, folder } = SITES.stale;

function filesOf(ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.split(path.sep).join('/'));
}

function pageAt(route: string): Document {
  return parseHTML(readFileSync(path.join(folder, route, 'index.html'), 'utf8')).document;
}

/** Characters that only Simplified Chinese has: written for others, and no Traditional text has them. */
const pairs = (table: string) => table.split('|').map((pair) => pair.split(' '));
const inTraditional = new Set(pairs(simplified).map(([, to]) => to));
const known = new Set(pairs(traditional).map(([from]) => from));
const SIMPLIFIED_ONLY = new Set(
  pairs(simplified).flatMap(([from, to]) =>
    from && from !== to && !inTraditional.has(from) && !known.has(from) ? [from] : [],
  ),
);
/** Traditional, too, in some words: 平台, 茶几, 皇后, 里程. */
for (const kept of '台几后里') SIMPLIFIED_ONLY.delete(kept);

function simplifiedIn(text: string): string[] {
  return [...new Set([...text].filter((character) => SIMPLIFIED_ONLY.has(character)))];
}

test('every page of the original is there in each language', () => {
  const pages = filesOf('index.html');
  const originals = pages.filter((file) => !/^(en|zh-hant)\//.test(file));
  expect(originals.length).toBeGreaterThan(8);
  for (const prefix of ['en/', 'zh-hant/'])
    expect(
      pages
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length))
        .sort(),
    ).toEqual(originals.sort());
});

test('each page names the same page in each language, in its head and in its switch', () => {
  for (const [language, prefix] of [
    ['zh-Hans', ''],
    ['zh-Hant', 'zh-hant/'],
    ['en', 'en/'],
  ]) {
    const page = pageAt(`${prefix}tea/picking`);
    expect(page.documentElement.lang).toBe(language);
    const alternates = [...page.querySelectorAll('link[hreflang]')].map(
      (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
    );
    expect(alternates).toEqual([
      'zh-Hans https://report.example/some/base/tea/picking/',
      'zh-Hant https://report.example/some/base/zh-hant/tea/picking/',
      'en https://report.example/some/base/en/tea/picking/',
      'x-default https://report.example/some/base/tea/picking/',
    ]);
    const links = [...(page.querySelector('.languages')?.querySelectorAll('a') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toHaveLength(2);
    expect(links).not.toContain(`${BASE}${prefix}tea/picking/`);
  }
  expect(pageAt('en/tea').querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe('en_US');
});

test('links of an edition stay in it', () => {
  for (const prefix of ['zh-hant/', 'en/']) {
    const links = [...pageAt(`${prefix}tea/picking`).querySelectorAll('main a[href^="/"]')];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link.getAttribute('href')).toMatch(new RegExp(`^${BASE}${prefix}`));
  }
});

test('no character that only Simplified has is on a Traditional page, in its feed or its data', () => {
  const files = [...filesOf('.html'), ...filesOf('.json'), ...filesOf('.xml'), ...filesOf('.svg')].filter(
    (file) => file.startsWith('zh-hant/') && !file.includes('/search/'), // what is typed in a search is in both
  );
  expect(files.length).toBeGreaterThan(12);
  for (const file of files)
    expect(simplifiedIn(readFileSync(path.join(folder, file), 'utf8')), file).toEqual([]);
  for (const file of filesOf('index.html').filter((each) => each.startsWith('zh-hant/search/')))
    expect(simplifiedIn(readFileSync(path.join(folder, file), 'utf8')), file).toEqual([]);
  expect(simplifiedIn(readFileSync(path.join(folder, 'tea/index.html'), 'utf8')).length).toBeGreaterThan(5);
});

test('Traditional text has corner brackets and the right one of several characters', () => {
  const text = pageAt('zh-hant/tea/picking').body.textContent;
  for (const word of ['日曆', '里程', '乾淨', '幹部', '發酵', '準備', '發布'.replace('布', '佈')])
    expect(text).toContain(word);
  expect(pageAt('zh-hant/tea/brewing').body.textContent).toContain('「溫度」');
});

test('a page without a translation has the text of the original, says so, and names its language', () => {
  const page = pageAt('en/tea/brewing');
  expect(page.querySelector('.fallback')?.textContent).toContain('Simplified Chinese');
  expect(page.querySelector('#p1')?.getAttribute('lang')).toBe('zh-Hans');
  expect(page.querySelector('h1')?.getAttribute('lang')).toBe('zh-Hans');
  expect(pageAt('en/tea/picking').querySelector('.fallback')).toBeNull();
});

test('on an English page Han characters stand only where their language is named', () => {
  for (const file of filesOf('index.html').filter((each) => each === 'en/tea/picking/index.html')) {
    const page = parseHTML(readFileSync(path.join(folder, file), 'utf8')).document;
    for (const element of page.querySelectorAll('[lang^="zh"]')) element.remove();
    const said = [...page.querySelectorAll('.opening, .point')].map((each) => each.textContent).join(' ');
    expect(said).toContain('Roasted on the same day');
    expect(said.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  }
});

test('the point whose original has changed says so, and no other; data says the same', () => {
  const page = pageAt('en/tea/picking');
  const stale = [...page.querySelectorAll('.stale')].map((each) => each.getAttribute('data-unit'));
  expect(stale).toEqual(['p3']);
  expect(page.querySelector('#p3 .stale details')?.textContent).toContain('发黑');
  const report = JSON.parse(readFileSync(path.join(folder, 'en/report.json'), 'utf8'));
  expect(report.chapters[0].sections.map(({ stale }: { stale: string[] }) => stale)).toEqual([['p3'], []]);
  expect(pageAt('tea/picking').querySelector('.stale')).toBeNull();
  expect(pageAt('zh-hant/tea/picking').querySelector('.stale')).toBeNull();
});

test('the editions agree in numbers, ids, kinds and ties', () => {
  type Claim = {
    id: string;
    point: number;
    kind?: string;
    theme?: string;
    answers?: string[];
    answeredBy?: string[];
  };
  type Section = {
    number: string;
    points: unknown[];
    problems: Claim[];
    measures: Claim[];
    related: { to: string }[];
  };
  const shape = (file: string) =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')).chapters.map(
      ({ number, sections }: { number: number; sections: Section[] }) => ({
        number,
        sections: sections.map(({ number, points, problems, measures, related }) => ({
          number,
          points: points.length,
          claims: [...problems, ...measures].map(({ id, point, kind, theme, answers, answeredBy }) =>
            [id, point, kind, theme, answers, answeredBy].join(' '),
          ),
          related: related.map(({ to }) => to),
        })),
      }),
    );
  expect(shape('en/report.json')).toEqual(shape('report.json'));
  expect(shape('zh-hant/report.json')).toEqual(shape('report.json'));
  expect(JSON.stringify(shape('report.json'))).toContain('tea/picking#early');
});

test('wherever a lent page is named in an English edition, the language of its title is said', () => {
  const english = filesOf('index.html').filter((each) => each.startsWith('en/'));
  const naming: string[] = [];
  for (const file of english) {
    const page = parseHTML(readFileSync(path.join(folder, file), 'utf8')).document;
    for (const element of page.querySelectorAll('script, style, .cite dd')) element.remove(); // a citation is one text
    const marked = [...page.querySelectorAll('body [lang^="zh"]')];
    if (marked.some(({ textContent }) => textContent.includes('冲泡'))) naming.push(file);
    for (const element of marked) element.remove();
    expect(page.body.textContent.match(/\p{Script=Han}+/gu) ?? [], file).toEqual([]);
  }
  for (const page of ['en/tea/index.html', 'en/tea/picking/index.html', 'en/index.html'])
    expect(naming).toContain(page);
  const data = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  expect(data('en/previews/tea.json')['brewing/']).toMatchObject({ title: '1.2 冲泡', lang: 'zh-Hans' });
  expect(data('en/previews/tea.json')['picking/']).not.toHaveProperty('lang');
  expect(data('en/search/words.json').entries).toContainEqual(
    expect.objectContaining({ t: '冲泡', l: 'zh-Hans' }),
  );
});
