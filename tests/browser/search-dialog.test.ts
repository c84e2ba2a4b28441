import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.sampleAtBase);

async function openPage(url = 'picking/weather/'): Promise<Page> {
  const page = await at.browser.newPage();
  await page.goto(at.address + url);
  return page;
}
const isOpen = (page: Page) => page.locator('#search-dialog').isVisible();
const focused = (page: Page) =>
  page.evaluate(() => ({ id: document.activeElement?.id, text: document.activeElement?.textContent }));

test('by keyboard alone: slash, words, arrows, Enter, and the match is marked', async () => {
  const page = await openPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.keyboard.press('/');
  await page.locator('#search-dialog').waitFor();
  expect((await focused(page)).id).toMatch(/^search-(early|box)$/); // the box that stands in until the search is there
  await page.keyboard.insertText('吵了两年');
  await page.locator('#search-results > li').first().waitFor();
  expect(await page.locator('#search-status').textContent()).toMatch(/^有1节含有“吵了两年”。/);
  while (!(await focused(page)).text?.startsWith('2.1')) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown'); // from the section to the place in it
  await page.keyboard.press('Enter');
  await page.waitForURL(/making\/firing\/#p2$/);
  await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
  expect(refused).toEqual([]); // by the security policy, which enforces Trusted Types
  await page.close();
});

test('nothing of it is loaded before the reader searches', async () => {
  const page = await at.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => /pagefind|words\.json|search/.test(path));
  await page.goto(`${at.address}picking/weather/`, { waitUntil: 'networkidle' });
  expect(ofSearch()).toEqual([]);
  await page.keyboard.press('/');
  await page.locator('#search-dialog').waitFor();
  expect(ofSearch()).not.toEqual([]);
  await page.close();
});

test('Escape closes it and focus returns to where it was', async () => {
  const page = await openPage();
  const link = page.locator('.points a, main a').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog').waitFor();
  await page.keyboard.insertText('霜');
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.close();
});

test('a click beside it closes it, one inside does not', async () => {
  const page = await openPage();
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog').waitFor();
  await page.locator('#search-dialog #search-status').click();
  expect(await isOpen(page)).toBe(true);
  const box = await page.locator('#search-dialog').boundingBox();
  await page.mouse.click((box?.x ?? 0) / 2, (box?.y ?? 0) + 20);
  expect(await isOpen(page)).toBe(false);
  await page.close();
});

test('a click on the header’s box opens it, and so does text typed there', async () => {
  const page = await openPage();
  const box = page.locator('.site-header input');
  await box.click();
  await page.locator('#search-dialog').waitFor();
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await box.focus();
  await page.keyboard.insertText('杀青');
  await page.locator('#search-dialog').waitFor();
  expect(await page.locator('#search-dialog #search-box').inputValue()).toBe('杀青');
  await page.locator('#search-results > li').first().waitFor();
  await page.close();
});

test('what is typed while the dialog is on its way is not lost, nor if it never comes', async () => {
  const page = await openPage();
  const typed = Promise.withResolvers<void>();
  await page.route('**/search-dialog*.js', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.locator('.site-header input').focus();
  await page.keyboard.type('thermometer');
  typed.resolve();
  await page.locator('#search-dialog').waitFor();
  expect(await page.locator('#search-dialog #search-box').inputValue()).toBe('thermometer');
  await page.unroute('**/search-dialog*.js');
  await page.route('**/search-dialog*.js', (route) => route.abort());
  await page.goto(`${at.address}picking/pickers/?fresh`);
  await page.locator('.site-header input').focus();
  await page.keyboard.type('thermometer');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=thermometer$/);
  await page.close();
});

test('an input method is left alone until it has composed, and the count is read out after a pause', async () => {
  const page = await at.browser.newPage();
  await page.clock.install();
  await page.goto(`${at.address}search/`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  const before = await page.locator('#search-status').textContent();
  const box = page.locator('#search-box');
  await box.evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = "fan'xi";
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await page.clock.runFor(60_000);
  expect(await page.locator('#search-status').textContent()).toBe(before);
  await box.evaluate((input: HTMLInputElement) => {
    input.value = '杀青';
    input.dispatchEvent(new CompositionEvent('compositionend'));
  });
  await page.locator('#search-results > li').first().waitFor();
  await page.getByRole('status').filter({ hasText: '含有“杀青”' }).waitFor();
  await page.close();
});

test('a result on the same page closes it and marks the match', async () => {
  const page = await openPage('making/firing/');
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog #search-box').fill('吵了两年');
  await page.locator('#search-results > li a').first().click();
  await page.getByRole('group', { name: /搜到的字词/ }).waitFor();
  expect(await isOpen(page)).toBe(false);
  await page.close();
});

test('the slash key can be switched off, and stays off; Ctrl K goes on', async () => {
  const page = await openPage();
  await page.keyboard.press('/');
  await page.locator('#search-slash').uncheck();
  await page.goto(`${at.address}picking/pickers/`);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.locator('#search-dialog').waitFor();
  expect(await page.locator('#search-dialog #search-box').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  expect(await isOpen(page)).toBe(false);
  await page.close();
});

test('the last searches are offered again, until they are cleared', async () => {
  const page = await openPage('search/?q=Lumi%C3%A8re');
  await page.locator('#search-results[aria-busy="false"] > li').first().waitFor();
  await page.goto(`${at.address}picking/`);
  await page.keyboard.press('/');
  const recent = page.getByRole('region', { name: '最近的搜索' });
  await recent.getByRole('link', { name: 'Lumière' }).click();
  await page.locator('#search-results > li').first().waitFor();
  expect(await page.locator('#search-box').inputValue()).toBe('Lumière');
  await page.locator('#search-box').fill('');
  await recent.getByRole('button', { name: '清除搜索记录' }).click();
  expect(await recent.isVisible()).toBe(false);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /recent/.test(key)))).toEqual(
    [],
  );
  await page.close();
});

