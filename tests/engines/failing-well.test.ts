import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { SITES } from '../sites.ts';
import { driveEach } from './drive-each.ts';
import { serveBadly } from './serve-badly.ts';

let host: Awaited<ReturnType<typeof serveBadly>>;
beforeAll(async () => {
  host = await serveBadly(SITES.sample);
});
beforeEach(() => {
  host.faults.isLost = () => false;
});
afterAll(() => host.close());

const SECTION = 'picking/weather/';

/** From now on, as after a redeployment: the scripts that the page has not loaded are gone. */
function loseScripts(): void {
  host.faults.isLost = isScript;
}

function isScript(path: string): boolean {
  return path.startsWith('/_astro/') && path.endsWith('.js');
}

driveEach(({ go, press, click, size, type, expectSoon }) => {
  test('a search whose scripts are gone says so, and can be tried again', async () => {
    host.faults.isLost = (path) => /search-(core|after)/.test(path);
    await go(`${host.address}search/`);
    await click('#search-box');
    await type('霜');
    await expectSoon(['搜索索引未能载入。请检查网络，再试一次。', false], () => [
      document.querySelector('#search-status')?.textContent,
      document.querySelector<HTMLElement>('#search-retry')?.hidden,
    ]);
    host.faults.isLost = () => false;
    await click('#search-retry');
    await expectSoon(true, () => document.querySelectorAll('#search-results > li').length > 0);
  });

  test('a search page that has none of its scripts says so, and can be opened anew', async () => {
    const own = await serveBadly(SITES.sample); // WebKit asks nobody for scripts that it has had
    own.faults.isLost = isScript;
    await go(`${own.address}search/?q=霜`);
    const isSeen = () => {
      for (const each of document.getAnimations()) each.finish(); // the time that scripts have is over
      return document.querySelector('#search-lost')?.checkVisibility?.({ visibilityProperty: true });
    };
    await expectSoon(true, isSeen);
    own.faults.isLost = () => false;
    await click('#search-lost a');
    await expectSoon(true, () => document.querySelectorAll('#search-results > li').length > 0);
    await expectSoon(null, () => document.querySelector('#search-lost'));
    own.close();
  });

  test('files that a host has unpacked or knows no kind of are taken as they come', async () => {
    host.faults.isUnpacked = (path) => path.startsWith('/pagefind/');
    host.faults.isUnnamed = (path) => path.endsWith('.htm');
    await go(host.address + SECTION);
    await press('/');
    await expectSoon(
      true,
      () => document.activeElement?.matches('#search-dialog[open] #search-box') ?? false,
    );
    await type('霜');
    await expectSoon(true, () => document.querySelectorAll('#search-dialog #search-results > li').length > 0);
    host.faults.isUnpacked = () => false;
    host.faults.isUnnamed = () => false;
  });

  // last: WebKitGTK takes no keys any more after a key has led to another page
  test('once its scripts are gone, a page does what it does without them', async () => {
    await size(375, 667);
    await go(host.address + SECTION);
    loseScripts();
    await click('.contents-open');
    await expectSoon(true, () => document.querySelector('#contents:popover-open') !== null);
    await go(`${host.address}about/`); // its own scripts are not there either
    host.faults.isLost = () => false;
    await size(1280, 800);
    await go(host.address + SECTION);
    loseScripts();
    await click('.diagram-open');
    await expectSoon('/figures/picking-weather-1.svg', () => location.pathname);
    host.faults.isLost = () => false;
    await go(host.address + SECTION);
    loseScripts();
    await press('/');
    // WebKit may still have the dialog, which says what is lost once something is asked
    const isThere = () =>
      location.pathname === '/search/' || document.querySelector('#search-dialog[open]') !== null;
    await expectSoon(true, isThere);
  });
});
