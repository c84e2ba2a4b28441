import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { TestOrder } from './tests/test-order.ts';

const MINUTE = 60_000;
/** Machines may be busy: with the other tests, for one. */
const PATIENT = {
  testTimeout: 2 * MINUTE,
  hookTimeout: 2 * MINUTE,
  expect: { poll: { timeout: MINUTE / 4 } },
};
/** Browsers on a busy machine drop a click now and then; the last lines of a run name what was tried again. */
const IN_BROWSERS = { ...PATIENT, retry: 1 };

/** Where Node keeps by default what it has compiled: tests start our commands a hundred times. */
process.env['NODE_COMPILE_CACHE'] ??= path.join(tmpdir(), 'node-compile-cache');

export default defineConfig({
  test: {
    reporters: ['default', './tests/count-reporter.ts'],
    maxWorkers: availableParallelism() + 1, // those that drive a browser wait for it most of the time
    isolate: false, // a worker keeps its modules and its browser from file to file
    sequence: { sequencer: TestOrder },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/paper/**/*.test.ts'],
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser,engines}/**/*.test.ts'],
          globalSetup: 'tests/build-sites.ts',
          setupFiles: 'tests/await-sites.ts',
          ...IN_BROWSERS,
        },
      },
      {
        // goes away with `content/`; without its files nothing of this is read
        test: {
          name: 'edition',
          include: ['tests/edition/**/*.test.ts'],
          globalSetup: 'tests/edition/build-edition.ts',
          setupFiles: 'tests/edition/await-edition.ts',
          ...IN_BROWSERS,
        },
      },
    ],
  },
});
