import { expect, test } from 'vitest';
import { useSite } from '../browser/browser.ts';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

const at = useSite(EDITION);

test.each(readEditions(EDITION).map(({ language, sections }) => [language, sections] as const))(
  'on a phone the text of every section begins above 420 px: %s',
  { timeout: 120_000 },
  async (_, sections) => {
    const viewport = { width: 375, height: 667 };
    const page = await at.browser.newPage({ viewport, javaScriptEnabled: false }); // and so without the offer of another language
    const late: string[] = [];
    for (const { number, url } of sections) {
      await page.goto(at.address + url.slice(1));
      const top = await page.evaluate(() => {
        const text = document.querySelector('#p1 .point-text p');
        return text ? text.getBoundingClientRect().top + scrollY : Number.POSITIVE_INFINITY;
      });
      if (top > 420) late.push(`${number} at ${Math.round(top)} px`);
    }
    expect(late).toEqual([]);
    await page.close();
  },
);
