import { fold } from './normalise.ts';
import { tokensOf } from './tokens.ts';

/** One thing that must stand in a page. Texts are folded. */
export type Term = {
  /** As it is said to the reader. */
  readonly typed: string;
  /** Any of these will do; the first is what was typed. */
  readonly forms: readonly string[];
};

/** What a reader asks for. */
export type Query = {
  readonly terms: readonly Term[];
  /** None of these may stand in a page: what was typed after a minus sign. */
  readonly without: readonly string[];
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
export const MOST_READ = { characters: 400, terms: 40 };

const PART = /(?<=^|\s)(-?)(?:[“"「『]([^”"」』]+)[”"」』]|(\S+))|[“"「『]([^”"」』]+)[”"」』]|(\S+)/gu;
/** Where a term ends though no space stands there. */
const BREAK =
  /[，。、；：？！…（）《》〈〉【】〔〕「」『』“”"—]+|(?<![a-z\d])[,;:?!/]+|[,;:?!/]+(?![a-z\d])/giu;
/** What may stand around a term without being meant. */
const EDGE = /^[\s.,;:?!'‘’()[\]{}<>~`|_\-/\\·]+|[\s.,;:?!'‘’()[\]{}<>~`|_\-/\\·]+$/gu;
const SINGLE_LETTER = /^[a-z]$/;

/**
 * Reads a query: words as they were typed, their inner signs included (1.8, C++, R&D), "quoted text" kept whole, and
 * -word for what must not stand there. A single Latin letter is nothing to search for.
 */
export function parseQuery(text: string, foldQuery: FoldQuery): Query {
  const terms = new Map<string, Term>();
  const without = new Set<string>();
  for (const [, minus, quoted, bare, inner, rest] of text
    .trim()
    .slice(0, MOST_READ.characters)
    .matchAll(PART)) {
    const whole = quoted ?? inner;
    const pieces = whole === undefined ? (bare ?? rest ?? '').split(BREAK) : [whole];
    for (const piece of pieces) {
      const typed = whole === undefined ? piece.replace(EDGE, '') : piece.trim();
      const form = foldQuery(typed);
      if (!isTerm(form)) continue;
      if (terms.size + without.size >= MOST_READ.terms) break;
      if (minus) without.add(form);
      else if (!terms.has(form))
        terms.set(form, { typed: fold(typed) === form ? typed : form, forms: [form] });
    }
  }
  return { terms: [...terms.values()], without: [...without] };
}

function isTerm(form: string): boolean {
  return !SINGLE_LETTER.test(form) && tokensOf(form).some(({ kind }) => kind !== 'gap');
}

/** The first form of each term. */
export function formsOf({ terms }: Query): string[] {
  return terms.map(({ forms }) => forms[0] ?? '');
}

/** The same query with other terms. */
export function withTerms({ without }: Query, forms: readonly (readonly string[])[]): Query {
  return { without, terms: forms.map((each) => ({ typed: each[0] ?? '', forms: each })) };
}
