import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/bench/launch-browser.ts';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import type { Site } from '../sites.ts';

let launched: Promise<Browser> | undefined;

/** The browser of this worker, launched once; it ends with the process. */
function shareBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
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
  afterAll(() => {
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
