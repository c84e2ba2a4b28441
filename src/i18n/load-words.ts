import type { Language } from '../domain/language.ts';
import type { words as original } from './words/zh-Hans.ts';

/** The words of the interface in one language. Client code gets the ones that it needs from the page. */
export type Words = typeof original;

/** The words of a language, from its file in `words/`. */
export async function loadWords(language: Language): Promise<Words> {
  const { words }: { readonly words: Words } = await import(`./words/${language}.ts`);
  return words;
}
