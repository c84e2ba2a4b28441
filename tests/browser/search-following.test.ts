import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const searchFor = (text: string) => `search/?q=${encodeURIComponent(text)}`;
const answered = (page: Page) =>
  page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
const typed = (page: Page) => page.locator('main #search-box').inputValue();

describe('following a result and coming back', () => {
  const at = useSite(SITES.sampleAtBase);
  const word = '工钱';
  const another = '杀青';

  async function open(url: string, viewport = { width: 390, height: 700 }): Promise<Page> {
    const page = await at.browser.newPage({ viewport });
    await page.goto(at.address + url);
    return page;
  }

  test('Back restores the list and the place in it', async () => {
    const page = await open(searchFor(word));
    await answered(page);
    const last = page.locator('#search-results > li').last().locator('a').first();
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => Math.round(scrollY));
    expect(before).toBeGreaterThan(0);
    await last.click();
    await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
    await page.goBack();
    await answered(page);
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 5, before);
    expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('names that fit lead into the site', async () => {
    const page = await open('search/');
    await page.locator('main #search-box').fill('绿茶');
    const name = page.locator('#search-other li a').first();
    await name.waitFor();
    const address = await name.evaluate((link: HTMLAnchorElement) => link.href);
    expect(address.startsWith(at.address)).toBe(true);
    expect((await page.request.get(address)).status()).toBe(200);
    await page.close();
  });

  test('each query is one entry of the history', async () => {
    const page = await open(searchFor('甲'));
    await answered(page);
    const box = page.locator('main #search-box');
    await box.fill('');
    for (const typed of ['乙', '乙丙']) {
      await box.pressSequentially(typed.slice(-1));
      await page.waitForURL(new RegExp(`${encodeURIComponent(typed)}$`)); // it has been asked
    }
    await box.press('Enter');
    await box.fill('丁');
    await page.waitForURL(/%E4%B8%81/);
    await page.goBack();
    await page.waitForURL(/%E4%B9%99%E4%B8%99/);
    expect(await typed(page)).toBe('乙丙');
    await page.goBack();
    await page.waitForURL(/%E7%94%B2/);
    expect(await typed(page)).toBe('甲');
    await page.goForward();
    await page.waitForURL(/%E4%B9%99%E4%B8%99/);
    await page.close();
  });

  test('marks are in the address, outlive a reload, and can be shared; clearing takes them out', async () => {
    const page = await open(searchFor(word));
    await page.locator('#search-results > li a').first().click();
    const bar = page.getByRole('group', { name: /搜到的字词/ });
    await bar.waitFor();
    await page.waitForURL(/\?mark=/);
    const shared = page.url();
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).not.toContain('mark');
    await page.reload();
    await bar.waitFor();
    const other = await at.browser.newPage();
    await other.goto(shared);
    await other.getByRole('group', { name: /搜到的字词/ }).waitFor();
    await other.close();
    await page.getByRole('button', { name: '清除标记' }).click();
    expect(page.url()).not.toContain('mark');
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await page.close();
  });

  test('all of a page’s own text is marked, and nothing beside it', async () => {
    const page = await at.browser.newPage();
    for (const [route, own, beside] of [
      ['picking/almanac/', '王后', '看天吃饭'], // a section without points
      ['picking/weather/', '页眉', '谁来采'], // above the first point
      ['picking/', '二十天', '接着读'], // what leads on to other pages
    ] as const) {
      await page.goto(
        `${at.address}${route}?${new URLSearchParams([
          ['mark', own],
          ['mark', beside],
        ])}`,
      );
      await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
      const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
      expect(new Set(marked), route).toEqual(new Set([own]));
    }
    await page.close();
  });

  /** Opens a page with marks, and tells what is marked and which place is the first. */
  async function openMarked(route: string, word: string, viewport = { width: 1280, height: 800 }) {
    const [address, fragment = ''] = route.split('#');
    const page = await open(`${address}?mark=${encodeURIComponent(word)}#${fragment}`, viewport);
    await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
    await page.waitForFunction(() => CSS.highlights.has('found-current'));
    return page;
  }

  /** Where the current mark is: whether in the window, and in which point. */
  const current = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      if (!(range instanceof Range)) return undefined;
      const { top, bottom } = range.getBoundingClientRect();
      return {
        within: range.startContainer.parentElement?.closest('section')?.id,
        inWindow: top >= 0 && bottom <= innerHeight,
      };
    });

  /** Whether all of the current mark is before the reader's eyes: in the window, and under nothing. */
  const isSeen = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      if (!(range instanceof Range)) return false;
      const common = range.commonAncestorContainer;
      const own = common instanceof Element ? common : common.parentElement;
      return [...range.getClientRects()].every(({ left, right, top, bottom }) =>
        [left + 1, right - 1].every((x) => {
          const seen = document.elementFromPoint(x, (top + bottom) / 2);
          return seen !== null && own?.contains(seen) === true;
        }),
      );
    });

  test.each([
    ['words in a picture', 'picking/weather/', '没有办法', 2],
    ['the sections of a chapter', 'picking/', '倒春寒和台风', 1],
    ['a term', 'terms/green-tea/', '绿茶', 2],
    ['what came later', 'since/', '霜冻预警器', 1],
  ])('%s: marked, and counted as marked', async (_, route, word, least) => {
    const page = await openMarked(route, word);
    const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect(marked.length).toBeGreaterThanOrEqual(least);
    expect(new Set(marked)).toEqual(new Set([word]));
    await page.getByText(`第1处，共${marked.length}处`).waitFor();
    const labels = await page.evaluate(() => [...document.querySelectorAll('svg [data-found]')].map(String));
    expect(labels.length > 0).toBe(route === 'picking/weather/');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-found]:not(html)').count()).toBe(0);
    await page.close();
  });

  test('counting starts at the place that is led to, and goes on to the end and round', async () => {
    const page = await openMarked('picking/weather/#p2', '烟');
    expect((await current(page))?.within).toBe('p2');
    await page.getByText(/^第1处，共/).waitFor();
    await page.getByRole('button', { name: '上一处' }).click();
    const count = await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
    await page.getByText(`第${count}处，共${count}处`).waitFor();
    await page.close();
  });

  test('of several matches in a point the one is the first whose excerpt was followed', async () => {
    const page = await open(searchFor('高出1.8℃'));
    await answered(page);
    await page.route('**/picking/weather/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="p2-2"[\s\S]*?<\/h3>)/,
        '$1<p>高出1.8℃，在坡顶上</p>',
      );
      await route.fulfill({ response, body });
    });
    await page.locator('#search-results > li a[href$="picking/weather/#p2-2"]').click();
    await page.getByText(/^第1处，共\d+处$/).waitFor();
    const within = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      return range instanceof Range && range.startContainer.parentElement?.closest('.note') !== null;
    });
    expect(within).toBe(true);
    await page.close();
  });

  test('a match far down in a long paragraph comes into the window', async () => {
    const page = await at.browser.newPage({ viewport: { width: 390, height: 500 } });
    await page.route('**/picking/weather/?mark=*', async (route) => {
      const response = await route.fetch();
      const long = `<p>${'从早到晚都在山上。'.repeat(400)}说到底还是水车</p>`;
      const body = (await response.text()).replace(/(id="p2"[\s\S]*?<\/h2>)/, `$1${long}`);
      await route.fulfill({ response, body });
    });
    await page.goto(`${at.address}picking/weather/?mark=${encodeURIComponent('水车')}#p2`);
    await page.getByText('第1处，共1处').waitFor();
    await expect.poll(async () => (await current(page))?.inWindow).toBe(true);
    await page.close();
  });

  test.each([
    { width: 375, height: 667 },
    { width: 1280, height: 800 },
  ])('the next match comes into the window, however low it stands: $width px', async (viewport) => {
    const page = await at.browser.newPage({ viewport });
    await page.route('**/picking/weather/?mark=*', async (route) => {
      const response = await route.fetch();
      const long = '从早到晚都在山上。'.repeat(103);
      const lines = '记一笔，又记一笔\n'.repeat(80);
      const beside = '<td>甲</td>'.repeat(9);
      const places = [
        `<p>${long}说到底还是水车</p>`,
        `<pre><code>${lines}水车\n${lines}</code></pre>`,
        `<div style="overflow:auto"><table><tr>${beside}<td>${long.slice(0, 400)}<b>水</b>车</td></tr></table></div>`,
        `<ul><li>${long}<a href="#p2">水车</a></li></ul>`,
      ];
      const body = (await response.text()).replace(/(id="p2"[\s\S]*?<\/h2>)/, `$1${places.join('')}`);
      await route.fulfill({ response, body });
    });
    await page.goto(`${at.address}picking/weather/?mark=${encodeURIComponent('水车')}#p2`);
    for (const step of [1, 2, 3, 4]) {
      await page.getByText(`第${step}处，共4处`).waitFor();
      await expect.poll(() => isSeen(page), { message: `match ${step}` }).toBe(true);
      await page.keyboard.press('n');
    }
    await page.keyboard.press('Shift+N');
    await page.getByText('第4处，共4处').waitFor();
    await expect.poll(() => isSeen(page)).toBe(true);
    await page.close();
  });

  test('n and Shift with n go on and back, not while something is typed; Escape ends', async () => {
    const page = await openMarked('picking/weather/', '霜');
    await page.keyboard.press('n');
    await page.getByText(/^第2处/).waitFor();
    await page.keyboard.press('Shift+N');
    await page.getByText(/^第1处/).waitFor();
    await page.keyboard.press('/');
    await page.locator('#search-dialog #search-box').pressSequentially('nan');
    expect(await page.locator('#search-dialog #search-box').inputValue()).toBe('nan');
    await page.locator('#search-dialog #search-box').fill('');
    await page.keyboard.press('Escape');
    await page.locator('#search-dialog:not([open])').waitFor({ state: 'attached' });
    await page.getByText(/^第1处/).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.found-bar').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('mark');
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await page.keyboard.press('n'); // for nobody
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await page.close();
  });

  test.each([320, 375])('at %i px no word of the bar is broken, and all of it is seen', async (width) => {
    const page = await openMarked('picking/weather/', '霜', { width, height: 667 });
    const seen = await page.locator('.found-bar').evaluate((bar) => {
      const line = Number.parseFloat(getComputedStyle(bar).fontSize) * 1.9;
      const texts = [...bar.querySelectorAll('button, span')].map((part) => {
        const range = new Range();
        range.selectNodeContents(part);
        return range.getBoundingClientRect().height < line;
      });
      const { left, right } = bar.getBoundingClientRect();
      return { texts, inside: left >= 0 && right <= innerWidth };
    });
    expect(seen).toEqual({ texts: [true, true, true, true], inside: true });
    await page.close();
  });

  test('coming back from a result of the dialog opens it again', async () => {
    const page = await open('picking/');
    await page.keyboard.press('Control+k');
    await page.locator('#search-dialog #search-box').fill(word);
    await page.locator('#search-dialog #search-results > li a').first().click();
    await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
    await page.goBack();
    await page.locator('#search-dialog #search-results > li').first().waitFor();
    expect(await page.locator('#search-dialog #search-box').inputValue()).toBe(word);
    await page.close();
  });

  test('without a network nothing stands under what was not answered, and what was answered is answered again', async () => {
    const page = await open('search/');
    await answered(page);
    const box = page.locator('main #search-box');
    await box.fill('王后');
    await page.locator('#search-results[data-match="exact"]').waitFor({ state: 'attached' });
    expect(await page.title()).toMatch(/^王后 · /);
    await page.context().setOffline(true);
    await box.fill('Lumière'); // letters need a table
    await page.locator('#search-results[data-match="error"]').waitFor({ state: 'attached' });
    expect(await page.locator('#search-results > li, #search-other li').count()).toBe(0);
    await box.fill('王后');
    await page.locator('#search-results[data-match="exact"]').waitFor({ state: 'attached' });
    expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.close();
  });

  test('an answer that comes late does not replace that of what was typed after it', async () => {
    const [late, early] = ['Lumière', '王后']; // letters need a table, Han does not
    const page = await open('search/');
    await answered(page);
    const held = Promise.withResolvers<void>();
    await page.route('**/search/letters.json', async (route) => {
      await held.promise;
      await route.continue();
    });
    const box = page.locator('main #search-box');
    await box.fill(late);
    await page.waitForRequest('**/search/letters.json');
    await box.fill(early);
    await page.locator('#search-results[data-match="exact"]').waitFor({ state: 'attached' });
    const said = await page.locator('#search-status').evaluateHandle((status) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(status.textContent)).observe(status, { childList: true });
      return texts;
    });
    const table = page.waitForResponse('**/search/letters.json'); // the last that its answer needs
    held.resolve();
    await (await table).finished();
    await box.fill(another); // has all of its way before it
    await page.locator('#search-status').filter({ hasText: another }).waitFor();
    const texts = await said.jsonValue();
    expect(texts.filter((text) => text.includes(another)).length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes(late))).toEqual([]);
    await page.close();
  });
});

