const VOWEL = /[aeiouy]/;
/** Endings in the order in which they are tried, and what stands for them. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, '$1'],
  [/ies$/, 'y'],
  [/(s|x|z|ch|sh)es$/, '$1'],
  [/s$/, ''],
];

/**
 * A light stem of an English word: plural, -ing, -ed and a final e are taken off, so that forms of a word meet.
 * Only finds candidates: whoever shows a result looks into its text. Other words are left as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  const singular = ending ? word.replace(...ending) : word;
  const bare = singular.replace(/(ing|ed)$/, '');
  if (bare === singular || bare.length < 3 || !VOWEL.test(bare)) return singular.replace(/(?<=.{3})e$/, '');
  return bare.replace(/(?<=.{2})([bdgmnprt])\1$/, '$1').replace(/(?<=.{3})e$/, '');
}
