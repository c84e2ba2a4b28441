/** Entry of a bundle for tests: the site's own search, without its page. */
import type { Answer } from '../../src/client/answer.ts';
import { answerAnywhere } from '../../src/client/answer-anywhere.ts';
import { readTranslation } from '../../src/client/search-parts.ts';
import { loadLetters, loadWords } from '../../src/client/search-words.ts';
import { loadMeans, suggestNames, withFurtherNames } from '../../src/client/suggest-names.ts';
import { remarkOn } from '../../src/client/tell.ts';

/** Answers as the panel of this page does. */
export async function ask(text: string, everywhere: readonly string[], base = '/'): Promise<Answer> {
  const list = document.querySelector<HTMLElement>('#search-results');
  const means = await loadMeans(base, text, everywhere);
  return answerAnywhere(text, means, list ? readTranslation(list) : undefined);
}

/** Suggests as the panel does. */
export async function suggestFor(text: string, base = '/') {
  return suggestNames(text, await withFurtherNames(await loadMeans(base, text, [])));
}

export { loadLetters, loadWords, remarkOn };
