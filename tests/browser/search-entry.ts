/** Entry of a bundle for tests: the site's own search, without its page. */
import { type Answer, answerQuery, needsLetters, suggestNames } from '../../src/client/answer.ts';
import { loadLetters, loadWords } from '../../src/client/search-words.ts';

/** Answers as the panel does. */
export async function ask(text: string, everywhere: readonly string[], base = '/'): Promise<Answer> {
  const words = await loadWords(base);
  const pinyin = needsLetters(text, words) ? await loadLetters(base) : undefined;
  return answerQuery(text, { base, words, pinyin, everywhere });
}

/** Suggests as the panel does. */
export async function suggestFor(text: string, base = '/') {
  const words = await loadWords(base);
  const pinyin = needsLetters(text, words) ? await loadLetters(base) : undefined;
  return suggestNames(text, { words, pinyin });
}

export { loadLetters, loadWords };
