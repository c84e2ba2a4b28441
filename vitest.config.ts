import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig({
  test: {
    reporters: ['default', './tests/count-reporter.ts'],
    maxWorkers: '100%', // by default one less than there are processors: of two, one
    isolate: false, // a worker keeps its modules and its browser from file to file
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
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
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
