import { fold } from './normalise.ts';

/** What a reader asks for. All texts are folded. */
export type Query = {
  /** Each must stand in a section as it is: runs of letters and digits, or what was quoted. */
  readonly terms: readonly string[];
  /** None of these may: what was typed after a minus sign. */
  readonly without: readonly string[];
};

/** A Traditional form, or a word of Taiwan or Hong Kong, and what the text has for it. */
export type Variants = {
  /** Pairs of characters, one after the other: 錢钱… */
  readonly characters: string;
  readonly words: readonly (readonly [string, string])[];
};

const PART = /(-?)(?:[“"]([^”"]+)[”"]|(\S+))/gu;
const RUN = /[\p{L}\p{N}]+/gu;

/** Makes the function that folds a query: case, width, and the variants of the report's own characters and words. */
export function makeFolder({ characters, words }: Variants): (text: string) => string {
  const pairs = [...characters];
  const map = new Map(
    pairs.flatMap((from, index) => (index % 2 ? [] : [[from, pairs[index + 1] ?? from] as const])),
  );
  return (text) => {
    const simplified = [...fold(text)].map((character) => map.get(character) ?? character).join('');
    return words.reduce((result, [from, to]) => result.replaceAll(from, to), simplified);
  };
}

/** Reads a query: words, "quoted text" kept whole, and -word for what must not stand there. */
export function parseQuery(text: string, foldText: (text: string) => string): Query {
  const terms = new Set<string>();
  const without = new Set<string>();
  for (const [, minus, quoted, bare] of foldText(text).matchAll(PART)) {
    const found = quoted === undefined ? (bare?.match(RUN) ?? []) : [quoted.trim()];
    for (const term of found) if (RUN_ONLY.test(term)) (minus ? without : terms).add(term);
  }
  return { terms: [...terms], without: [...without] };
}

const RUN_ONLY = /[\p{L}\p{N}]/u;

/** The runs of letters and digits in a term, which are what the index can be asked for. */
export function runsOf(term: string): string[] {
  return term.match(RUN) ?? [];
}
