import { textWidth } from '../../diagrams/text-width.ts';

/** Words of more letters break where their cell ends: addresses, hashes, codes, compounds. */
const LONGEST_WORD = 18;
const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef`;
export const LONG_WORD = new RegExp(`[^\\s${HAN}]{${LONGEST_WORD + 1},}`, 'gu');
/** What stays on one line: letters between spaces, and of Han a character with the signs beside it. */
const UNBROKEN = new RegExp(`[${HAN}]?[^\\s${HAN}]+[${HAN}]?|[${HAN}]`, 'gu');

/** In ems of the table's type. Fonts differ: what is measured gets a tenth more. */
const PADDING = 1.4;
const LEAST = 4.5;
const LEAST_WITH_LONG_WORD = 9;
const LEAST_WITH_PICTURE = 17;
const RESERVE = 1.1;

/** The text of a cell, and what else it needs room for. */
export type Cell = { readonly text: string; readonly quantity: boolean; readonly picture: boolean };

/** How narrow a cell may become, in ems, before its words or numbers break. */
export function leastWidth({ text, quantity, picture }: Cell): number {
  if (picture) return LEAST_WITH_PICTURE;
  if (quantity) return Math.max(LEAST, widthOf(text));
  const words = text.replace(LONG_WORD, ' ').match(UNBROKEN) ?? [];
  const least = words.some((word) => word !== '') ? Math.max(...words.map(widthOf)) : 0;
  return Math.max(text.search(LONG_WORD) < 0 ? LEAST : LEAST_WITH_LONG_WORD, least);
}

function widthOf(text: string): number {
  return textWidth(text, 1, true) * RESERVE + PADDING;
}
