import type { SearchNames } from '../../../search/names.ts';
import { lookInTexts } from './look-in-texts.ts';
import type { LookUp } from './look-up.ts';
import { lookInIndex } from './pagefind-engine.ts';
import { loadTexts } from './search-words.ts';

/**
 * Opens what an edition has to look into; Pagefind's index too where texts are sent at once and cannot be had.
 *
 * @param base base path of the edition.
 */
export async function openLookUp(
  base: string,
  { words, pages, atOnce }: SearchNames['index'],
): Promise<LookUp> {
  const texts = atOnce && (await loadTexts(base).catch(() => undefined));
  return texts ? lookInTexts(texts) : lookInIndex({ base, words, pages });
}
