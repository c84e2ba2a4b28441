import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Drawing } from '../../src/diagrams/finish.ts';

/** What a browser drew: its words, and how large. */
export type Theirs = { readonly words: readonly string[]; readonly width: number; readonly height: number };

const MERMAID = path.join(
  path.dirname(createRequire(import.meta.url).resolve('mermaid/package.json')),
  'dist/mermaid.min.js',
);
const STYLES = ['tokens', 'diagram'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');

/** Loads Mermaid into a page. */
export async function loadMermaid(page: Page): Promise<void> {
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: readFileSync(MERMAID, 'utf8') });
}

/** Draws with Mermaid in a page that has loaded it, without HTML labels; `undefined` where it refuses. */
export async function drawInBrowser(page: Page, source: string): Promise<Theirs | undefined> {
  return page.evaluate(async (text) => {
    try {
      const { mermaid } = globalThis as unknown as {
        mermaid: {
          initialize: (config: object) => void;
          render: (id: string, text: string) => Promise<{ svg: string }>;
        };
      };
      mermaid.initialize({
        startOnLoad: false,
        suppressErrorRendering: true,
        htmlLabels: false,
        flowchart: { htmlLabels: false },
        look: 'classic',
        theme: 'base',
      });
      const { svg } = await mermaid.render('theirs', text);
      document.body.innerHTML = svg;
      const drawn = document.querySelector('svg');
      const { width = 0, height = 0 } = drawn?.viewBox.baseVal ?? {};
      const words = [...(drawn?.querySelectorAll('text, foreignObject') ?? [])]
        .map((each) => each.textContent ?? '')
        .filter((each) => each.trim());
      return { words, width, height };
    } catch {
      return undefined;
    }
  }, source);
}

/** Icons, codes of characters and dates of an axis that would run into each other are left out on purpose. */
const NOT_MISSED = /fa[bsr]?:|&#?\w+;|^[\d:-]+$/;

/** How much a picture may be larger or smaller: ours have other fonts, spaces and no mirrored actors. */
const RATIO = 2;

/** What is wrong with a picture: words that are missing, leave it, or lie upon each other. */
export async function findInside(page: Page, ours: Drawing, theirs: Theirs | undefined): Promise<string[]> {
  await page.setContent(
    `<!doctype html><style>${STYLES}</style><body><div class="diagram-view" style="width:max-content">${ours.svg}</div></body>`,
  );
  const seen = await page.evaluate(() => {
    const svg = document.querySelector('svg');
    const frame = svg?.getBoundingClientRect();
    if (!svg || !frame) return ['nothing is drawn'];
    const found: string[] = [];
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().width > 0);
    const turned = (text: Element) =>
      /rotate/.test(text.closest('[transform*="rotate"]')?.getAttribute('transform') ?? '');
    const boxes = texts.map((text) => text.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      const words = texts[index]?.textContent?.slice(0, 20) ?? '';
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 3 ||
        box.bottom > frame.bottom + 3
      )
        found.push(`"${words}" leaves the picture`);
      for (const [other, against] of boxes.entries()) {
        if (other <= index || texts.some((text, at) => (at === index || at === other) && turned(text)))
          continue;
        const width = Math.min(box.right, against.right) - Math.max(box.left, against.left);
        const height = Math.min(box.bottom, against.bottom) - Math.max(box.top, against.top);
        // Lines of text reach far above and below their letters.
        if (width > 3 && height > 9)
          found.push(`"${words}" lies on "${texts[other]?.textContent?.slice(0, 20)}"`);
      }
    }
    for (const element of svg.querySelectorAll('[marker-end], [marker-start], [fill^="url"]'))
      for (const name of ['marker-end', 'marker-start', 'fill']) {
        const id = /url\(#(.+)\)/.exec(element.getAttribute(name) ?? '')?.[1];
        if (id && !document.getElementById(id)) found.push(`${name} leads nowhere`);
      }
    return found;
  });
  if (!theirs) return seen;
  const plain = (words: readonly string[]) => words.join('').replace(/\s+/g, '');
  const [ourWords, theirWords] = [plain(ours.labels), plain(theirs.words)];
  const missing = theirs.words
    .map((words) => words.replace(/\s+/g, ''))
    .filter((words) => words && !ourWords.includes(words) && !NOT_MISSED.test(words));
  const ratio = (ours.width * ours.height) / (theirs.width * theirs.height || 1);
  return [
    ...seen,
    ...(missing.length > 0 && ourWords.length < theirWords.length
      ? [`without "${missing.slice(0, 3).join('", "')}"`]
      : []),
    ...(ratio > RATIO ** 2 || ratio < 1 / RATIO ** 2 ? [`${ratio.toFixed(2)} times the size`] : []),
  ];
}
