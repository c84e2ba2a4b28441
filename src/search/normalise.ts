/** Stands for a space of the text, since real spaces part the words of the index. */
export const SPACE = '␣';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;

/**
 * Folds what readers do not mean to tell apart: letter case, full-width and other compatibility forms
 * (NFKC). Character by character, and only where the length stays, so that places in the folded text are
 * places in the text.
 */
export function fold(text: string): string {
  return Array.from(text, (character) => {
    const folded = character.normalize('NFKC').toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join('');
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
