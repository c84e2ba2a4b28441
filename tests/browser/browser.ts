import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/bench/launch-browser.ts';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import type { Site } from '../sites.ts';

/** A browser and a served site for the tests of one file. */
export function useSite(site: Site): { readonly browser: Browser; readonly address: string } {
  let browser: Browser | undefined;
  let server: Server | undefined;
  let address = '';
  beforeAll(async () => {
    browser = await launchBrowser();
    ({ address, server } = await serveSite({ ...site, port: 0 }));
  });
  afterAll(async () => {
    await browser?.close();
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
