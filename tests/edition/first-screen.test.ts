import { expect, test } from 'vitest';
import { brokenWords } from '../browser/broken-words.ts';
import { useSite } from '../browser/browser.ts';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

const at = useSite(EDITION);
/** Of the characters of a section's points; 1.1 names four documents by their long titles. */
const MOST_UNDERLINED = 0.18;

test.each(readEditions(EDITION).map(({ language, sections }) => [language, sections] as const))(
  'of every section the text begins above 420 px on a phone, no heading breaks a word, and the margin leaves no hole: %s',
  { timeout: 120_000 },
  async (_, sections) => {
    const viewport = { width: 375, height: 667 };
    const page = await at.browser.newPage({ viewport, javaScriptEnabled: false }); // and so without the offer of another language
    const late: string[] = [];
    const broken: string[] = [];
    const loud: string[] = [];
    for (const { number, url } of sections) {
      await page.goto(at.address + url.slice(1));
      const top = await page.evaluate(() => {
        const text = document.querySelector('#p1 .point-text p');
        return text ? text.getBoundingClientRect().top + scrollY : Number.POSITIVE_INFINITY;
      });
      if (top > 420) late.push(`${number} at ${Math.round(top)} px`);
      for (const width of [320, 375, 414]) {
        await page.setViewportSize({ width, height: 667 });
        broken.push(...(await brokenWords(page)));
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      const { hole, underlined } = await page.evaluate(measureSection);
      if (hole > 80 || underlined > MOST_UNDERLINED) loud.push(`${number}: ${hole} px, ${underlined}`);
      await page.setViewportSize(viewport);
    }
    expect({ late, broken, loud }).toEqual({ late: [], broken: [], loud: [] });
    await page.close();
  },
);

/** The highest empty space below a point's text, and the share of characters that are underlined where nothing is pointed at. */
function measureSection(): { hole: number; underlined: number } {
  const holes = [...document.querySelectorAll('.point')].map((point) => {
    const below = point.querySelector(':scope > .diagram') ?? point.nextElementSibling;
    const own = [...point.querySelectorAll(':scope > .point-text, .split > :not(:first-child)')];
    const end = Math.max(...own.map((each) => each.getBoundingClientRect().bottom));
    return (below?.getBoundingClientRect().top ?? 0) - end;
  });
  let all = 0;
  let underlined = 0;
  for (const text of document.querySelectorAll('.point-text')) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.replace(/\s/g, '').length ?? 0;
      all += length;
      for (let around = node.parentElement; around && around !== text; around = around.parentElement)
        if (getComputedStyle(around).textDecorationLine === 'underline') {
          underlined += length;
          break;
        }
    }
  }
  return { hole: Math.round(Math.max(...holes)), underlined: underlined / all };
}
