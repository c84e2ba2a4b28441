/** What answering takes, in one script that is loaded while the reader still types. */

export { answerQuery } from './answer.ts';
export { answerAnywhere } from './answer-anywhere.ts';
export { forgetEngine } from './pagefind-engine.ts';
export { renderSection } from './search-results.ts';
export { besideSections, sayAnswer } from './search-telling.ts';
export { remarkOn } from './tell.ts';
