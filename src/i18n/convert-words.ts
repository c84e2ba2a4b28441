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

/** Converts what a function wrote around the texts that it was given, which are converted already. */
function convertAround(made: unknown, given: readonly unknown[], convert: Convert): unknown {
  if (typeof made !== 'string') return convertWords(made, convert);
  const [text] = given.filter((each) => typeof each === 'string' && each !== '' && made.includes(each));
  if (typeof text !== 'string') return convert(made);
  const at = made.indexOf(text);
  const rest = given.filter((each) => each !== text);
  return (
    String(convertAround(made.slice(0, at), rest, convert)) +
    text +
    String(convertAround(made.slice(at + text.length), rest, convert))
  );
}
