import { Converter } from 'opencc-js';
import type { Variants } from '../search/query.ts';

/** All ideographs of the first blocks, one a line. */
const HAN = Array.from({ length: 0xa000 - 0x3400 }, (_, index) => String.fromCodePoint(0x3400 + index));
const STANDARDS = [
  ['t', 'cn'],
  ['tw', 'cn'],
  ['hk', 'cn'],
  ['cn', 't'],
  ['cn', 'tw'],
  ['cn', 'hk'],
  // what Taiwan and Hong Kong write for the same Traditional character: 綫 and 線
  ['tw', 't'],
  ['hk', 't'],
  ['t', 'tw'],
  ['t', 'hk'],
] as const;
/** Where Taiwan and Hong Kong write one character and OpenCC knows another first. */
const ALSO: readonly (readonly [string, string])[] = [
  ['帳', '账'],
  ['帐', '账'],
  ['账', '帳'],
  ['賬', '帳'],
  ['著', '着'],
  ['佔', '占'],
  ['週', '周'],
  ['祇', '只'],
  ['祕', '秘'],
];

/** What does not depend on the text is made once, for it takes a second: a site has several editions. */
const pairs = once((): readonly (readonly [string, string])[] => {
  const text = HAN.join('\n');
  return STANDARDS.flatMap(([from, to]) => {
    const converted = Converter({ from, to })(text).split('\n');
    return HAN.flatMap((form, index) => {
      const own = converted[index];
      return own && own !== form ? [[form, own] as const] : [];
    });
  });
});
const toTaiwan = once(() => Converter({ from: 'cn', to: 'twp' }));
/** Of a text in Traditional characters: 理发 is 理髮, though 发 by itself is 發. */
const toSimplified = once(() => Converter({ from: 'tw', to: 'cn' }));

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The characters that readers may type for the corpus's own (each that OpenCC, from any of its standards, makes one
 * of them), and the words that Taiwan or Hong Kong use instead of its words, those of the glossary (`forms`)
 * included. A form that the corpus has itself is left alone.
 */
export function findVariants(
  corpus: string,
  forms: ReadonlyMap<string, string>,
): Variants & {
  /** Words of other places that the corpus has, too, each with its own commoner one: both are meant. */
  readonly both: readonly (readonly [own: string, form: string])[];
} {
  if (!/\p{Script=Han}/u.test(corpus)) return { characters: '', words: [], both: [] };
  const known = new Set(corpus);
  const characters = new Map<string, string>();
  const learn = (form: string, own: string) => {
    if (known.has(own) && !known.has(form) && !characters.has(form)) characters.set(form, own);
  };
  for (const [form, own] of pairs()) learn(form, own);
  for (const [form, own] of ALSO) learn(form, own);
  const { words, both } = findWords(corpus, forms, (text) =>
    [...text].map((character) => characters.get(character) ?? character).join(''),
  );
  return {
    characters: [...characters].flat().join(''),
    words: [...words].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
    both: [...both].map(([form, own]) => [own, form] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function findWords(
  corpus: string,
  forms: ReadonlyMap<string, string>,
  foldCharacters: (text: string) => string,
): { readonly words: Map<string, string>; readonly both: Map<string, string> } {
  const [taiwan, simplify] = [toTaiwan(), toSimplified()];
  const words = new Map<string, string>();
  const both = new Map<string, string>();
  const add = (form: string, own: string) => {
    const foreign = foldCharacters(form);
    if (foreign === own || foreign.length < 2) return;
    (corpus.includes(foreign) ? both : words).set(foreign, own);
  };
  for (const [form, name] of forms) {
    add(form, name);
    const [part, ownPart] = withoutShared(form, name);
    if (part.length > 1 && ownPart.length > 1) add(part, ownPart);
  }
  const segments = new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(corpus);
  for (const segment of new Set(Array.from(segments, ({ segment }) => segment)))
    for (const form of [taiwan(segment), taiwan(simplify(segment)), simplify(segment)]) add(form, segment);
  return { words, both };
}

/** What two names do not share at their beginnings and ends: 私隱保護 and 隱私保護. */
function withoutShared(one: string, other: string): readonly [string, string] {
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start++;
  let end = 0;
  const room = Math.min(one.length, other.length) - start;
  while (end < room && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}
