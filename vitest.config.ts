import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LintFirst } from './tests/lint-first.ts';

const MINUTE = 60_000;

/** Where Node keeps by default what it has compiled: tests start our commands a hundred times. */
process.env['NODE_COMPILE_CACHE'] ??= path.join(tmpdir(), 'node-compile-cache');

export default defineConfig({
  test: {
    reporters: ['default', './tests/count-reporter.ts'],
    maxWorkers: '100%', // by default one less than there are processors: of two, one
    isolate: false, // a worker keeps its modules and its browser from file to file
    sequence: { sequencer: LintFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          testTimeout: MINUTE, // some start the commands
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser,engines}/**/*.test.ts'],
          globalSetup: 'tests/build-sites.ts',
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
      {
        // goes away with `content/`; without its files nothing of this is read
        test: {
          name: 'edition',
          include: ['tests/edition/**/*.test.ts'],
          globalSetup: 'tests/edition/build-edition.ts',
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
    ],
  },
});
