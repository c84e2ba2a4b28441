/** What answering takes, in one script that is loaded while the reader still types. */

export { answerQuery } from '../ask/answer.ts'; // for the edition in another language
export { forgetEngine } from '../ask/pagefind-engine.ts';
export { addMore } from '../ask/within-chapter.ts';
export { findAnswer } from './find-answer.ts';
export { showFinding } from './show-finding.ts';
export { waitOnChoices } from './wait-on-choices.ts';
