import { makeRandom } from '../../src/diagrams/random.ts';
import type { SearchablePage } from '../../src/search/page.ts';
import { pick } from './random.ts';

/** What readers read of a page, paragraph by paragraph, in lower case. */
export type PlainPage = { readonly url: string; readonly texts: readonly string[] };

/** The text of pages, for searching it plainly. */
export function plainPages(pages: readonly SearchablePage[]): PlainPage[] {
  return pages.map(({ route, blocks }) => ({
    url: `/${route}`,
    texts: blocks
      .flatMap(({ heading, text }) => [heading, ...text.split('\n')])
      .map((text) => text.normalize('NFKC').toLowerCase())
      .map((text) => text.normalize('NFD').replace(ACCENTS, '').normalize('NFC')),
  }));
}

/**
 * Random runs of 1 to 8 letters and digits that stand on some page; the same each time. A number is not cut, and no
 * letter of Latin is alone: the search does not look for those.
 */
export function drawRuns(pages: readonly PlainPage[], count: number): string[] {
  const random = makeRandom(20_261_122);
  const runs = new Set<string>();
  while (runs.size < count) {
    const text = pick(pick(pages, random).texts, random);
    const pieces = [...(text.match(RUN) ?? ['的'])].map((run) => run.match(PIECE) ?? []);
    const run = pick(pieces, random);
    const length = Math.min(run.length, 1 + Math.floor(random() * 8));
    const start = Math.floor(random() * (run.length - length + 1));
    const drawn = run.slice(start, start + length).join('');
    if (!/^[a-z]$/.test(drawn)) runs.add(drawn);
  }
  return [...runs];
}

/** Searching is the same with accents and without. */
const ACCENTS = /(?<=\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+/gu;
const RUN = /(?:\p{N}+(?:[.,]\p{N}+)*|\p{L})+/gu;
const PIECE = /\p{N}+(?:[.,]\p{N}+)*|\p{L}/gu;

/** The addresses of the pages that hold a run, found by looking through all; a number not inside another. */
export function scanFor(run: string, pages: readonly PlainPage[]): string[] {
  const escaped = run.replace(/[.]/g, '\\.');
  const before = /^\p{N}/u.test(run) ? '(?<!\\p{N}|\\p{N}[.,])' : '';
  const after = /\p{N}$/u.test(run) ? '(?!\\p{N}|[.,]\\p{N})' : '';
  const whole = new RegExp(before + escaped + after, 'u');
  return pages.filter(({ texts }) => texts.some((text) => whole.test(text))).map(({ url }) => url);
}
