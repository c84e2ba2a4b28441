import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainPages, scanFor } from '../../scripts/bench/draw-runs.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import { useSite } from '../browser/browser.ts';
import { EDITION } from './edition.ts';
import { bundleSearch } from './search-bundle.ts';

/** Queries that were once answered wrongly, or with what is not so, each by itself. */
type SearchWindow = { search: typeof import('../browser/search-entry.ts') };

const at = useSite(EDITION);
const [edition] = (await loadEditionsOnce(path.resolve(EDITION.content))).editions;
const pages = makeSearchPages(edition.report);
const sections = plainPages(pages.filter(({ kind }) => kind === 'section'));
let page: Page | undefined;

beforeAll(async () => {
  const context = await at.browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  await page.goto(`${at.address}search/`);
  await page.addScriptTag({ content: await bundleSearch() });
});
afterAll(() => page?.context().close());

/** What a query finds: the sections that are said to hold it, all that are listed, and the names above them. */
async function ask(query: string) {
  const answer = await page?.evaluate(async (text) => {
    const { ask: answerTo, remarkOn, suggestFor } = (window as unknown as SearchWindow).search;
    const answer = await answerTo(text, ['支付宝']);
    const { match, sections: found } = answer;
    return {
      match,
      holding: found
        .filter((each) => remarkOn(each, answer).length === 0)
        .map(({ page: { route } }) => `/${route}`),
      numbers: found.map(({ page: { number } }) => number),
      firstPoint: found[0]?.match.blocks[0]?.block.fragment,
      firstName: (await suggestFor(text))[0]?.entry,
    };
  }, query);
  if (!answer) throw new Error('the page is not open');
  return answer;
}

test.each(['1.8', 'C++', 'R&D', '3.5%', '2024-03-15', '👍', 'café', '24', '2', '20', 'psd2'])(
  '%s: no section is said to hold it that does not, and none that does is left out',
  async (query) => {
    const truth = scanFor(query.toLowerCase().replace(/[+]/g, '\\$&'), sections);
    const { match, holding } = await ask(query);
    expect(match === 'exact').toBe(truth.length > 0);
    if (truth.length > 0) expect(holding.toSorted()).toEqual(truth.toSorted());
  },
);

test.each(['a', 'é', 'Ａ'])('%s, a single letter, is nothing to search for', async (query) => {
  expect(await ask(query)).toMatchObject({ match: 'none', numbers: [] });
});

test.each([
  ['ＰＳＤ２', 'PSD2'],
  ['PSD²', 'PSD2'],
  ['②④小时', '24小时'],
  ['⽀付', '支付'],
  ['\uf90a融', '金融'],
  ['帳戶', '账户'],
  ['支付寶', '支付宝'],
])('%s is found as %s is', async (typed, written) => {
  const [found, plain] = [await ask(typed), await ask(written)];
  expect(plain.match).toBe('exact');
  expect([found.match, found.numbers]).toEqual([plain.match, plain.numbers]);
});

test.each([
  ['hongbao', '6.2'],
  ['gongyi', '7.3'],
  ['laonianren', '3.1', '3.3'],
  ['zhifubao anquan', '2.1', '1.3', '4.3', '7.1'],
  ['zhifubao 安全', '2.1', '1.3', '4.3', '7.1'],
  ['fxq', '4.1'],
  ['央行', '1.1'],
  ['个保法', '7.1', '1.1'],
  ['手机支付', '2.1', '1.2', '7.2'],
  ['face recognition', '2.2', '1.2', '6.1'],
  ['4.1', '4.1'],
  ['4.1.2', '4.1'],
  ['第四章', '4.1'],
  ['支付宝怎样防止洗钱？', '4.1'],
])('%s leads first to %s', async (query, ...expected) => {
  const { numbers } = await ask(query);
  expect(expected).toContain(numbers[0]);
});

test('人脸识别 finds what has these words first, then what says 刷脸', async () => {
  const { numbers, holding } = await ask('人脸识别');
  expect(holding.toSorted()).toEqual(scanFor('人脸识别', sections).toSorted());
  expect(numbers.slice(holding.length)).toContain('6.1');
});

test('privacy finds the sections that say 隐私, that about it among the first three', async () => {
  const { numbers } = await ask('privacy');
  expect(numbers.slice(0, 3)).toContain('7.1');
});

test('a point, a chapter and a numeral lead where they say', async () => {
  expect((await ask('4.1.2')).firstPoint).toBe('p2');
  expect((await ask('第四章')).numbers).toEqual(['4.1', '4.2', '4.3']);
  expect((await ask('四')).firstName).toMatchObject({ kind: 'chapter', number: '4' });
});
