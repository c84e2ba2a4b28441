import { neighbours } from './pairs.ts';

/**
 * Words of questions that say nothing about the subject. Longer ones first, so that 为什么 is not cut at 什么;
 * single characters only where they are hardly ever part of a word.
 */
const FUNCTION_WORDS =
  /为什么|怎么办|怎么样|是什么|什么是|什么叫|何谓|有哪些|什么样|有没有|是不是|怎么|怎样|如何|什么|哪些|哪里|哪个|为何|多少|是否|能否|可以|应该|应当|需要|关于|对于|请问|一下|[的了吗呢吧啊]/g;

/** The parts of terms that carry meaning, without function words and the words that stand on every page. */
export function dropFunctionWords(terms: readonly string[], everywhere: readonly string[]): string[] {
  const parts = terms.flatMap((term) =>
    everywhere
      .reduce((text, word) => text.replaceAll(word, ' '), term)
      .replace(FUNCTION_WORDS, ' ')
      .split(' '),
  );
  return [...new Set(parts.filter((part) => part.length > 0))];
}

const HAN = /\p{Script=Han}/u;

/** The pairs of neighbouring characters in terms; a term of one character, or a number or Latin word, is itself. */
export function pairsOf(terms: readonly string[]): string[] {
  const pairs = terms.flatMap((term) => {
    const characters = [...term];
    return characters.length < 2 || !HAN.test(term) ? [term] : neighbours(characters);
  });
  return [...new Set(pairs)];
}
