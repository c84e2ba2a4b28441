import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOfFile } from './source-imports.ts';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/.test(file))
    .map((file) => path.join(folder, file)),
);
/** The packages that are imported, each time with the file that does; types apart. */
const imported = [...files, 'astro.config.mjs'].flatMap((file) =>
  importsOfFile(file).flatMap(({ from, typeOnly }) => {
    const [name] = /^(?:@[\w-]+\/)?[\w-][\w.-]*/.exec(from) ?? [];
    return name && !typeOnly && !/^(?:node|astro|virtual):/.test(from) ? [{ name, file }] : [];
  }),
);
/** What check, build and server run; the rest are tools of whoever works on the project. */
const running = imported.filter(({ file }) => !/^(?:tests|scripts\/(?:bench|pull-request))\//.test(file));

test('every package that is imported is declared, and the site runs none of the tools', () => {
  const declared = { ...dependencies, ...devDependencies };
  expect(imported.length).toBeGreaterThan(100);
  expect(imported.filter(({ name }) => !(name in declared))).toEqual([]);
  expect(running.filter(({ name }) => !(name in dependencies))).toEqual([]);
});

test('every package of the site is run by it', () => {
  const names = new Set(['node', ...running.map(({ name }) => name)]); // which the commands run in
  const idle = Object.keys(dependencies).filter((name) => !names.has(name));
  expect(idle).toEqual([]);
});
