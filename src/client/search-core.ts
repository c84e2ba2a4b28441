/** What answering takes, in one script that is loaded while the reader still types. */
export { answerAnywhere } from './answer-anywhere.ts';
export { forgetEngine } from './pagefind-engine.ts';
export { showDefinitions } from './search-definitions.ts';
export { renderSection } from './search-results.ts';
export { besideSections, sayAnswer, showFacets } from './search-telling.ts';
export { addMore, keepChapter } from './within-chapter.ts';
