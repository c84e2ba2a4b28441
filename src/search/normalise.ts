/** Stands for a space of the text, since real spaces part the letters in the index. */
const SPACE = '␣';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/u;

/** Folds what readers do not mean to tell apart: letter case, full-width and other compatibility forms (NFKC). */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The terms of a query: runs of letters and digits, folded. A page must hold each of them as it stands. */
export function splitTerms(query: string): string[] {
  return [...new Set(fold(query).split(NOT_LETTER_OR_DIGIT).filter(Boolean))];
}

/**
 * Text for the indexer, in which every letter and digit is a word of its own. Plain spaces, because the
 * indexer's own segmentation of Chinese is switched off (it would join Latin letters again).
 */
export function partLetters(text: string): string {
  return text.replace(/\s+/g, SPACE).replace(LETTER_OR_DIGIT, ' $&');
}

/** Undoes `partLetters`. */
export function joinLetters(text: string): string {
  return text.replace(/\s+/g, '').replaceAll(SPACE, ' ');
}

/** The query that finds a term in an index of parted letters: its characters as a phrase. */
export function phraseOf(term: string): string {
  return `"${[...term].join(' ')}"`;
}
