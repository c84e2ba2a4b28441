import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sample);

/**
 * What each kind of page asks for before its reader does anything: pictures aside, how many scripts, in how many bytes of
 * brotli, and how many other files.
 */
test.each([
  { page: 'picking/weather/', scripts: 1, most: 4_480 },
  { page: 'picking/', scripts: 1, most: 4_480 },
  { page: '', scripts: 1, most: 4_480 },
  { page: 'terms/grading-rules/', scripts: 1, most: 4_480 },
  { page: 'map/', scripts: 1, most: 4_480 },
  { page: 'problems/', scripts: 3, most: 6_400 },
  { page: 'since/', scripts: 3, most: 5_200 },
])('$page asks for $scripts scripts and for nothing else', async ({ page: route, scripts, most }) => {
  const context = await at.browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const asked: { type: string; bytes: Promise<number> }[] = [];
  page.on('response', (response) =>
    asked.push({
      type: response.request().resourceType(),
      bytes: response.body().then((body) => brotliCompressSync(body).length),
    }),
  );
  await page.goto(at.address + route, { waitUntil: 'networkidle' });
  const loaded = asked.filter(({ type }) => type === 'script');
  expect(
    asked.map(({ type }) => type).filter((type) => !['script', 'document', 'image'].includes(type)),
  ).toEqual([]);
  expect(loaded).toHaveLength(scripts);
  const bytes = await Promise.all(loaded.map(({ bytes: size }) => size));
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
  await context.close();
});

test('what the search takes is asked for at once, not script by script', async () => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}picking/weather/`);
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog .search-panel').waitFor();
  const names = await page.evaluate(() => [
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? name : [])),
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href),
  ]);
  const [asked = [], ahead = []] = names;
  const panel = asked.filter((name) => /\/(?:search-panel|query)\./.test(name));
  expect(panel).toHaveLength(2);
  expect(ahead).toEqual(expect.arrayContaining(panel));
  await page.close();
});
