import { mayBeAdverb } from './judge.ts';
import { isNameLike } from './names.ts';
import { overriddenWord } from './read-table.ts';
import type { Segments } from './segments.ts';
import { settle } from './settle.ts';
import { growTree } from './word-tree.ts';

/** A character of a text that could become several, in a word that nobody has settled. */
export type Unsettled = {
  /** Where the character stands, in UTF-16 units. */
  readonly at: number;
  readonly character: string;
  /** All that it could become. */
  readonly candidates: readonly string[];
  /** The word around it. */
  readonly word: string;
  /** What the word becomes for the time being. */
  readonly converted: string;
};

/** Turns Simplified Chinese into Traditional, character by character. */
export type Converter = {
  /** The text in Traditional characters. */
  readonly convert: (text: string) => string;
  /** The same, one piece for each UTF-16 unit of the text. */
  readonly convertUnits: (text: string) => readonly string[];
  /** What nobody has settled. */
  readonly findUnsettled: (text: string) => Unsettled[];
};

const HAN = /\p{Script=Han}/u;
/** The most words that a name is taken to have on either side of the one that is asked about. */
const NEIGHBOURS = 3;

type Overrides = Readonly<Record<string, string>>;
const NONE: Overrides = {};
const made = new WeakMap<Overrides, Converter>();

/**
 * Makes a converter of the reviewed table, of OpenCC's phrases and of the words that a publication settles for itself;
 * of the same words the same one.
 *
 * The longest word counts, a reviewed one before a phrase of the same length. Looked up across the borders of words,
 * both do harm (年历 in 百年历程, 裁制 in 仲裁制): a reviewed word counts only within a word as `Intl.Segmenter` cuts them,
 * or from border to border, a phrase from border to border; what a publication settles for itself counts wherever it
 * stands. What no word settles is judged by what stands beside it, and asked about where that says too little.
 */
export function makeConverter(overrides = NONE): Converter {
  const converter = made.get(overrides) ?? makeAnother(overrides);
  made.set(overrides, converter);
  return converter;
}

function makeAnother(overrides: Overrides): Converter {
  const own = growTree(Object.entries(overrides).map(([word, to]) => overriddenWord(word, to)));
  const convertUnits = (text: string): readonly string[] =>
    HAN.test(text) ? settle(text, own).units : text.split('');

  const findUnsettled = (text: string): Unsettled[] => {
    if (!HAN.test(text)) return [];
    const { units, questions, segments } = settle(text, own);
    return [...questions].map(([at, candidates]): Unsettled => {
      const [start, end] = wordAround(at, text, segments);
      const character = text.charAt(at);
      const word = text.slice(start, end);
      return { at, character, candidates, word, converted: units.slice(start, end).join('') };
    });
  };

  return { convert: (text) => convertUnits(text).join(''), convertUnits, findUnsettled };
}

/**
 * The word that a question is about: as the segmenter has it, with the rest of a name that has fallen into pieces. A
 * character that stands alone is given with its neighbour, since what is settled counts wherever it stands.
 */
function wordAround(at: number, text: string, segments: Segments): [start: number, end: number] {
  let start = segments.startOf(at);
  let end = segments.endOf(at);
  if (end - start > 1)
    return mayBeAdverb(text.charAt(at), end, segments) ? [start, segments.endOf(end)] : [start, end];
  for (let count = 0; count < NEIGHBOURS && isNameLike(segments.upTo(start)); count++)
    start -= segments.upTo(start).length;
  for (let count = 0; count < NEIGHBOURS && isNameLike(segments.from(end)); count++)
    end += segments.from(end).length;
  if (end - start > 1) return [start, end];
  const before = segments.upTo(start);
  const after = segments.from(end);
  if (HAN.test(before) && before.length > 0) start -= before.length;
  if (HAN.test(after)) end += after.length;
  return [start, end];
}
