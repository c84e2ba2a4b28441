import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImports, type SourceImport } from './source-imports.ts';

/** Where the bundler's own modules may be imported. */
const MAY_IMPORT_ASTRO = ['pages', 'integrations', 'content.config'];

const imports = readImports();
const docs = readFileSync('docs/architecture.md', 'utf8');

/** Parts of the sources that have a table in docs/architecture.md, each with what tells of which of them a file is part. */
const TABLES = [
  { of: 'src/', partOf },
  {
    of: 'src/client/',
    partOf: (file: string) =>
      file.startsWith('client/') ? path.posix.dirname(file).slice('client/'.length) : '',
  },
  {
    of: 'src/markdown/',
    partOf: (file: string) =>
      file.startsWith('markdown/') ? (file.startsWith('markdown/plugins/') ? 'plugins' : 'reading') : '',
  },
].map(({ of, partOf: part }) => ({ of, partOf: part, table: readTable(of) }));

/** A table of docs/architecture.md: what each part may import. */
function readTable(of: string): Map<string, string[]> {
  const rows = docs.split(` of \`${of}\` `)[1]?.split('\n\n')[0]?.trim().split('\n').slice(2) ?? [];
  return new Map(
    rows.map((row) => {
      const cells = row.split('|').map((cell) => cell.trim());
      const part = /`(.+?)\/?`/.exec(cells[1] ?? '')?.[1]?.replace(/\.ts$/, '') ?? row;
      const others = cells.at(-2)?.split(', ') ?? [];
      return [part, others.filter((name) => name !== 'nothing')];
    }),
  );
}

function partOf(file: string): string {
  const [first = ''] = file.split(path.sep);
  return first.replace(/\.ts$/, '');
}

/** The imports that leave their own part, as `part → part`, each with an example; what is of no part is left out. */
function edges(part: (file: string) => string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [file, list] of imports)
    for (const { file: target } of list)
      if (target && part(target) && part(file) && part(target) !== part(file))
        found.set(`${part(file)} → ${part(target)}`, `${file} → ${target}`);
  return found;
}

describe.each(TABLES)('by the table of $of', ({ partOf: part, table }) => {
  const allowed = [...table].flatMap(([name, others]) => others.map((other) => `${name} → ${other}`));

  test('no file imports what its part may not', () => {
    expect(table.size).toBeGreaterThan(1);
    const parts = [...imports.keys()].map(part).filter((name) => name !== '');
    expect(parts.filter((name) => !table.has(name))).toEqual([]);
    const refused = [...edges(part)].filter(([edge]) => !allowed.includes(edge));
    expect(refused).toEqual([]);
  });

  test('nothing is allowed that is not used, and no circle', () => {
    const used = edges(part);
    expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
    for (const name of table.keys())
      expect(
        reach(name, (each) => table.get(each) ?? []),
        name,
      ).not.toContain(name);
  });
});

test('only pages, integrations and the content configuration import Astro', () => {
  const importers = [...imports].flatMap(([file, list]) =>
    list.some(({ from }) => /^astro([:/]|$)/.test(from)) ? [partOf(file)] : [],
  );
  expect(importers.filter((part) => !MAY_IMPORT_ASTRO.includes(part))).toEqual([]);
});

test('what a browser loads has no package in it', () => {
  expect(
    packagesOf([...imports.keys()].filter((file) => ['client', 'search'].includes(partOf(file)))),
  ).toEqual([]);
});

test('a book is made without a module of Astro', () => {
  const packages = packagesOf([...imports.keys()].filter((file) => partOf(file) === 'book'));
  expect(packages.filter((each) => / → (@?astro|vite)/.test(each))).toEqual([]);
  expect(packages).toContain('book/page-tree.ts → mdast-util-to-hast');
});

/** The packages that are loaded with some files, each with the file that loads it. */
function packagesOf(starts: readonly string[]): string[] {
  const runs = ({ typeOnly }: SourceImport) => !typeOnly;
  const next = (file: string) =>
    (imports.get(file) ?? []).filter(runs).flatMap(({ file: target }) => target ?? []);
  const loaded = new Set(starts.flatMap((file) => [file, ...reach(file, next)]));
  return [...loaded].flatMap((file) =>
    (imports.get(file) ?? [])
      .filter(runs)
      .flatMap(({ from, file: target }) => (target ? [] : [`${file} → ${from}`])),
  );
}

/** What the text calls by its name, in code. */
const named = [...new Set(readFileSync('docs/architecture.md', 'utf8').match(/(?<=`)[^`\n]+(?=`)/g))];
const files = ['src', 'scripts', 'tests', 'docs', '.github', 'schemas'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/${folder}/${file}`),
);

test('every file and folder that docs/architecture.md names is there', () => {
  const outside = /^(home|about)\.mdx$|^report\.yaml$/; // of content
  const paths = named.filter(
    (name) => /^[\w-][\w./[\]-]*(\.(ts|astro|md|mjs|css|yml)|\w\/)$/.test(name) && !outside.test(name),
  );
  expect(paths.length).toBeGreaterThan(80);
  const isThere = (name: string) =>
    existsSync(name) || files.some((file) => `${file}/`.endsWith(`/${name.replace(/\/$/, '')}/`));
  expect(paths.filter((name) => !isThere(name) && !name.startsWith('node_modules/'))).toEqual([]);
});

test('every function that it names is there, and its way of the content is README’s', () => {
  const code = files
    .filter((file) => /^\/(src|scripts)\/.*\.ts$/.test(file))
    .map((file) => readFileSync(`.${file}`, 'utf8'))
    .join('\n');
  const functions = named.flatMap((name) => /^(\w+)\(\)$/.exec(name)?.[1] ?? []);
  expect(functions.length).toBeGreaterThan(3);
  expect(functions.filter((name) => !code.includes(`function ${name}(`))).toEqual([]);
  const [, way] = /^```\n(content .*)\n```$/m.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
  expect(readFileSync('README.md', 'utf8')).toContain(`${way}.`);
});

/** All that can be reached from a place, the place itself only if a circle leads back to it. */
function reach(start: string, next: (place: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const left = [...next(start)];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    left.push(...next(place));
  }
  return reached;
}
