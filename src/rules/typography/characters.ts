/** Classes of characters, to be put into the brackets of a regular expression with the flag `v`. */

/** What takes no space beside it: Han and kana. */
export const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;

/** Punctuation as wide as a Han character; quotation marks and dashes, which other scripts share, are not here. */
export const WIDE_PUNCTUATION = String.raw`\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff3d\uff5b-\uff65`;

/** Wide punctuation that closes: a half-width mark after it is as wrong as after a Han character. */
export const WIDE_CLOSING = '）》〉」』】〕”’';

/** Spaces within a line. */
export const SPACES = String.raw` \t\u00a0\u2000-\u200a`;