test('a chapter can be chosen; the address keeps it, and what other chapters have is said', async () => {
  const page = await openPage(`search/?q=${encodeURIComponent('章程')}`);
  await page.locator('#search-results > li').first().waitFor();
  const all = await page.locator('#search-results > li').count();
  const byOtherName = await page.locator('#search-results h2 .badge').count();
  expect(byOtherName).toBe(1);
  await page.getByLabel('搜索范围').selectOption({ label: '2 制茶' });
  await page.waitForFunction(
    (count) => document.querySelectorAll('#search-results > li').length < count,
    all,
  );
  const numbers = await page.locator('#search-results > li h2').allTextContents();
  expect(numbers.map((title) => title.slice(0, 2))).toEqual(['2.']);
  await page.reload();
  await page.locator('#search-results > li').first().waitFor();
  expect(await page.locator('#search-results > li h2').allTextContents()).toEqual(numbers);
  await page.getByLabel('搜索范围').selectOption({ label: '3 卖茶' });
  await page.locator('#search-results[data-match="none"]').waitFor({ state: 'attached' });
  expect(await page.locator('#search-status').textContent()).toBe(
    `这一章里没有。全报告中，有${all - byOtherName}节含有“章程”。另有${byOtherName}节没有“章程”，但含有“分级办法”（另一名称）。`,
  );
  await page.close();
});

test('keys that are typed while the dialog is on its way are kept, in order', async () => {
  const page = await openPage();
  const come = Promise.withResolvers<void>();
  await page.route(/search-dialog.*\.js$|panel\.htm$/, async (route) => {
    await come.promise;
    await route.continue();
  });
  for (const key of ['Control+k', '/']) {
    await page.keyboard.press(key);
    await page.keyboard.type('thermo');
    await page.keyboard.press('Control+k');
    await page.waitForFunction(() => document.activeElement === document.body); // with the next frame
  }
  await page.keyboard.press('/');
  await page.keyboard.type('meter');
  come.resolve();
  await page.locator('#search-dialog .search-panel').waitFor();
  await page.keyboard.type(' sold');
  const box = page.locator('#search-dialog #search-box');
  expect(await box.inputValue()).toBe('meter sold');
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.close();
});

test('Enter in the box goes on to the search page, and the page that is left has the dialog still', async () => {
  const page = await openPage();
  await page.keyboard.press('/');
  await page.locator('#search-dialog #search-box').fill('杀青');
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=%E6%9D%80%E9%9D%92$/);
  await page.goBack();
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  await page.close();
});

test('Ctrl K closes what it opened, the box stays in view, and what is selected is searched', async () => {
  const page = await openPage();
  await page
    .locator('h1')
    .evaluate((title) => getSelection()?.selectAllChildren(title.lastElementChild ?? title));
  const selected = (await page.evaluate(() => `${getSelection()}`)).trim();
  await page.keyboard.press('Control+k');
  const box = page.locator('#search-dialog #search-box');
  await box.waitFor();
  expect(await box.inputValue()).toBe(selected);
  await page.keyboard.type('工钱'); // in its place
  expect(await box.inputValue()).toBe('工钱');
  await page.locator('#search-dialog #search-results > li').first().waitFor();
  await page.locator('#search-dialog').evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  const seen = await box.evaluate((input) => {
    const { left, top, width, height } = input.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === input;
  });
  expect(seen).toBe(true);
  expect(await page.getByRole('button', { name: '关闭', exact: true }).isVisible()).toBe(true);
  await page.keyboard.press('Control+k');
  expect(await isOpen(page)).toBe(false);
  await page.close();
});

test('one of the last searches can be taken out', async () => {
  const page = await openPage('search/?q=Lumi%C3%A8re');
  await page.locator('#search-results[aria-busy="false"] > li').first().waitFor();
  await page.goto(`${at.address}search/?q=霜`);
  await page.locator('#search-results[aria-busy="false"] > li').first().waitFor();
  await page.goto(`${at.address}search/`);
  await page.getByRole('button', { name: '删去“Lumière”' }).click();
  expect(await page.locator('#search-recent a').allTextContents()).toEqual(['霜']);
  await page.close();
});

test('without a network before the search is there, the page stays and it is said', async () => {
  const page = await openPage();
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  const said = page.locator('#search-dialog').getByRole('status');
  await said.filter({ hasText: '未能载入' }).waitFor();
  await page.keyboard.type('茶');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(`${at.address}picking/weather/`);
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  await page.context().setOffline(false);
  await page.close();
});
