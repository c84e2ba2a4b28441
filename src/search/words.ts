import { bareForm, unquote } from './match.ts';
import { fold } from './normalise.ts';
import { pairsFor, pairWords } from './pairs.ts';
import { type Token, tokensOf, wordOf } from './tokens.ts';

/** What the index has for words of Han: single characters in small reports, neighbouring pairs in large ones. */
export type Words = 'characters' | 'pairs';

/** Up to this many pages characters; `npm run bench -- search` shows both. */
const MOST_FOR_CHARACTERS = 500;
/** A word that parts phrases. */
const GAP = '。';

/** What the index of so many pages has for words. */
export function chooseWords(pages: number): Words {
  return pages <= MOST_FOR_CHARACTERS ? 'characters' : 'pairs';
}

/** Makes the function that writes the texts of one page as words, parted by spaces, for the indexer. */
export function makeTokenizer(words: Words): (text: string) => string {
  const seen = new Set<string>();
  return (text) => {
    const parted = runsOf(tokensOf(fold(text))).map((run) =>
      run
        .flatMap(({ kind, texts }) => {
          if (kind !== 'han') return texts.map((each) => wordOf({ kind, text: each }));
          return words === 'pairs' ? pairWords(texts, seen) : texts;
        })
        .join(' '),
    );
    return [...parted, ''].join(` ${GAP} `);
  };
}

/** Tokens of one kind that stand together: several characters of Han, or one of the others. */
type Part = { readonly kind: Token['kind']; readonly texts: readonly string[] };

/** The stretches without a gap. */
function runsOf(tokens: readonly Token[]): Part[][] {
  const runs: { kind: Token['kind']; texts: string[] }[][] = [[]];
  for (const { kind, text } of tokens) {
    const run = runs.at(-1);
    const part = run?.at(-1);
    if (kind === 'joint') continue;
    if (kind === 'gap') runs.push([]);
    else if (kind === 'han' && part?.kind === 'han') part.texts.push(text);
    else run?.push({ kind, texts: [text] });
  }
  return runs.filter((run) => run.length > 0);
}

/** So many words at most are tried for a piece of a word, those first that begin with it: it may be half typed. */
const MOST_WORDS = 40;
/** Phrases that are tried for one run: of joined and parted spellings. */
const MOST_PHRASES = 8;

/**
 * What to ask the index for a folded form: for each of its runs the phrases of which one must stand there. More than
 * one where words of letters may be joined or parted in the text (cyber attack, cyberattack), and where those at the edge of a
 * quoted form are a piece of several words (`chain`: blockchain, chains).
 *
 * @param vocabulary the words of letters that the text has; without it letters are taken for whole words as typed.
 */
export function phrasesOf(words: Words, form: string, vocabulary: readonly string[] = []): string[][][] {
  const quoted = unquote(form) !== undefined;
  const runs = runsOf(tokensOf(bareForm(form)));
  return runs.map((run, at) => {
    const choices = run.map(({ kind, texts }, index): string[][] => {
      const opens = at === 0 && index === 0;
      const ends = at === runs.length - 1 && index === run.length - 1;
      if (kind === 'letters' && quoted && (opens || ends))
        return wholeWords(texts[0] ?? '', { opens, ends }, vocabulary);
      if (kind === 'letters') return [texts, ...partings(texts[0] ?? '', vocabulary)].map(asWords);
      if (kind !== 'han') return [texts.map((text) => wordOf({ kind, text }))];
      if (words === 'characters') return [[...texts]];
      // A character at the end begins a pair that is not known: whoever loads the pages sees.
      const open = index > 0 && index === run.length - 1 && texts.length === 1;
      return [open ? [] : pairsFor(texts, index === run.length - 1)];
    });
    const joined = quoted ? [] : joinings(run, vocabulary);
    return [...combineChoices(choices), ...joined].slice(0, Math.max(MOST_WORDS, MOST_PHRASES));
  });
}

function combineChoices(choices: readonly string[][][]): string[][] {
  return choices.reduce<string[][]>(
    (phrases, next) => phrases.flatMap((phrase) => next.map((more) => [...phrase, ...more])),
    [[]],
  );
}

const asWords = (texts: readonly string[]) => texts.map((text) => wordOf({ kind: 'letters', text }));

/** The two words of the text that a word is when it is parted. */
function partings(word: string, vocabulary: readonly string[]): string[][] {
  if (word.length < 4 || vocabulary.length === 0) return [];
  const known = stemsOf(vocabulary);
  if (known.has(wordOf({ kind: 'letters', text: word }))) return partingsIn(word, known).slice(0, 1);
  return partingsIn(word, known);
}

function partingsIn(word: string, known: ReadonlySet<string>): string[][] {
  const parted: string[][] = [];
  for (let at = 1; at < word.length; at++) {
    const pair = [word.slice(0, at), word.slice(at)];
    if (pair.every((each) => known.has(wordOf({ kind: 'letters', text: each })))) parted.push(pair);
  }
  return parted.slice(0, MOST_PHRASES);
}

/** A run of words of letters with two neighbours, or all, as one word, where the text has that. */
function joinings(run: readonly Part[], vocabulary: readonly string[]): string[][] {
  const texts = run.map(({ kind, texts: [text = ''] }) => (kind === 'letters' ? text : undefined));
  const letters = texts.filter((text) => text !== undefined);
  if (letters.length !== texts.length || letters.length < 2 || vocabulary.length === 0) return [];
  const known = stemsOf(vocabulary);
  const pairs = letters
    .slice(1)
    .map((next, at) => [...letters.slice(0, at), (letters[at] ?? '') + next, ...letters.slice(at + 2)]);
  return [[letters.join('')], ...pairs]
    .map(asWords)
    .filter((phrase) => phrase.every((stem) => known.has(stem)))
    .slice(0, MOST_PHRASES);
}

const stems = new WeakMap<readonly string[], ReadonlySet<string>>();

function stemsOf(vocabulary: readonly string[]): ReadonlySet<string> {
  const known = stems.get(vocabulary);
  if (known) return known;
  const made = new Set(asWords(vocabulary));
  stems.set(vocabulary, made);
  return made;
}

function wholeWords(
  piece: string,
  { opens, ends }: { readonly opens: boolean; readonly ends: boolean },
  vocabulary: readonly string[],
): string[][] {
  const fits = (word: string) =>
    opens && ends ? word.includes(piece) : opens ? word.endsWith(piece) : word.startsWith(piece);
  const fitting = vocabulary.filter(fits);
  const begun = fitting.filter((word) => word.startsWith(piece));
  return [...new Set(asWords([piece, ...begun, ...fitting]))].slice(0, MOST_WORDS).map((stem) => [stem]);
}

/** Whether a term asks for letters, whose table is loaded only then. */
export function hasLetters(term: string): boolean {
  return tokensOf(term).some(({ kind }) => kind === 'letters');
}

/** Marks the words of numbers of pages: a letter that no text of ours has. */
const ADDRESS = 'ꓤ';

/** The word by which a page is found by its number: 4.1, or 4 for a chapter and its sections. */
export function addressWord(number: string): string {
  return ADDRESS + number.replace('.', ADDRESS);
}
