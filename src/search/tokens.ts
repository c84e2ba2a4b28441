/**
 * What a folded text consists of for the index: characters of scripts that put no spaces between words, words of
 * other letters, what joins or parts two of these (a space, a hyphen, an apostrophe), whole numbers, signs, and gaps,
 * across which no phrase goes.
 */
import { plainNumber } from './numerals.ts';
import { stem } from './stem.ts';

export type Token = {
  readonly kind: 'han' | 'letters' | 'joint' | 'number' | 'sign' | 'gap';
  readonly text: string;
};

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
/** A letter or digit that is not Han. */
const OTHER = `(?![${HAN}])[\\p{L}\\p{N}]`;
const LETTER = `(?![${HAN}])\\p{L}`;
const TOKEN = new RegExp(
  [
    `(?<han>[${HAN}])`,
    `(?<number>\\p{N}+(?:[.,]\\p{N}+)*)`,
    `(?<letters>(?:(?![${HAN}])[\\p{L}\\p{M}])+)`,
    // The end of a possessive, and what stands between two words of one phrase.
    `(?<joint>(?<=${LETTER})'s?(?!${OTHER})|(?<=${LETTER}'?)[ '-](?=${LETTER}))`,
    // Between two letters or digits (R&D, 1:8), or after one where it belongs to it (C++, 3.5%).
    `(?<sign>\\p{S}|(?<=${OTHER})[.,:/'_&@·-](?=${OTHER})|[%#&@*‰§])`,
    '(?<gap>.)',
  ].join('|'),
  'gsu',
);

/** Parts a folded text. */
export function tokensOf(folded: string): Token[] {
  return Array.from(folded.matchAll(TOKEN), ({ 0: text, groups = {} }) => ({ kind: kindOf(groups), text }));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups['han']) return 'han';
  if (groups['letters']) return 'letters';
  if (groups['number']) return 'number';
  if (groups['joint']) return 'joint';
  return groups['sign'] ? 'sign' : 'gap';
}

/** Yi syllables: letters for the indexer, which leaves signs out; that two signs share one does no harm. */
const FIRST_YI = 0xa000;
const YI = 1164;
const SIGN_IN_NUMBER = /[^\p{N}]/gu;

/** The word that the index has for a token; nothing for a gap or what joins. */
export function wordOf({ kind, text }: Token): string {
  if (kind === 'letters') return stem(text);
  if (kind === 'number') return plainNumber(text).replace(SIGN_IN_NUMBER, letterFor);
  return kind === 'sign' ? letterFor(text) : text;
}

function letterFor(sign: string): string {
  return String.fromCodePoint(FIRST_YI + ((sign.codePointAt(0) ?? 0) % YI));
}
