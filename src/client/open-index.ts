import type { IndexFacts } from '../search/index-kind.ts';
import { forgetEngine, openParts } from './pagefind-engine.ts';
import type { SearchIndex } from './search-index.ts';
import { openText } from './text-index.ts';

const opened = new Map<string, SearchIndex>();

/** The index of the edition at a base path; opened once, and made ready while the reader still types. */
export function openIndex(base: string, { kind, pages }: IndexFacts): SearchIndex {
  const index = opened.get(base) ?? (kind === 'text' ? openText(base, pages) : openParts(base, pages));
  opened.set(base, index);
  return index;
}

/** Makes the next search begin anew. */
export function forgetIndexes(): void {
  opened.clear();
  forgetEngine();
}
