import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';

const at = useSite(SITES.found);

test('emphasis of Han is dots, of English words within it italics without', async () => {
  const page = await at.browser.newPage();
  await page.goto(`${at.address}tea/frying/`);
  const looks = await page.locator('.reading em, .reading em span').evaluateAll((all) =>
    all.map((each) => {
      const { textEmphasisStyle, fontStyle } = getComputedStyle(each);
      return [each.textContent, textEmphasisStyle, fontStyle];
    }),
  );
  expect(looks).toEqual([
    ['晾透', 'dot', 'normal'],
    ['well aired叶', 'dot', 'normal'],
    ['well aired', 'none', 'italic'],
  ]);
  await page.close();
});
