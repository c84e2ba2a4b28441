/** Entry of a bundle for tests: the site's own search, in a search page that says what is searched. */
import { type Answer, answerQuery } from '../../src/client/answer.ts';
import { readEdition } from '../../src/client/search-parts.ts';
import { loadLetters, loadWords } from '../../src/client/search-words.ts';
import { loadMeans, type SearchedEdition, suggestNames } from '../../src/client/suggest-names.ts';

/** Answers as the panel does. */
export async function ask(text: string): Promise<Answer> {
  return answerQuery(text, await loadMeans(edition(), text));
}

/** Suggests as the panel does. */
export async function suggestFor(text: string) {
  return suggestNames(text, await loadMeans(edition(), text));
}

function edition(): SearchedEdition {
  const list = document.querySelector<HTMLElement>('#search-results');
  if (!list) throw new Error('not a search page');
  return readEdition(list);
}

export { loadLetters, loadWords };
