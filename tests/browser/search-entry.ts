/** Entry of a bundle for tests: the site's own search, without its page. */
import { type Answer, answerQuery } from '../../src/client/answer.ts';
import { loadLetters, loadWords } from '../../src/client/search-words.ts';
import { loadMeans, suggestNames } from '../../src/client/suggest-names.ts';

/** Answers as the panel does. */
export async function ask(text: string, everywhere: readonly string[], base = '/'): Promise<Answer> {
  return answerQuery(text, await loadMeans(base, text, everywhere));
}

/** Suggests as the panel does. */
export async function suggestFor(text: string, base = '/') {
  return suggestNames(text, await loadMeans(base, text, []));
}

export { loadLetters, loadWords };
