import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Driver } from './engine.ts';
import { findEngines } from './find-engines.ts';

/** Where a failed step leaves what it saw. */
const SEEN = path.resolve('node_modules/.cache/seen');
/** How long a page may take for what a reader waits for, in milliseconds; machines may be busy. */
const PATIENCE = 15_000;

/** A browser in a test, and waiting for what it shows. */
export type Reader = Driver & {
  /** Waits until what the page says is as it should be. */
  readonly expectSoon: <Args extends readonly unknown[], Result>(
    wanted: NoInfer<Result>,
    run: (...args: Args) => Result,
    ...args: Args
  ) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly engine: string;
};

/**
 * Declares the same tests for each engine that this machine has, one after the other in one window, and says which these
 * are and which not.
 */
export function driveEach(declare: (reader: Reader) => void): void {
  for (const { name, launch, remedy } of findEngines()) {
    if (!launch) {
      describe.skip(`${name} is not on this machine: ${remedy}`, () => declare(unstarted));
      console.warn(`${name}: not found, its journey is left out (${remedy})`);
      continue;
    }
    describe(`in ${name}`, () => {
      let driver: Driver = unstarted;
      beforeAll(async () => {
        driver = await launch();
        console.info(`${name}: ${driver.version}`);
      }, 120_000);
      afterEach(async ({ task }) => {
        if (task.result?.state !== 'fail') return;
        mkdirSync(SEEN, { recursive: true });
        writeFileSync(path.join(SEEN, `${name}-${task.name.replace(/\W+/gu, '-')}.png`), await driver.look());
      });
      afterAll(() => driver.close());
      declare({
        engine: name,
        get version() {
          return driver.version;
        },
        go: (address) => driver.go(address),
        evaluate: (run, ...args) => driver.evaluate(run, ...args),
        press: (key) => driver.press(key),
        click: (selector) => driver.click(selector),
        size: (width, height) => driver.size(width, height),
        look: () => driver.look(),
        close: () => driver.close(),
        type: async (text) => {
          for (const key of text) await driver.press(key);
        },
        expectSoon: async (wanted, run, ...args) => {
          await expect.poll(() => driver.evaluate(run, ...args), { timeout: PATIENCE }).toEqual(wanted);
        },
      });
    });
  }
}

const refuse = () => Promise.reject(new Error('the browser is there once the tests run'));
const unstarted: Reader = {
  engine: '',
  version: '',
  go: refuse,
  evaluate: refuse,
  press: refuse,
  click: refuse,
  size: refuse,
  look: refuse,
  close: () => Promise.resolve(),
  type: refuse,
  expectSoon: refuse,
};
