import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../project-copy.ts';

const { folder: project, remove } = copyProject('third-language');

const ENTRY = `  de: {
    name: 'Deutsch',
    locale: 'de_DE',
    offer: 'Diese Seite gibt es auch auf Deutsch.',
    close: 'Nein, danke',
    folder: 'de',
    segment: 'de',
    collation: 'de',
    sentenceEnd: /[.!?][”’")\\]]*(?=\\s|$)/g,
    separator: ', ',
    typography: 'latin',
  },
`;

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(project, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(project, file), text.replace(from, to));
}

/** Of the tools' own two languages; and what the search does, where a reader of no Chinese asks in it. */
const LISTS = ['src/client/search/ask/answer-anywhere.ts', 'scripts/check/message-language.ts'];

/** What German sorts otherwise than by the numbers of its characters. */
const TERMS = { apples: 'Äpfel', beer: 'Bier', sugar: 'Zucker' };

function writeTerm(folder: string, slug: string, title: string): void {
  mkdirSync(path.join(project, 'content', folder, 'terms'), { recursive: true });
  writeFileSync(
    path.join(project, 'content', folder, 'terms', `${slug}.mdx`),
    `---\ntitle: ${title}\nkind: practice\nsummary: …\nnames: [${title}]\n---\n`,
  );
}

/** Adds German as CONTRIBUTING says: an entry, a file of words, a folder. */
beforeAll(() => {
  cpSync('tests/fixtures/bilingual', path.join(project, 'content'), { recursive: true });
  replaceIn('src/domain/language.ts', '  en: {\n', `${ENTRY}  en: {\n`);
  cpSync(path.join(project, 'src/i18n/words/en.ts'), path.join(project, 'src/i18n/words/de.ts'));
  replaceIn('src/i18n/words/de.ts', "home: 'Home'", "home: 'Startseite'");
  mkdirSync(path.join(project, 'content/de/01-tea'), { recursive: true });
  writeFileSync(
    path.join(project, 'content/de/01-tea/index.mdx'),
    '---\ntitle: Woher der Tee kommt\nsummary: Wie aus einem Blatt eine Tasse Tee wird.\n---\n\nErst das [Pflücken](01-picking.mdx).\n',
  );
  for (const [slug, title] of Object.entries(TERMS))
    for (const folder of ['zh', 'de']) writeTerm(folder, slug, title);
  appendFileSync(path.join(project, 'content/zh/report.yaml'), 'license: CC-BY-4.0\n');
  execFileSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    env: { ...process.env, SITE_URL: 'https://report.example/', OUT_DIR: 'dist', CONTENT_DIR: 'content' },
  });
}, 180_000);
afterAll(remove);

function pageAt(route: string): Document {
  return parseHTML(readFileSync(path.join(project, 'dist', route, 'index.html'), 'utf8')).document;
}

test('a third language has every page, its own words and its place in the switch', () => {
  const page = pageAt('de/tea');
  expect(page.documentElement.lang).toBe('de');
  expect(page.querySelector('h1')?.textContent).toContain('Woher der Tee kommt');
  expect(page.querySelector('.breadcrumb')?.textContent).toContain('Startseite');
  expect(pageAt('de/tea/picking').querySelector('.fallback')).not.toBeNull();
  for (const route of ['de', 'de/problems', 'de/search', 'de/terms/withering', 'de/tea/brewing'])
    expect(existsSync(path.join(project, 'dist', route, 'index.html')), route).toBe(true);
  const languages = [...pageAt('tea').querySelectorAll('link[hreflang]')].map((link) =>
    link.getAttribute('hreflang'),
  );
  expect(languages).toEqual(['zh-Hans', 'zh-Hant', 'de', 'en', 'x-default']);
});

test('its licence is explained in it, and its terms stand in its order', () => {
  const licence = pageAt('de/tea').querySelector('a[rel=license]')?.getAttribute('href');
  expect(licence).toBe('https://creativecommons.org/licenses/by/4.0/deed.de');
  const terms = [...pageAt('de/terms').querySelectorAll('dt')].map((term) => term.textContent?.trim());
  expect(terms.filter((term) => Object.values(TERMS).includes(term ?? ''))).toEqual(Object.values(TERMS));
});

test('a new page in it has no placeholder in Chinese', () => {
  execFileSync(process.execPath, ['scripts/new.ts', 'section', 'tea', 'cups', '茶杯'], { cwd: project });
  const german = readFileSync(path.join(project, 'content/de/01-tea/03-cups.mdx'), 'utf8');
  expect(german).toContain('title: Cups');
  expect(german).not.toMatch(/\p{Script=Han}/u);
});

test('a language has its entry and its words, and no other list of ours names each', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const lists = files.filter(
    (file) =>
      /\.(ts|astro)$/.test(file) &&
      file !== path.join('src', 'domain', 'language.ts') &&
      /Record<Language\b|['"]zh-Hans['"]\]?:|startsWith\(['"]zh/.test(readFileSync(file, 'utf8')),
  );
  expect(lists.filter((file) => !LISTS.includes(file))).toEqual([]);
});
