/** Reading pinyin: of any word of the text, whole or begun, and of names. The table is loaded when letters are typed. */

import { isOneEdit } from './word-forms.ts';

/** The table as it is sent. */
export type PinyinTable = {
  /** Characters by syllable: `a啊阿 ai爱`. */
  readonly syllables: string;
  /** Words that are read otherwise than character by character: `银行yin hang`. */
  readonly exceptions: readonly string[];
  /** The text's words of Han, commonest first, parted by spaces. */
  readonly words: string;
  /** The text's words of letters, in order, parted by spaces. */
  readonly letters: string;
};

/** A word and how it is spelled. */
type Spelled = { readonly word: string; readonly spelled: string; readonly initials: string };

export type Pinyin = {
  /** Words of letters in the text. */
  readonly letters: readonly string[];
  /** Syllables of a text of Han; other characters are left as they are. */
  readonly spell: (text: string) => string[];
  /** What letters may be the pinyin of, likeliest first. */
  readonly read: (letters: string) => string[];
  /** The same of whole syllables alone. */
  readonly readWhole: (letters: string) => string[];
  /** The words whose pinyin is one slip away from letters, commonest first. */
  readonly readNear: (letters: string) => string[];
};

/** More letters are no words in pinyin. */
const MOST_LETTERS = 40;
/** Readings that are tried. */
const MOST_READINGS = 6;
/** Words that one reading may consist of. */
const MOST_WORDS = 5;
const MIN_INITIALS = 3;
const MIN_FOR_SLIP = 4;

/** Makes the table ready. */
export function readTable(table: PinyinTable): Pinyin {
  const syllableOf = new Map<string, string>();
  for (const [, syllable = '', characters = ''] of table.syllables.matchAll(/([a-z]+)([^a-z\s]+)/gu))
    for (const character of characters) syllableOf.set(character, syllable);
  const exceptions = new Map(
    table.exceptions.map((line) => {
      const start = line.search(/[a-z]/);
      return [line.slice(0, start), line.slice(start).split(' ')] as const;
    }),
  );
  const longest = Math.max(1, ...Array.from(exceptions.keys(), (word) => word.length));
  const spell = (text: string): string[] => {
    const syllables: string[] = [];
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at);
      while (length > 1 && !exceptions.has(text.slice(at, at + length))) length--;
      const found = length > 1 ? exceptions.get(text.slice(at, at + length)) : undefined;
      if (found) syllables.push(...found);
      else syllables.push(syllableOf.get(text.charAt(at)) ?? text.charAt(at));
      at += Math.max(1, length);
    }
    return syllables;
  };
  let words: Spelled[] | undefined;
  const spellWords = () => {
    words ??= table.words.split(' ').map((word) => {
      const syllables = spell(word);
      return {
        word,
        spelled: syllables.join(''),
        initials: syllables.map((each) => each.charAt(0)).join(''),
      };
    });
    return words;
  };
  return {
    letters: table.letters.split(' ').filter(Boolean),
    spell,
    read: (letters) => readLetters(letters, spellWords(), true),
    readWhole: (letters) => readLetters(letters, spellWords(), false),
    readNear: (letters) => {
      if (letters.length < MIN_FOR_SLIP) return [];
      const near = spellWords().filter(({ word, spelled }) => word.length > 1 && isOneEdit(spelled, letters));
      return near.slice(0, MOST_READINGS).map(({ word }) => word);
    },
  };
}

/** As it is typed where ü cannot be: lü, which keyboards have as lv, is lu to whoever leaves its dots away. */
function typedPlainly(spelled: string): string {
  return spelled.replaceAll('v', 'u');
}

/**
 * Fewest words first, then the commonest: a word whole, several after one another, the last of them begun; then
 * initials, where no two words share them.
 */
function readLetters(letters: string, words: readonly Spelled[], mayBegin: boolean): string[] {
  if (letters.length > MOST_LETTERS) return [];
  const whole = new Map<string, string[]>();
  for (const { word, spelled } of words)
    for (const key of new Set([spelled, typedPlainly(spelled)])) {
      const known = whole.get(key);
      if (known) known.push(word);
      else whole.set(key, [word]);
    }
  const begun = (rest: string) =>
    mayBegin && rest.length > 1 ? words.filter(({ spelled }) => spelled.startsWith(rest)).slice(0, 3) : [];
  const done: string[] = [];
  const half: string[] = []; // a word that is but begun is likelier than more words, not than words that are whole
  let paths: { readonly text: string; readonly rest: string }[] = [{ text: '', rest: letters }];
  for (let count = 1; count <= MOST_WORDS && done.length === 0; count++) {
    const isLast = half.length > 0;
    const open: { text: string; rest: string }[] = [];
    for (const { text, rest } of paths) {
      done.push(...(whole.get(rest) ?? []).map((word) => text + word));
      half.push(...begun(rest).map(({ word }) => text + word));
      for (let size = rest.length - 1; size > 0; size--)
        for (const word of (whole.get(rest.slice(0, size)) ?? []).slice(0, 3))
          open.push({ text: text + word, rest: rest.slice(size) });
    }
    if (isLast) break;
    paths = open.slice(0, 200);
  }
  if (done.length + half.length > 0) return [...new Set([...done, ...half])].slice(0, MOST_READINGS);
  const initials =
    !mayBegin || letters.length < MIN_INITIALS ? [] : words.filter((each) => each.initials === letters);
  return initials.length === 1 ? initials.map(({ word }) => word) : [];
}