describe('stepping through what was found', () => {
  const at = useSite(SITES.found);

  async function follow(text: string): Promise<Page> {
    const page = await at.browser.newPage();
    await page.goto(at.address + searchFor(text));
    await page.locator('#search-results > li a').first().click();
    await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
    return page;
  }
  /** Where the current mark is, and its text. */
  const current = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      if (!(range instanceof Range)) return undefined;
      const { x, y } = range.getBoundingClientRect();
      return { text: range.toString(), at: `${Math.round(x + scrollX)} ${Math.round(y + scrollY)}` };
    });

  test('a chapter that was found is marked as well', async () => {
    const page = await at.browser.newPage();
    await page.goto(at.address + searchFor('炒青机'));
    await page.locator('#search-other .found-page a').first().click();
    await page.waitForURL(/\/tea\/\?mark=/);
    expect((await current(page))?.text).toBe('炒青机');
    await page.close();
  });

  test('each place once: nested lists, a table and a sub-heading', async () => {
    const page = await follow('晒青');
    const bar = page.getByRole('group', { name: '搜到的字词，共6处' });
    await bar.waitFor();
    const places = new Set<string | undefined>();
    for (let step = 0; step < 6; step++) {
      await page.getByText(`第${step + 1}处，共6处`).waitFor();
      const place = await current(page);
      expect(place?.text).toBe('晒青');
      places.add(place?.at);
      await bar.getByRole('button', { name: '下一处' }).press('Enter');
    }
    expect(places.size).toBe(6);
    await page.getByText('第1处，共6处').waitFor(); // round again
    await bar.getByRole('button', { name: '上一处' }).press('Enter');
    await page.getByText('第6处，共6处').waitFor();
    await page.close();
  });

  test('from the middle of a page what stands above it is counted too, and comes last', async () => {
    const page = await at.browser.newPage();
    await page.goto(`${at.address}tea/withering/?mark=${encodeURIComponent('晒青')}#p2`);
    await page.getByText('第1处，共6处').waitFor();
    const height = async () => Number((await current(page))?.at.split(' ')[1]);
    const first = await height();
    await page.getByRole('button', { name: '上一处' }).press('Enter');
    await page.getByText('第6处，共6处').waitFor();
    expect(await height()).toBeLessThan(first);
    await page.close();
  });

  test('what is folded is opened when its turn comes', async () => {
    const page = await at.browser.newPage();
    await page.route('**/tea/withering/?mark=*', async (route) => {
      const response = await route.fetch();
      const folded = '<details id="folded"><summary>折起</summary><p>失水率另计</p></details>';
      await route.fulfill({
        response,
        body: (await response.text()).replace('<h2 id="p1', `${folded}<h2 id="p1`),
      });
    });
    await page.goto(`${at.address}tea/withering/?mark=${encodeURIComponent('失水率')}`);
    await page.getByText('第1处，共2处').waitFor();
    expect(await page.locator('#folded').evaluate((element: HTMLDetailsElement) => element.open)).toBe(true);
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'text in marks has a contrast of 7 to 1 (%s)',
    async (colorScheme) => {
      const page = await at.browser.newPage({ colorScheme });
      await page.goto(`${at.address}tea/withering/`);
      const pairs = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        const token = (name: string) => style.getPropertyValue(name).trim();
        return [
          [token('--mark'), token('--ink')],
          [token('--mark-now'), token('--mark-now-ink')],
        ] as const;
      });
      for (const [background, ink] of pairs) expect(contrast(background, ink)).toBeGreaterThanOrEqual(7);
      await page.close();
    },
  );
});

/** The contrast of two colours, `#rrggbb`, as WCAG reckons it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
