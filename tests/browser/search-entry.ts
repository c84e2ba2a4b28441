/** Entry of a bundle for tests: the site's own search, without its page. */
export { answerQuery, suggestNames } from '../../src/client/answer.ts';
export { findPages } from '../../src/client/find-sections.ts';
export { loadWords } from '../../src/client/search-words.ts';
