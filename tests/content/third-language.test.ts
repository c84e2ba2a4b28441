import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  expect(pageAt('de/tea/picking').querySelector('.lent')).not.toBeNull();
  for (const route of ['de', 'de/problems', 'de/search', 'de/terms/withering', 'de/tea/brewing'])
    expect(existsSync(path.join(project, 'dist', route, 'index.html')), route).toBe(true);
  const languages = [...pageAt('tea').querySelectorAll('link[hreflang]')].map((link) =>
    link.getAttribute('hreflang'),
  );
  expect(languages).toEqual(['zh-Hans', 'zh-Hant', 'de', 'en', 'x-default']);
});
