import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_LANGUAGES, convertedFrom } from '../../src/domain/language.ts';
import { loadWords, type Words } from '../../src/i18n/load-words.ts';

/** The sources of some parts of `src/`, by file; of components the markup and not the styles. */
function sourcesOf(...parts: readonly string[]): Map<string, string> {
  const files = parts.flatMap((part) =>
    readdirSync(path.join('src', part), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join('src', part, file),
    ),
  );
  return new Map(
    files
      .filter((file) => /\.(ts|astro)$/.test(file))
      .map((file) => [file, readFileSync(file, 'utf8').replace(/<style[\s\S]*?<\/style>/g, '')]),
  );
}

const scripts = sourcesOf('client');
const pages = sourcesOf('components', 'layouts', 'pages', 'markdown', 'diagrams', 'integrations', 'views');
/** Without comments and the names of modules. */
const script = [...scripts.values()]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\/|\/\/ .*|(?:from|import)\s*\(?'[^']*'/g, '');
const page = [...pages.values()].join('\n');
const STYLES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|astro)$/.test(file))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n');

const names = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []));
const toAttribute = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What selectors in scripts are made of. */
const selectors = [...script.matchAll(/(['"`])((?:(?!\1)[^\\\n])*)\1/g)].map(([, , text = '']) => text);
const SELECTOR = /^(?:[a-z]*(?:[#.][a-z][\w-]*|\[[\w-]+[^\]]*\]|:[a-z-]+(?:\([^)]*\))?)*[\s,>~+]*)+$/;
const asked = selectors.filter((text) => /[#.[]/.test(text) && SELECTOR.test(text)).join('\n');

describe('what page and script say to each other', () => {
  test('each data attribute that a script reads is one that a page or a script writes', () => {
    const read = new Set([
      ...[...names(script, /dataset\['(\w+)'\](?! =[^=])/g)].map(toAttribute),
      ...names(asked, /\[data-([\w-]+)/g),
    ]);
    const written = new Set([
      ...names(page, /\bdata-([a-z-]+)/g),
      ...[...names(page, /\bdata([A-Z]\w*)/g)].map((name) => toAttribute(name).slice(1)),
      ...[...names(script, /dataset\['(\w+)'\] =[^=]/g)].map(toAttribute),
    ]);
    expect(read.size).toBeGreaterThan(30);
    expect([...read].filter((name) => !written.has(name))).toEqual([]);
  });

  test('each data attribute that a page writes is one that a script or a style asks for', () => {
    const written = names(page, /[\s{]data-([a-z-]+)[=\s>{]/g);
    const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    const isAsked = (name: string) =>
      new RegExp(`\\b${camel(name)}\\b`).test(script) || `${script}${STYLES}`.includes(`[data-${name}`);
    expect(written.size).toBeGreaterThan(30);
    expect([...written].filter((name) => !isAsked(name) && !OTHERS.includes(name))).toEqual([]);
  });

  test.each([
    ['id', /#([a-z][\w-]*)/g],
    ['class', /\.([a-z][a-z0-9-]*)\b/g],
  ])('each %s that a script looks for is one that a page or a script gives', (_, pattern) => {
    const looked = names(asked, pattern);
    const given = (name: string) => new RegExp(`["'\`\\s]${name}["'\`\\s]`).test(`${page}${makers}`);
    expect(looked.size).toBeGreaterThan(10);
    expect([...looked].filter((name) => !given(name))).toEqual([]);
  });
});

/** What scripts make themselves: all but what they look for. */
const makers = selectors
  .filter((text) => !/[#.[]/.test(text))
  .map((text) => `"${text}"`)
  .join('\n');
/** Pagefind asks for the one; the other says to whoever reads the page what a notice is about. */
const OTHERS: readonly string[] = ['pagefind-body', 'unit'];

test('every language has the same words, each of the same kind', async () => {
  const kindsOf = (words: object): unknown =>
    Object.fromEntries(
      Object.entries(words)
        .map(([key, word]): [string, unknown] => [
          key,
          word instanceof Object && typeof word !== 'function' && !Array.isArray(word)
            ? kindsOf(word)
            : typeof word,
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const written = ALL_LANGUAGES.filter((language) => !convertedFrom(language));
  const [first, ...others] = await Promise.all(
    ALL_LANGUAGES.map(async (language): Promise<[string, Words]> => [language, await loadWords(language)]),
  );
  expect(written.length).toBeGreaterThan(1);
  for (const [language, words] of others) expect(kindsOf(words), language).toEqual(kindsOf(first?.[1] ?? {}));
});
