import { boundNumber, quote } from './match.ts';
import { fold } from './normalise.ts';
import { writeNumbersOtherwise } from './numerals.ts';
import { tokensOf } from './tokens.ts';

/**
 * Why something stands in for what was typed: the same number or word written otherwise; a true other name; a word that
 * only helps to find; pinyin; one character wrong; a word that begins so.
 */
export type Why = 'number' | 'word' | 'name' | 'related' | 'pinyin' | 'slip' | 'begun';

/** What stands in for a term. */
export type Taken = { readonly form: string; readonly why: Why };

/** One thing that must stand in a page. Forms are folded; `match.ts` says where they stand. */
export type Term = {
  /** As it is said to the reader. */
  readonly typed: string;
  readonly form: string;
  /** Any of these will do as well. */
  readonly taken: readonly Taken[];
};

/** What a reader asks for. */
export type Query = {
  readonly terms: readonly Term[];
  /** None of these may stand in a page: what was typed after a minus sign. */
  readonly without: readonly string[];
  /** All letters one after the other, where nothing else was typed: a reader of pinyin may part syllables. */
  readonly letters?: string;
  /** Whether Han and letters, typed without a space, were parted: letters then are but a piece of what was meant. */
  readonly mixed?: true;
  /** How many characters were read, where not all were. */
  readonly cut?: number;
};

/** A Traditional form, or a word of Taiwan or Hong Kong, and what the text has for it. */
export type Variants = {
  /** Pairs of characters, one after the other: 錢钱… */
  readonly characters: string;
  readonly words: readonly (readonly [string, string])[];
};

/** Folds a query. */
export type FoldQuery = (text: string) => string;

/** Makes the function that folds a query: as the index is, and the variants of the report's own characters and words. */
export function makeFolder({ characters, words }: Variants): FoldQuery {
  const pairs = [...characters];
  const map = new Map(
    pairs.flatMap((from, index) => (index % 2 ? [] : [[from, pairs[index + 1] ?? from] as const])),
  );
  return (text) => {
    const own = [...fold(text)].map((character) => map.get(character) ?? character).join('');
    return words.reduce((result, [from, to]) => result.replaceAll(from, to), own);
  };
}

/** What is read of a query: a long paragraph. What stands further on is left alone, however much was pasted. */
export const MOST_READ = { characters: 400, terms: 24 };

const PART =
  /(?<=^|\s)([-－−]?)(?:[“"「『＂]([^”"」』＂]+)[”"」』＂]|(\S+))|[“"「『＂]([^”"」』＂]+)[”"」』＂]|(\S+)/gu;
/** Where a term ends though no space stands there. */
const BREAK =
  /[，。、；：？！…（）《》〈〉【】〔〕「」『』“”"＂—]+|(?<![a-z\d])[,;:?!/]+|[,;:?!/]+(?![a-z\d])/giu;
/** What may stand around a term without being meant. */
const EDGE = /^[\s.,;:?!'‘’()[\]{}<>~`|_\-/\\·]+|[\s.,;:?!'‘’()[\]{}<>~`|_\-/\\·]+$/gu;
const PICTURES = /((?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f)+)/gu;
const SINGLE_LETTER = /^[a-z]$/;

/**
 * Reads a query: words as they were typed, their inner signs included (1.8, C++, R&D), "quoted text" kept whole, and
 * -word for what must not stand there. A single Latin letter is nothing to search for; pictures are if nothing else is.
 */
export function parseQuery(text: string, foldQuery: FoldQuery): Query {
  const terms = new Map<string, Term>();
  const without = new Set<string>();
  const whole = text.trim();
  const read = whole.slice(0, MOST_READ.characters);
  let cutAt = 0;
  for (const { 1: minus, 2: quoted, 3: bare, 4: inner, 5: rest, index } of read.matchAll(PART)) {
    const kept = quoted ?? inner;
    const pieces = kept === undefined ? (bare ?? rest ?? '').split(BREAK).flatMap(partPictures) : [kept];
    for (const piece of pieces) {
      const typed = kept === undefined ? piece.replace(EDGE, '') : piece.trim();
      const plain = foldQuery(typed);
      if (!isTerm(plain)) continue;
      if (terms.size + without.size >= MOST_READ.terms) {
        if (!cutAt && !terms.has(plain)) cutAt = index;
        break;
      }
      const form = kept !== undefined && /[a-z\d]/.test(plain) ? quote(plain) : plain;
      if (minus) without.add(form);
      else if (!terms.has(form))
        terms.set(form, { typed: fold(typed) === plain ? typed : plain, form, taken: otherNumbers(form) });
    }
    if (cutAt) break;
  }
  const all = [...terms.values()];
  const written = all.filter(({ form }) => form.replace(PICTURES, '') !== '');
  const letters = fold(read);
  return {
    terms: written.length > 0 ? written : all,
    without: [...without],
    ...(/^[a-z]+(?:[ '-]+[a-z]+)+$/.test(letters) && { letters: letters.replace(/[^a-z]/g, '') }),
    ...((cutAt || read.length < whole.length) && { cut: cutAt || read.length }),
  };
}

function partPictures(piece: string): string[] {
  return piece.split(PICTURES);
}

function otherNumbers(form: string): Taken[] {
  return writeNumbersOtherwise(form).map((other) => ({ form: boundNumber(other), why: 'number' }));
}

function isTerm(form: string): boolean {
  return !SINGLE_LETTER.test(form) && tokensOf(form).some(({ kind }) => kind !== 'gap' && kind !== 'joint');
}

/** The form of each term, as it was typed. */
export function formsOf({ terms }: Query): string[] {
  return terms.map(({ form }) => form);
}

/** All that may stand in a page for a term. */
export function allForms({ form, taken }: Term): string[] {
  return [form, ...taken.map((each) => each.form)];
}

/** The same query with other terms. */
export function withTerms(query: Query, terms: readonly Term[]): Query {
  return { ...query, terms };
}

/** A term for which something else will do as well. */
export function takeFor(term: Term, why: Why, forms: readonly string[]): Term {
  const known = allForms(term);
  const taken = forms.filter((form) => !known.includes(form)).map((form): Taken => ({ form, why }));
  return { ...term, taken: [...term.taken, ...taken] };
}
