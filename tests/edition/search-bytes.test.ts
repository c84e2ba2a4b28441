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
const ANSWERING =
  /\/pagefind\/|\/search-core\.|\/match\.|\/search\/(?:forms|synonyms)\.json|\/search\/names\//;

test.each([
  ['侧链攻击', 92, ''],
  ['余额宝', 92, ''],
  ['支付', 147, ''],
  ['的', 158, ''],
  ['zhifubao', 158, ''],
  ['側鏈攻擊', 93, 'zh-hant/'],
  ['sidechain', 96, 'en/'],
  ['money laundering', 108, 'en/'],
])(
  'searching %s takes at most %i KB of brotli until its results, 13.25 of them until suggestions',
  async (query, limit, edition) => {
    const page = await at.browser.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${at.address}${edition}search/?q=${encodeURIComponent(query)}`);
    await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
    const sizes = await Promise.all(
      responses
        .filter(
          (response) =>
            !/favicon|\/search\/\?|Page\.astro|\/language-offer\.|\/previews\/|\/search-after\.|\/followed-excerpt\./.test(
              response.url(),
            ),
        )
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
    await page.close();
  },
);
