import { brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from '../browser/browser.ts';
import { EDITION } from './edition.ts';

const KB = 1024;
const at = useSite(EDITION);

/** What a host that compresses with brotli would send for a response; files that are packed already are sent as they are. */
async function compressedSize(response: Response): Promise<number> {
  const sent = Number(response.headers()['content-length']);
  expect(sent, response.url()).toBeGreaterThan(0);
  const body = await response.body(); // empty of what a page reads as it comes
  return body.length > 0 ? Math.min(body.length, brotliCompressSync(body).length) : sent;
}

/** Definitions come after the results. What answers is loaded beside what suggests, and no suggestion waits for it. */
const ANSWERING = /\/search-core\.|\/match\.|\/search\/(?:texts|forms|synonyms)\.json|\/search\/names\//;
const AFTERWARDS =
  /favicon|\/search\/\?|Page\.astro|\/language-offer\.|\/previews\/|\/search-after\.|\/followed-excerpt\./;

/** Whatever is asked, rare or common: all texts come at once, in fewer bytes than Pagefind's engine has. */
test.each([
  ['侧链攻击', 68, 9, ''],
  ['的', 68, 9, ''],
  ['zhifubao', 87, 11, ''],
  ['側鏈攻擊', 68, 9, 'zh-hant/'],
  ['sidechain', 74, 10, 'en/'],
  ['money laundering', 74, 10, 'en/'],
])(
  'searching %s takes at most %i KB of brotli in %i requests until its results, 13.25 KB of them until suggestions',
  async (query, limit, requests, edition) => {
    const page = await at.browser.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${at.address}${edition}search/?q=${encodeURIComponent(query)}`);
    await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
    const sizes = await Promise.all(
      responses
        .filter((response) => !AFTERWARDS.test(response.url()))
        .map(async (response) => ({
          path: new URL(response.url()).pathname,
          size: await compressedSize(response),
        })),
    );
    const sum = (part: typeof sizes) => part.reduce((total, { size }) => total + size, 0);
    const letters = sizes.filter(({ path }) => path.endsWith('/letters.json'));
    const suggesting = sizes.filter((each) => !ANSWERING.test(each.path) && !letters.includes(each));
    expect(letters.length).toBe(/[a-z]/.test(query) ? 1 : 0);
    expect(sum(letters)).toBeLessThanOrEqual(12.5 * KB);
    expect(sum(suggesting), JSON.stringify(suggesting)).toBeLessThanOrEqual(13.25 * KB);
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(limit * KB);
    expect(sizes.length, JSON.stringify(sizes)).toBeLessThanOrEqual(requests);
    await page.close();
  },
);
