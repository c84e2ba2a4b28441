/** A character that nobody sees or that stands for nothing, and where it stands in its text, in UTF-16 units. */
export type Invisible = { readonly index: number; readonly length: number; readonly code: string };

/**
 * Ignorable by default (zero-width, bidi control, soft hyphen), control, line and paragraph separators; and what has no
 * meaning outside of one program: private use, which diagrams hide other characters behind, halves of a character
 * and codes that are none.
 */
const INVISIBLE =
  /[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u{e0000}-\u{e007f}]--[\t\n\r\p{Variation_Selector}]]/gv;
const EMOJI_JOINER =
  /(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})/uy;

/** The invisible characters of a text as it is typed; a mark at its beginning and ends of lines have rules of their own. */
export function findInvisible(text: string): Invisible[] {
  return [...text.matchAll(INVISIBLE)].flatMap(({ index, 0: found }) => {
    EMOJI_JOINER.lastIndex = index;
    if ((found === '\ufeff' && index === 0) || EMOJI_JOINER.test(text)) return [];
    return { index, length: found.length, code: codeOf(found) };
  });
}

const DECODED = /[\r\ufeff\ufffd]/g;

/** The same of a text that was written with escapes: none of what is left to other rules can be typed there. */
export function findInvisibleDecoded(text: string): Invisible[] {
  const marks = [...text.matchAll(DECODED)].map(({ index, 0: found }) => ({
    index,
    length: 1,
    code: codeOf(found),
  }));
  return [...findInvisible(text.replace(/^\ufeff/, ' ')), ...marks].sort((a, b) => a.index - b.index);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
