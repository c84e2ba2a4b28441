import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The one module that starts programs, and benches, which start our own commands, or hosts, to measure them. */
const STARTERS = [
  'src/programs/start-program.ts',
  'scripts/bench/measure-run.ts',
  'scripts/bench/site-bytes.ts',
  'scripts/bench/start-hosts.ts',
];
/** All ways to a program or a cluster of processes, however it is imported. */
const STARTS =
  /child_process|node:cluster|['"]cluster['"]|getBuiltinModule|process\.binding|execa\b|cross-spawn/;

test('nothing but one module starts programs', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs|js|astro)$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const found = [...files, 'astro.config.mjs'].filter((file) => STARTS.test(readFileSync(file, 'utf8')));
  expect(found.sort()).toEqual(STARTERS.toSorted());
});
