/** Entry of a bundle for tests: the site's own search, without its page. */
import type { Answer } from '../../src/client/search/ask/answer.ts';
import { answerAnywhere } from '../../src/client/search/ask/answer-anywhere.ts';
import { loadLetters, loadWords } from '../../src/client/search/ask/search-words.ts';
import { loadMeans, suggestNames, withFurtherNames } from '../../src/client/search/ask/suggest-names.ts';
import { readTranslation } from '../../src/client/search/show/search-parts.ts';
import { remarkOn } from '../../src/client/search/tell/tell.ts';

/** Answers as the panel of this page does. */
export async function ask(text: string, stopWords: readonly string[], base = '/'): Promise<Answer> {
  const list = document.querySelector<HTMLElement>('#search-results');
  const means = await loadMeans(base, text, stopWords);
  return answerAnywhere(text, means, list ? readTranslation(list) : undefined);
}

/** Suggests as the panel does. */
export async function suggestFor(text: string, base = '/') {
  return suggestNames(text, await withFurtherNames(await loadMeans(base, text, [])));
}

export { loadLetters, loadWords, remarkOn };
