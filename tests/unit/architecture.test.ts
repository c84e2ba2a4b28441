import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readImports, type SourceImport } from './source-imports.ts';

/** Where the bundler's own modules may be imported. */
const MAY_IMPORT_ASTRO = ['pages', 'integrations', 'content.config'];

const imports = readImports();
const table = readTable();

/** The table of docs/architecture.md: what each part of `src/` may import. */
function readTable(): Map<string, string[]> {
  const [, rows = ''] =
    /^\| Part of `src\/` .*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(readFileSync('docs/architecture.md', 'utf8')) ??
    [];
  return new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => {
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

/** The imports that leave their own part, as `part → part`, each with an example. */
function edges(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [file, list] of imports)
    for (const { file: target } of list)
      if (target && partOf(target) !== partOf(file))
        found.set(`${partOf(file)} → ${partOf(target)}`, `${file} → ${target}`);
  return found;
}

const allowed = [...table].flatMap(([part, others]) => others.map((other) => `${part} → ${other}`));

test('no file imports what the table of docs/architecture.md does not allow its part', () => {
  expect([...imports.keys()].map(partOf).filter((part) => !table.has(part))).toEqual([]);
  const refused = [...edges()].filter(([edge]) => !allowed.includes(edge));
  expect(refused).toEqual([]);
});

test('the table allows nothing that is not used, and no circle', () => {
  const used = edges();
  expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
  for (const part of table.keys())
    expect(
      reach(part, (each) => table.get(each) ?? []),
      part,
    ).not.toContain(part);
});

test('no file imports itself through others', () => {
  const next = (file: string) => (imports.get(file) ?? []).flatMap(({ file: target }) => target ?? []);
  expect([...imports.keys()].filter((file) => reach(file, next).has(file))).toEqual([]);
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
