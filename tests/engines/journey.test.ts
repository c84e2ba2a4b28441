import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import { SITES } from '../sites.ts';
import { driveEach } from './drive-each.ts';

let server: Server | undefined;
let address = '';
beforeAll(async () => {
  ({ address, server } = await serveSite({ ...SITES.sample, port: 0 }));
});
afterAll(() => server?.close());

const SECTION = 'picking/weather/';

/** What a reader does, in the order of the journey; each test leaves the window as large as it was. */
driveEach(({ go, evaluate, press, click, size, type, expectSoon }) => {
  test('links, terms and marks are seen: each has a line under it', async () => {
    await size(1280, 800);
    await go(address + SECTION);
    const lines = await evaluate(() =>
      ['.breadcrumb a', '.point-text a[href*="/terms/"]', '.mark'].map((selector) => {
        const element = document.querySelector(selector);
        const style = element && getComputedStyle(element);
        // that of a mark fades out after its first words
        return style && (style.backgroundImage.startsWith('linear-gradient') || style.textDecorationLine);
      }),
    );
    expect(lines).toEqual(['underline', 'underline', true]);
  });

  test('the point that the address names is underlined', async () => {
    await go(`${address}${SECTION}#p2`);
    const read = () => {
      const heading = document.querySelector('#p2 > h2');
      return heading && getComputedStyle(heading).textDecorationLine;
    };
    expect(await evaluate(read)).toBe('underline');
  });

  test('a claim in the margin leads to its words', async () => {
    await go(address + SECTION);
    await click('#p2 .claim > a');
    await expectSoon(['#smoke', true], () => {
      const { top = -1, bottom = 0 } = document.querySelector('#smoke:target')?.getBoundingClientRect() ?? {};
      return [location.hash, top >= 0 && bottom <= innerHeight];
    });
  });

  test('the address of a point is copied at the first click', async () => {
    await go(address + SECTION);
    await click('#p2 [data-copy="link"]');
    await expectSoon('已复制', () => document.querySelector('#p2 .point-tools [role="status"]')?.textContent);
  });

  test('a citation that the address opens can be copied', async () => {
    await go(`${address}picking/pickers/#cite-p2`);
    await expectSoon(2, () => document.querySelectorAll('details:has(#cite-p2) button').length);
  });

  test('words that are selected can be quoted, and a link to words leads to their point at least', async () => {
    await go(address + SECTION);
    await evaluate(() => {
      const text = document.querySelector('#p2 .point-text p');
      if (text) getSelection()?.selectAllChildren(text);
    });
    await expectSoon(2, () => document.querySelectorAll('#quote-bar:not([hidden]) button').length);
    await click('#quote-bar button');
    await expectSoon('已复制', () => document.querySelector('#quote-bar [role="status"]')?.textContent);
    await go(address);
    await go(`${address}${SECTION}#p3:~:text=${encodeURIComponent('夏末的风从海边来')}`);
    await expectSoon(true, () => {
      const { top = -1 } = document.querySelector('#p3')?.getBoundingClientRect() ?? {};
      return scrollY > 0 && top < innerHeight;
    });
  });

  test('at the width of a phone the contents are away, and open as a drawer', async () => {
    await size(375, 667);
    await go(address + SECTION);
    const away = () => document.querySelector<HTMLElement>('#contents')?.offsetHeight === 0;
    expect(await evaluate(away)).toBe(true);
    expect(await evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await click('.contents-open');
    await expectSoon(true, () =>
      Boolean(document.querySelector('#drawer:modal')?.contains(document.activeElement)),
    );
    await press('Escape');
    await expectSoon(null, () => document.querySelector('#drawer[open]')?.id ?? null);
    await size(1280, 800);
  });

  test.each([
    ['Chinese', '霜', '看天吃饭'],
    ['pinyin', 'taifeng', '看天吃饭'],
    ['a question', '台风来了怎么办？', '看天吃饭'],
  ])('the search answers %s', async (_, query, title) => {
    await go(`${address}search/`);
    await click('#search-box');
    await type(query);
    await expectSoon(
      true,
      (wanted) => {
        const titles = [...document.querySelectorAll('#search-results h2')];
        return titles.some(({ textContent }) => textContent?.includes(wanted));
      },
      title,
    );
    await expectSoon(query, () => new URLSearchParams(location.search).get('q'));
    await expectSoon(true, () => document.querySelectorAll('#search-facets button').length !== 1);
  });

  /** Whether all of the first section's title is on the screen. */
  const seesFirst = () => {
    const { top = -1, bottom = 0 } =
      document.querySelector('#search-results > li h2')?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom > top && bottom <= (visualViewport?.height ?? innerHeight);
  };
  const isOnFirst = () => document.activeElement?.matches('#search-results > li:first-child h2 a') ?? false;

  test('on the search page the keyboard alone leads to the first section, which is seen above the keys of a phone', async () => {
    await size(375, 667);
    await go(`${address}search/`);
    await press('/');
    await expectSoon(true, () => document.activeElement?.id === 'search-box');
    await type('茶');
    await expectSoon(true, seesFirst);
    await size(375, 340);
    await expectSoon(true, seesFirst);
    await press('ArrowDown');
    await expectSoon(true, isOnFirst);
    await size(1280, 800);
  });

  test('the search opens over a page, its first section is seen, arrows go to its results, and Escape closes it', async () => {
    await size(375, 340);
    await go(address + SECTION);
    await press('/');
    await expectSoon(
      true,
      () => document.activeElement?.matches('#search-dialog[open] #search-box') ?? false,
    );
    await type('茶');
    await expectSoon(true, seesFirst);
    await press('ArrowDown');
    await expectSoon(true, isOnFirst);
    await size(1280, 800);
    await evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#search-box');
      if (box) box.value = '';
      box?.focus();
    });
    await press('Escape');
    await expectSoon(false, () => document.querySelector<HTMLDialogElement>('#search-dialog')?.open);
  });

  test('a result that was followed has its words marked, Tab leads to the bar, and back is the list as it was left', async () => {
    await size(1280, 500);
    await go(`${address}search/`);
    await click('#search-box');
    await type('cha');
    await expectSoon(true, () => document.querySelectorAll('#search-results > li').length > 4);
    await expectSoon(true, () => document.documentElement.scrollHeight > innerHeight + 400);
    await evaluate(() => scrollTo(0, 300));
    await expectSoon(true, () => history.state?.scroll === 300);
    const followed = await evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('#search-results li:nth-child(3) h2 a');
      setTimeout(() => link?.click());
      return link?.href ?? '';
    });
    await expectSoon(
      true,
      () => (CSS.highlights.get('found')?.size ?? 0) > 0 && location.search.includes('mark='),
    );
    await expectSoon(true, () => document.querySelector('.found-bar') !== null);
    await press('Tab');
    await expectSoon(true, () => document.activeElement?.closest('.found-bar') !== null);
    await evaluate(() => {
      setTimeout(() => history.back());
    });
    await expectSoon([300, 'cha', followed], () => [
      scrollY,
      document.querySelector<HTMLInputElement>('#search-box')?.value,
      document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : '',
    ]);
    await size(1280, 800);
  });

  test('a word in a picture is marked where a result leads, keys go on, and Escape ends', async () => {
    await go(`${address}${SECTION}?mark=${encodeURIComponent('没有办法')}#p3`);
    const place = () => document.querySelector('.found-bar [role="status"]')?.textContent ?? null;
    await expectSoon('第1处，共2处', place);
    await press('n');
    await expectSoon('第2处，共2处', place);
    await expectSoon([true, true], () => {
      const label = document.querySelector('#figure-1 svg [data-found="now"]');
      const { top = -1, bottom = 0 } = label?.getBoundingClientRect() ?? {};
      return [label !== null && getComputedStyle(label).stroke !== 'none', top >= 0 && bottom <= innerHeight];
    });
    await press('Escape');
    await expectSoon(null, place);
    expect(await evaluate(() => document.querySelectorAll('svg [data-found]').length)).toBe(0);
  });

  test('a picture is enlarged, the page behind it stays, and Escape puts it back', async () => {
    await go(address + SECTION);
    await click('.diagram-open');
    await expectSoon(true, () => document.querySelector('#diagram-dialog:modal svg') !== null);
    expect(await evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');
    await press('Escape');
    await expectSoon(true, () => document.querySelector('figure#figure-1 .diagram-view > svg') !== null);
  });

  test.each([375, 1280])('at %i px the glance is whole, and a place in it can be gone to', async (width) => {
    await size(width, 800);
    await go(`${address}map/`);
    const cut = await evaluate(() =>
      [...document.querySelectorAll('.dot-rows :is(a, .dots)')]
        .filter((part) => {
          const { left, right, height } = part.getBoundingClientRect();
          return left < 0 || right > innerWidth || height === 0;
        })
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    const target = await evaluate(() => {
      const dots = document.querySelector<HTMLAnchorElement>('.dot-rows a:has(.dots)');
      setTimeout(() => dots?.click());
      return dots?.getAttribute('href') ?? '';
    });
    expect(target).toContain('problems/#');
    // whole, too: Gecko does not go on from a page that is still coming
    await expectSoon(
      true,
      (wanted) => location.href.endsWith(wanted) && document.readyState === 'complete',
      target,
    );
    await size(1280, 800);
  });

  test('problems are filtered, and the address says so', async () => {
    await go(`${address}problems/`);
    const all = await evaluate(() => document.querySelectorAll('.problem-row').length);
    await click('.filter button[data-field]');
    await expectSoon(true, () => location.search.length > 1);
    expect(await evaluate(() => document.querySelectorAll('.problem-row[hidden]').length)).toBeGreaterThan(0);
    expect(await evaluate(() => document.querySelectorAll('.problem-row:not([hidden])').length)).toBeLessThan(
      all,
    );
  });

  test('the languages are switched at the place that was read, also once one has scrolled up to the switch', async () => {
    await go(address + SECTION);
    // a stay is what is asked for: by the page's own clock, from when it has heard that it was scrolled
    await evaluate(() => {
      let staying: number | undefined;
      addEventListener('scroll', () => {
        clearTimeout(staying);
        staying = window.setTimeout(
          () => document.body.setAttribute('data-stayed', String(scrollY > 0)),
          700,
        );
      });
      document.querySelector('#p3')?.scrollIntoView({ behavior: 'instant' });
    });
    await expectSoon('true', () => document.body.getAttribute('data-stayed'));
    await evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await click('.site-header .languages a[hreflang="en"]');
    await expectSoon(['en', '#p3', 'complete'], () => [
      document.documentElement.lang,
      location.hash,
      document.readyState,
    ]);
  });

  test('the theme that was chosen holds on the next page', async () => {
    await size(1440, 900);
    await go(address);
    await click('#theme');
    await click('#theme');
    await expectSoon('dark', () => document.documentElement.dataset['theme']);
    const paper = () => getComputedStyle(document.body).backgroundColor;
    const dark = await evaluate(paper);
    await go(address + SECTION);
    expect(await evaluate(paper)).toBe(dark);
    await click('#theme');
    await expectSoon('system', () => document.documentElement.dataset['theme'] ?? 'system');
  });
});
