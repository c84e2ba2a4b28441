import { traditionalOf } from './characters.ts';
import { overriddenWord, type ReviewedWord, readTable } from './read-table.ts';

/** A character of a text that could become several, in a word that nobody has settled. */
export type Unsettled = {
  /** Where the character stands, in UTF-16 units. */
  readonly at: number;
  readonly character: string;
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
const LATIN = /[\p{Script=Latin}\p{N}]/u;
/** Of a character beyond U+FFFF, which its first half has converted. */
const SECOND_HALF = /[\udc00-\udfff]/;
const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

const { choices, words } = readTable();

type Overrides = Readonly<Record<string, string>>;
const NONE: Overrides = {};
const made = new WeakMap<Overrides, Converter>();

/**
 * Makes a converter of the reviewed table and the words that a publication settles for itself; of the same words the
 * same one.
 *
 * Whole phrases are not looked up: where they are found across the borders of words, they do harm (年历 in 百年历程,
 * 裁制 in 仲裁制). A reviewed word counts only within a word as `Intl.Segmenter` cuts them, or from border to border; what
 * a publication settles for itself counts wherever it stands.
 */
export function makeConverter(overrides = NONE): Converter {
  const converter = made.get(overrides) ?? makeAnother(overrides);
  made.set(overrides, converter);
  return converter;
}

function makeAnother(overrides: Overrides): Converter {
  const reviewed = growTree([
    ...words.values(),
    ...Object.entries(overrides).map(([word, to]) => overriddenWord(word, to)),
  ]);

  /** The longest word that stands here and counts. Costs the length of the longest word, however many there are. */
  const findWord = (text: string, at: number, borders: Borders): ReviewedWord | undefined => {
    let found: ReviewedWord | undefined;
    let branch = reviewed.get(text.charAt(at));
    for (let end = at + 1; branch; branch = branch.next.get(text.charAt(end++))) {
      const { word } = branch;
      if (word && (Object.hasOwn(overrides, word.word) || isWord(at, end, borders))) found = word;
    }
    return found;
  };

  const convertUnits = (text: string): readonly string[] => {
    const units = text.split('');
    if (!HAN.test(text)) return units;
    const borders = bordersOf(text);
    for (let at = 0; at < text.length; at++) {
      const found = findWord(text, at, borders);
      const length = found?.word.length ?? 1;
      for (let inside = 0; inside < length; inside++)
        units[at + inside] = found?.becomes[inside] ?? convertOne(text, at + inside);
      at += length - 1;
    }
    return units;
  };

  const convertOne = (text: string, at: number): string => {
    if (SECOND_HALF.test(text.charAt(at))) return '';
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (character === '’' && LATIN.test(text.charAt(at - 1))) return character;
    return QUOTES[character] ?? choices.get(character)?.usual ?? traditionalOf(character);
  };

  const findUnsettled = (text: string): Unsettled[] => {
    if (![...text].some((character) => choices.get(character)?.settled === false)) return [];
    const unsettled: Unsettled[] = [];
    const borders = bordersOf(text);
    const units = convertUnits(text);
    let around = { start: 0, end: 0, word: '', converted: '' };
    for (let at = 0; at < text.length; at++) {
      const found = findWord(text, at, borders);
      const length = found?.word.length ?? 1;
      for (let inside = 0; inside < length; inside++) {
        const character = text.charAt(at + inside);
        if (choices.get(character)?.settled !== false || found?.becomes[inside]) continue;
        if (at + inside >= around.end) {
          const { start, end } = wordAround(at + inside, borders);
          around = { start, end, word: text.slice(start, end), converted: units.slice(start, end).join('') };
        }
        const { word, converted } = around;
        unsettled.push({ at: at + inside, character, word, converted });
      }
      at += length - 1;
    }
    return unsettled;
  };

  return { convert: (text) => convertUnits(text).join(''), convertUnits, findUnsettled };
}

/** Words by their first unit, then the next: `word` is the one that ends here. */
type Tree = Map<string, Branch>;
type Branch = { word?: ReviewedWord; readonly next: Tree };

function growTree(reviewed: readonly ReviewedWord[]): Tree {
  const tree: Tree = new Map();
  for (const word of reviewed) {
    let branches = tree;
    for (const [at, unit] of word.word.split('').entries()) {
      const branch: Branch = branches.get(unit) ?? { next: new Map() };
      branches.set(unit, branch);
      if (at === word.word.length - 1) branch.word = word;
      branches = branch.next;
    }
  }
  return tree;
}

/** For each unit of a text, where the word that it stands in begins; the length of the text at last. */
type Borders = readonly number[];

function bordersOf(text: string): Borders {
  const borders: number[] = [];
  for (const { index, segment } of segmenter.segment(text))
    for (let inside = 0; inside < segment.length; inside++) borders.push(index);
  return [...borders, text.length];
}

/** Whether a stretch lies within one word, or goes from border to border. One character has to be a word by itself. */
function isWord(start: number, end: number, borders: Borders): boolean {
  const aligned = borders[start] === start && borders[end] === end;
  return aligned || (end - start > 1 && borders[start] === borders[end - 1]);
}

function wordAround(at: number, borders: Borders): { start: number; end: number } {
  const start = borders[at] ?? at;
  let end = at + 1;
  while (end < borders.length - 1 && borders[end] === start) end++;
  return { start, end };
}
