type Convert = (text: string) => string;

/** The same words in another script: texts, and what functions make of their arguments, which stay as they are. */
export function convertWords<Value>(words: Value, convert: Convert): Value;
export function convertWords(words: unknown, convert: Convert): unknown {
  if (typeof words === 'string') return convert(words);
  if (typeof words === 'function')
    return (...values: unknown[]) => convertAround(Reflect.apply(words, undefined, values), values, convert);
  if (Array.isArray(words)) return words.map((word: unknown) => convertWords(word, convert));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, convertWords(word, convert)]));
}

/**
 * Converts what a function wrote around the texts that it was given, which are converted already. The sentence is
 * converted whole, those texts held by signs that no table has, so that a pair of quotation marks around one stays a pair.
 */
function convertAround(made: unknown, given: readonly unknown[], convert: Convert): unknown {
  if (typeof made !== 'string') return convertWords(made, convert);
  const texts = given.filter((each) => typeof each === 'string' && each !== '').map(String);
  const held = texts.reduce((text, each, index) => text.replace(each, () => signFor(index)), made);
  return texts.reduce((text, each, index) => text.replace(signFor(index), () => each), convert(held));
}

/** A private-use character. */
function signFor(index: number): string {
  return String.fromCodePoint(0xe000 + index);
}
