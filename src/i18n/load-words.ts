import { makeConverter } from '../conversion/converter.ts';
import { convertedFrom, type Language } from '../domain/language.ts';
import { convertWords } from './convert-words.ts';
import type { words as original } from './words/zh-Hans.ts';

/** The words of the interface in one language. Client code gets the ones that it needs from the page. */
export type Words = typeof original;

/** The words of a language, from its file in `words/`, or converted from those of another. */
export async function loadWords(language: Language): Promise<Words> {
  const source = convertedFrom(language);
  const { words }: { readonly words: Words } = await import(`./words/${source ?? language}.ts`);
  return source ? convertWords(words, makeConverter().convert) : words;
}
