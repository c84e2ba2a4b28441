/** What answering takes, in one script that is loaded while the reader still types. */

export { answerQuery } from '../ask/answer.ts';
export { answerAnywhere } from '../ask/answer-anywhere.ts';
export { forgetEngine } from '../ask/pagefind-engine.ts';
export { besideSections, sayAnswer } from '../tell/search-telling.ts';
export { remarkOn } from '../tell/tell.ts';
export { renderSection } from './search-results.ts';
