import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What each part of `src/` may import from the others; the table of docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  settings: ['domain'],
  conversion: ['domain'],
  diagrams: ['domain'],
  markdown: ['domain', 'diagrams'],
  content: ['domain', 'markdown', 'diagrams', 'conversion'],
  model: ['domain', 'markdown', 'content'],
  rules: ['domain', 'diagrams', 'markdown', 'content', 'model', 'conversion'],
  'load-editions': ['domain', 'content', 'model', 'rules'],
  search: ['domain'],
  i18n: ['domain', 'conversion'],
  views: ['domain', 'search', 'i18n', 'conversion'],
  client: ['domain', 'search'],
  components: ['domain', 'client', 'views'],
  layouts: ['domain', 'client', 'views', 'components', 'styles'],
  integrations: ['domain', 'views', 'search', 'load-editions'],
  pages: [
    'markdown',
    'domain',
    'settings',
    'diagrams',
    'model',
    'load-editions',
    'search',
    'client',
    'components',
    'layouts',
    'styles',
    'views',
  ],
  'content.config': ['settings', 'markdown'],
  'env.d': ['views'],
};

/** Where the bundler's own modules may be imported. */
const MAY_IMPORT_ASTRO = /^(pages|content\.config|integrations)$/;

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*['"]([^'"]+)['"]/g;

const root = path.resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);

function partOf(file: string): string {
  const [first = ''] = file.split(path.sep);
  return first.replace(/\.ts$/, '');
}

function importsOf(file: string): string[] {
  return [...readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)].flatMap(
    ([, from, bare]) => from ?? bare ?? [],
  );
}

test.each(files)('%s imports only what the table allows', (file) => {
  const part = partOf(file);
  const allowed = MAY_IMPORT[part];
  if (!allowed) throw new Error(`${part} is not in the table`);
  for (const from of importsOf(file)) {
    if (from.startsWith('.')) {
      const target = partOf(path.relative(root, path.resolve(root, path.dirname(file), from)));
      expect([part, ...allowed], `${file} imports ${from}`).toContain(target);
    } else if (/^astro[:/]|^astro$/.test(from)) {
      expect(part, `${file} imports ${from}`).toMatch(MAY_IMPORT_ASTRO);
    }
  }
});

test('what the browser loads for search imports no package', () => {
  const packages = files
    .filter((file) => ['search', 'client'].includes(partOf(file)))
    .flatMap(importsOf)
    .filter((from) => !from.startsWith('.'));
  expect(packages).toEqual([]);
});
