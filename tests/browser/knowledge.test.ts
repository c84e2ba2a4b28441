import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';

const at = useSite('base');

async function open(path: string, options: Parameters<typeof at.browser.newPage>[0] = {}): Promise<Page> {
  const page = await at.browser.newPage(options);
  await page.goto(at.address + path);
  return page;
}

describe('previews', () => {
  const link = (page: Page) =>
    page.locator('#p1 .point-text').getByRole('link', { name: '金融科技' }).first();

  test('resting on a link shows its target; Escape closes; the data is fetched only then', async () => {
    const page = await open('market/policy/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.waitForTimeout(300);
    expect(fetched.filter((path) => path.includes('previews'))).toEqual([]);
    await link(page).hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    expect(await card.textContent()).toContain('金融科技');
    expect((await card.textContent())?.length).toBeGreaterThan(20);
    expect(fetched.filter((path) => path.includes('previews'))).toEqual(['/some/base/previews/terms.json']);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.close();
  });

  test('the card can be hovered, and goes when the pointer leaves', async () => {
    const page = await open('market/policy/');
    await link(page).hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await page.locator('h1').hover();
    await card.waitFor({ state: 'hidden' });
    await page.close();
  });

  test('by keyboard: focus shows it, and the link is described by it in the accessibility tree', async () => {
    const page = await open('market/policy/');
    await page.locator('#p1 .point-number').focus();
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').waitFor();
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('href')).toBe('/some/base/terms/fintech/');
    expect(await focused.getAttribute('aria-describedby')).toBe('preview');
    expect(await page.locator('body').ariaSnapshot()).toMatch(/tooltip/);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(50);
    expect(await page.locator('a[aria-describedby="preview"]').count()).toBe(0);
    await page.close();
  });

  test('by touch: the first tap on a term shows what it is, with the link; a tap elsewhere closes it', async () => {
    const page = await open('market/policy/', { hasTouch: true, viewport: { width: 375, height: 800 } });
    await link(page).tap();
    const card = page.locator('#preview');
    await card.waitFor();
    expect(new URL(page.url()).pathname).toBe('/some/base/market/policy/');
    await page.locator('h1').tap();
    expect(await card.isVisible()).toBe(false);
    await link(page).tap();
    await card.getByRole('link').tap();
    await page.waitForURL('**/terms/fintech/');
    await page.close();
  });

  test('by touch: a link to a section leads there at once', async () => {
    const page = await open('market/policy/', { hasTouch: true, viewport: { width: 375, height: 800 } });
    const first = page.locator('#related a').first();
    const target = await first.getAttribute('href');
    await first.tap();
    await page.waitForURL(`**${target}`);
    await page.close();
  });

  test('where the data cannot be fetched, nothing happens', async () => {
    const page = await at.browser.newPage();
    await page.route('**/previews/**', (route) => route.abort());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${at.address}market/policy/`);
    await link(page).hover();
    await page.waitForTimeout(900);
    expect(await page.getByRole('tooltip').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('problems and measures', () => {
  test('chips filter, keep their state in the address, and can be cleared', async () => {
    const page = await open('problems/');
    const rows = page.locator('.problem-row:visible');
    const all = await rows.count();
    const chip = page.getByRole('button', { name: /^合规 \d+$/ });
    const count = Number((await chip.textContent())?.match(/\d+/)?.[0]);
    await chip.click();
    expect(await rows.count()).toBe(count);
    expect(count).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?theme=compliance');
    expect(await page.locator('[data-status]').textContent()).toBe(`显示${count}个问题。`);
    await page.reload();
    expect(await rows.count()).toBe(count);
    await page.getByRole('button', { name: '显示全部' }).click();
    expect(await rows.count()).toBe(all);
    await page.getByRole('button', { name: /^没有对策 \d+$/ }).click();
    const states = await rows.evaluateAll((items) => items.map((item) => item.dataset['state']));
    expect(new Set(states)).toEqual(new Set(['unanswered']));
    await page.close();
  });

  test('by keyboard: measures are picked after 挑选, kept on the device, and taken away as Markdown and CSV', async () => {
    const page = await open('problems/');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: '挑选' }).press('Enter');
    const box = page.locator('.problem-row input[type="checkbox"]').first();
    const item = page.locator('.problem-row li[data-measure]').first();
    const title = (await item.getByRole('link').textContent()) ?? '';
    const kind = (await item.getAttribute('data-kind')) ?? '';
    const problem =
      (await page.locator('.problem-row:has(li[data-measure])').first().getAttribute('data-title')) ?? '';
    await box.focus();
    await page.keyboard.press('Space');
    const tray = page.getByRole('group', { name: '带走选中的对策' });
    expect(await tray.getByRole('status').textContent()).toContain('已选1条');
    await page.reload();
    await page.getByRole('button', { name: '挑选' }).press('Enter');
    expect(await box.isChecked()).toBe(true);
    const save = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        tray.getByRole('button', { name }).press('Enter'),
      ]);
      return readFile(await file.path(), 'utf8');
    };
    const markdown = await save('Markdown');
    expect(markdown).toContain(`- [${title}](${at.address}`);
    expect(markdown).toContain(kind);
    expect(markdown).toContain(`  - ${problem}`);
    const [heads, row] = (await save('CSV')).split('\r\n');
    expect(heads).toBe('\ufeff"对策","节","类别","问题","对应依据","链接"');
    expect(row).toContain(`"${title}"`);
    expect(row).toMatch(/"报告点明"|"本版对应"/);
    await tray.getByRole('button', { name: '清空' }).press('Enter');
    expect(await box.isChecked()).toBe(false);
    await page.close();
  });

  test('without JavaScript the list is whole and what needs a script is not there', async () => {
    const page = await open('problems/', { javaScriptEnabled: false });
    expect(await page.locator('.problem-row').count()).toBeGreaterThan(9);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('main input[type="checkbox"]').count()).toBe(0);
    await page.close();
  });
});

describe('pointing', () => {
  test('a claim in the margin shows its words in the text, and the words show the claim', async () => {
    const page = await open('market/policy/', { viewport: { width: 1440, height: 900 } });
    const claim = page.locator('.margin .claim').first();
    const name = await claim.getAttribute('data-mark');
    const mark = page.locator(`[id="${name}"]`);
    const paper = (locator: typeof mark) =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await paper(mark);
    await claim.hover();
    await page.locator(`.mark.pointed[id="${name}"]`).waitFor();
    expect(await paper(mark)).not.toBe(before);
    await page.locator('h1').hover();
    await page.locator('.pointed').first().waitFor({ state: 'detached' });
    await mark.hover();
    await page.locator(`.claim.pointed[data-mark="${name}"]`).waitFor();
    await page.close();
  });

  test('by keyboard, and without JavaScript by following the name', async () => {
    const page = await open('market/policy/');
    await page.locator('#p1 [data-copy="cite"]').focus();
    await page.keyboard.press('Tab');
    await page.locator('.mark.pointed').waitFor();
    await page.close();
    const plain = await open('market/policy/', { javaScriptEnabled: false });
    await plain.locator('.margin .claim > a').first().click();
    expect(await plain.locator('.mark:target').count()).toBe(1);
    await plain.close();
  });
});

describe('citing', () => {
  async function openForCopying(): Promise<Page> {
    const context = await at.browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(`${at.address}market/policy/`);
    return page;
  }
  const read = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const CITED =
    /^独立编辑版编者\. .*\(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https:\/\/report\.example\/some\/base\/market\/policy\/#p2\.$/;

  test('beside a point: its address and its citation are copied, and that can be seen', async () => {
    const page = await openForCopying();
    const tools = page.locator('#p2 .point-tools');
    await tools.getByRole('link', { name: '复制链接' }).click();
    await tools.getByText('已复制').waitFor();
    expect(await read(page)).toBe(`${at.address}market/policy/#p2`);
    await tools.getByRole('link', { name: '引用' }).focus();
    await page.keyboard.press('Enter');
    await tools.getByText('已复制 GB/T 7714—2025').waitFor();
    expect(await read(page)).toMatch(CITED);
    await tools.getByRole('link', { name: '其他格式' }).click();
    expect(await page.locator('#cite-p2 dd').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('at the end of the page: each form is copied with the reader’s date, and that is announced', async () => {
    const page = await openForCopying();
    await page.locator('#cite summary').nth(1).press('Enter');
    const button = page.getByRole('button', { name: '复制 GB/T 7714—2025' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('#cite [role="status"]').filter({ hasText: '已复制' }).waitFor({ state: 'attached' });
    expect(await button.textContent()).toBe('已复制');
    expect(await read(page)).toMatch(CITED);
    await page.context().close();
  });

  test('without JavaScript the citations can be opened and read', async () => {
    const page = await open('market/policy/', { javaScriptEnabled: false });
    await page.locator('#p1').getByRole('link', { name: '引用' }).click();
    expect(await page.locator('#cite-p1 dd').first().isVisible()).toBe(true);
    await page.close();
  });
});
