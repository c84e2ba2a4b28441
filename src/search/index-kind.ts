import type { SearchablePage } from './page.ts';

/** What a browser knows of an edition's index before it has loaded any of it. */
export type IndexFacts = {
  /** `text`: all of the text is loaded and looked through; `parts`: an engine, and of its index what a query needs. */
  readonly kind: 'text' | 'parts';
  readonly pages: number;
};

/** Records of so many characters, compressed, are about as heavy as the engine. */
const MOST_TEXT = 250_000;

/** How so many pages are best searched. */
export function chooseIndex(pages: readonly SearchablePage[]): IndexFacts {
  return { kind: JSON.stringify(pages).length <= MOST_TEXT ? 'text' : 'parts', pages: pages.length };
}
