import type { Page } from 'playwright-core';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The headings of a page in which a line ends inside a word, each with a bar where it does. */
export async function brokenWords(page: Page): Promise<string[]> {
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, .site-title, .page-turn b, .diagram-title')]
      .filter((heading) => heading.checkVisibility() && !heading.closest('.visually-hidden'))
      .map((heading) => {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        const starts: number[] = [];
        let text = '';
        let bottom = Number.POSITIVE_INFINITY;
        let around: Element | null = null;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { data, parentElement } = node as Text;
          const isNew = around && parentElement !== around;
          if (isNew || node.previousSibling?.nodeName === 'BR') text += '\n'; // where no word goes on
          around = parentElement;
          for (let at = 0; at < data.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0) continue;
            if (box.top >= bottom - 2) starts.push(text.length + at);
            bottom = box.bottom;
          }
          text += data;
        }
        return { text, starts };
      }),
  );
  return headings.flatMap(({ text, starts }) => {
    const begins = new Set([...words.segment(text)].map(({ index }) => index));
    return starts
      .filter((start) => !begins.has(start))
      .map((start) => `${text.slice(0, start)}|${text.slice(start)}`);
  });
}
