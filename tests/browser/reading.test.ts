import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

describe.each(['root', 'base'] as const)('the site at %s', (site) => {
  const at = useSite(site);

  test('from home to a section, by search to the point, with nothing refused and no other host asked', async () => {
    const page = await at.browser.newPage();
    const problems: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));

    await page.goto(at.address);
    await page.getByRole('link', { name: '从头读起' }).click();
    await page.getByRole('navigation', { name: '前后翻页' }).getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('政策法规变化');

    await page.getByRole('searchbox').fill('反恐怖融资');
    await page.keyboard.press('Enter'); // at once: the dialog may not be there yet
    await page.waitForURL(/search\/\?q=/);
    await page.locator('#search-results[aria-busy="false"]').waitFor();
    expect(await page.locator('#search-results').getAttribute('data-match')).toBe('exact');
    await page.locator('#search-results > li a').first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toMatch(
      /\/risk\/anti-money-laundering\/#p2$/,
    );
    expect(
      await page.locator('#p2').evaluate((point) => point.getBoundingClientRect().top < innerHeight / 2),
    ).toBe(true);

    const bar = page.getByRole('group', { name: /搜到的字词，共\d+处/ });
    await bar.waitFor();
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)));
    expect(new Set(await marked())).toEqual(new Set(['反恐怖融资']));
    await bar.getByRole('button', { name: '清除标记' }).click();
    expect(await marked()).toEqual([]);
    expect(await bar.count()).toBe(0);

    expect(problems).toEqual([]);
    expect([...hosts]).toEqual([new URL(at.address).host]);
    await page.close();
  });

  test.each([
    ['反洗钱', '4.1'],
    ['无感支付', '1.3'],
    ['PSD2', '1.1'],
    ['psd2', '1.1'],
    ['一带一路', '1.2'],
    ['余额宝', '6.1'],
    ['侧链攻击', '2.1'],
  ])('searching %s lists %s first', async (query, number) => {
    const page = await search(query);
    const first = page.locator('#search-results > li').first();
    expect(await first.locator('a').first().textContent()).toContain(number);
    expect(await page.locator('#search-results').getAttribute('data-match')).toBe('exact');
    await page.close();
  });

  async function search(query: string): Promise<Page> {
    const page = await at.browser.newPage();
    await page.goto(`${at.address}search/?q=${encodeURIComponent(query)}`);
    await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
    return page;
  }

  test('terms that no section holds together are relaxed; what stands nowhere finds nothing', async () => {
    const relaxed = await search('侧链攻击 春节');
    expect(await relaxed.locator('#search-results').getAttribute('data-match')).toBe('relaxed');
    expect(await relaxed.locator('#search-results > li').count()).toBe(2);
    const none = await search('量子纠缠');
    expect(await none.locator('#search-results').getAttribute('data-match')).toBe('none');
    expect(await none.locator('#search-results > li').count()).toBe(0);
    expect(await none.locator('#search-status').textContent()).toContain('没有找到');
    const empty = await search('');
    expect(await empty.locator('#search-results').getAttribute('data-match')).toBe('none');
    await Promise.all([relaxed, none, empty].map((page) => page.close()));
  });

  test('a chapter whose text matches stands outside the list', async () => {
    const page = await search('国际化发展');
    expect(await page.locator('#search-other').getByRole('link', { name: '国际化发展' }).isVisible()).toBe(
      true,
    );
    await page.close();
  });

  test('words that stand only in a diagram lead to the diagram', async () => {
    const page = await search('幕后添便利');
    const first = page.locator('#search-results > li').first().locator('a').first();
    expect(await first.getAttribute('href')).toMatch(/technology\/artificial-intelligence\/#figure-1$/);
    await page.close();
  });

  test('an index that cannot be loaded is said to be missing', async () => {
    const page = await at.browser.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${at.address}search/?q=${encodeURIComponent('反洗钱')}`);
    await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
    expect(await page.locator('#search-results').getAttribute('data-match')).toBe('error');
    expect(await page.locator('#search-status').textContent()).toContain('没有下载成功');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('#search-results[data-match="exact"]').waitFor();
    expect(await page.getByRole('button', { name: '再试一次' }).isVisible()).toBe(false);
    await page.close();
  });

  test('a part of the index that is lost on the way is not taken for an answer', async () => {
    const page = await search('区块链');
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.locator('#search-box').fill('隐私');
    await page.locator('#search-results[data-match="error"]').waitFor({ state: 'attached' });
    await page.unroute('**/pagefind/index/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('#search-results[data-match="exact"] > li').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    await page.close();
  });
});

describe('reading', () => {
  const at = useSite('root');

  test('without JavaScript a section is whole, the contents open, and search says what it needs', async () => {
    const page = await at.browser.newPage({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 800 },
    });
    await page.goto(`${at.address}risk/credit-risk/`);
    for (const point of ['#p1', '#p2', '#p3']) expect(await page.locator(point).isVisible()).toBe(true);
    expect(await page.locator('#theme').isVisible()).toBe(false);
    const contents = page.getByRole('navigation', { name: '目录' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    await contents.getByRole('link', { name: '国际化发展' }).click();
    expect(new URL(page.url()).pathname).toBe('/global/');
    await page.goto(`${at.address}search/?q=x`);
    expect(await page.locator('noscript p').first().isVisible()).toBe(true);
    expect(await page.locator('noscript a[href="/risk/anti-money-laundering/"]').isVisible()).toBe(true);
    const underF = page
      .locator('noscript .by-initial div')
      .filter({ has: page.getByText('F', { exact: true }) });
    expect(await underF.getByRole('link', { name: '反洗钱', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').count()).toBe(0); // of no use without a script
    await page.close();
  });

  test('a chosen colour scheme is there before the first paint of the next page', async () => {
    const page = await at.browser.newPage({ colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(at.address);
    const light = await paper();
    const button = page.getByRole('button', { name: '配色' });
    await button.click();
    await button.click();
    expect(await button.textContent()).toContain('深色');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.route('**/_astro/**', (route) => route.abort()); // only the inline script is left
    await page.goto(`${at.address}market/`, { waitUntil: 'domcontentloaded' });
    expect(await paper()).toBe(dark);
    await page.close();
  });

  test('by keyboard: the skip link comes first and leads to the text', async () => {
    const page = await at.browser.newPage();
    await page.goto(`${at.address}market/policy/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.close();
  });

  test('by keyboard: Escape closes the contents and focus returns to the button', async () => {
    const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
    await page.goto(`${at.address}market/policy/`);
    const button = page.getByRole('button', { name: '目录', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '目录' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: '目录' }).waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  test.each([320, 375, 768, 1440])(
    'at %i px no page scrolls sideways, and controls are large enough to touch',
    async (width) => {
      const page = await at.browser.newPage({ viewport: { width, height: 800 } });
      for (const url of PAGE_KINDS) {
        await page.goto(at.address + url);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), url).toBeLessThanOrEqual(
          width,
        );
        const small = await page
          .locator('button:visible, nav a:visible, .button:visible, input:not([type="checkbox"]):visible')
          .evaluateAll((controls) =>
            controls
              .filter((control) => control.getBoundingClientRect().height < 43.5)
              .map((control) => control.outerHTML.slice(0, 80)),
          );
        expect(small, url).toEqual([]);
      }
      await page.close();
    },
  );

  test('on a phone the contents are modal: the page beneath cannot be reached, and the theme is chosen there', async () => {
    const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
    await page.goto(`${at.address}market/policy/`);
    await page.getByRole('button', { name: '目录', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '目录' });
    await drawer.waitFor();
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement?.matches('body') || !document.activeElement?.closest('main'),
        ),
      ).toBe(true);
    }
    expect(await drawer.getByRole('button', { name: '配色' }).isVisible()).toBe(true);
    expect(await page.locator('.site-header #theme').count()).toBe(0);
    await page.close();
  });

  test('on a phone the header is one row, the text begins above 420 px, and the header comes back', async () => {
    const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
    await page.goto(`${at.address}market/policy/`);
    const header = page.locator('.site-header');
    expect(await header.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThanOrEqual(
      54,
    );
    const top = await page
      .locator('#p1 .point-text p')
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeLessThan(420);
    for (const prefix of ['zh-hant/', 'en/']) {
      await page.goto(`${at.address}${prefix}market/policy/`);
      expect(await header.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThanOrEqual(
        54,
      );
    }
    await page.mouse.wheel(0, 1500);
    await page.locator('.site-header.away').waitFor({ state: 'attached' });
    await page.mouse.wheel(0, -200);
    await page.locator('.site-header:not(.away)').waitFor({ state: 'attached' });
    await page.close();
  });

  test('with a default font of 32 px no page of the report scrolls sideways', async () => {
    const page = await at.browser.newPage({ viewport: { width: 375, height: 800 } });
    const client = await page.context().newCDPSession(page);
    await client.send('Page.enable');
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    for (const url of ['market/', 'market/policy/', 'terms/', 'terms/psd2/', 'about/']) {
      await page.goto(at.address + url);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), url).toBeLessThanOrEqual(375);
    }
    await page.close();
  });

  test('one right edge on a wide screen, and the third point ends on the third screen at the latest', async () => {
    const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${at.address}market/policy/`);
    const edges = await page
      .locator('.opening .summary, .point > h2, .point-text > p, .band-next')
      .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().right)));
    expect(new Set(edges).size).toBe(1);
    const bottom = await page.locator('#p3').evaluate((point) => point.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(2200);
    await page.close();
  });

  test('a line of text holds 36 to 40 characters where there is room', async () => {
    const page = await at.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${at.address}market/policy/`);
    const characters = await page
      .locator('#p1 p')
      .first()
      .evaluate((paragraph) => {
        return (
          paragraph.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize)
        );
      });
    expect(characters).toBeGreaterThanOrEqual(36);
    expect(characters).toBeLessThanOrEqual(40);
    await page.close();
  });
});
