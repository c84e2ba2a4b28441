import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/bench/launch-browser.ts';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import type { Site } from '../sites.ts';

let shared: Browser | undefined;

/** The browser of this worker, launched once, or again if it is gone; it ends with the process. */
async function shareBrowser(): Promise<Browser> {
  if (!shared?.isConnected()) shared = await launchBrowser();
  return shared;
}

/** A browser, which other files use as well, and a served site for the tests of one file. */
export function useSite(site: Site): { readonly browser: Browser; readonly address: string } {
  let browser: Browser | undefined;
  let server: Server | undefined;
  let address = '';
  beforeAll(async () => {
    browser = await shareBrowser();
    ({ address, server } = await serveSite({ ...site, port: 0 }));
  });
  afterAll(async () => {
    await Promise.all((browser?.contexts() ?? []).map((left) => left.close())); // by tests that failed
    server?.close();
  });
  return {
    get browser() {
      if (!browser) throw new Error('the browser is there once the tests run');
      return browser;
    },
    get address() {
      return address;
    },
  };
}
