import { traditionalOf } from './characters.ts';
import { type Judgement, judge, mayBeAdverb } from './judge.ts';
import { isLoose, mayGoOn } from './names.ts';
import { findPhrase, longestPhraseAt } from './phrases.ts';
import { ASKED, readTable } from './read-table.ts';
import { cut, isWord, type Segments } from './segments.ts';
import { findTraditional } from './traditional-runs.ts';
import { findLongest, growTree, type WordTree } from './word-tree.ts';

/** A text converted, one piece for each UTF-16 unit of it. */
export type Settled = {
  readonly units: readonly string[];
  /** Where characters stand that could become several, in words that nobody has settled; and what they could. */
  readonly questions: ReadonlyMap<number, readonly string[]>;
  readonly segments: Segments;
};

/** What is known of a stretch of the text. */
type Known = {
  readonly start: number;
  readonly end: number;
  readonly becomes: readonly (string | undefined)[];
  /** How far it is to be trusted. */
  readonly by: Source;
};
type Source =
  /** A reviewed word, or a phrase that the segmenter's words make up. */
  | 'word'
  /** A phrase of two characters that the segmenter has left alone, and that may belong to other words. */
  | 'pair'
  /** Such a pair of which grammar puts one anywhere: 并为 in 并为用户. */
  | 'loose pair';

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
/** Of a character beyond U+FFFF, which its first half has converted. */
const SECOND_HALF = /[\udc00-\udfff]/;
const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

const { choices, words } = readTable();
const reviewed = growTree(words.values());

/**
 * Converts a text: by the longest word that is known, else by what stands beside a character (`judge`). What is written
 * in Traditional characters stays, and a publication's own words come before all but longer ones.
 */
export function settle(text: string, own: WordTree): Settled {
  const segments = cut(text);
  const units = text.split('');
  const questions = new Map<number, readonly string[]>();
  const covering: Known[] = [];
  for (let at = 0; at < text.length; ) {
    const known = findKnown(text, at, segments);
    for (let unit = known.start; unit < known.end; unit++) {
      covering[unit] = known;
      const { becomes, settled } = judgeUnit(text, unit, known, segments);
      units[unit] = becomes;
      if (!settled) questions.set(unit, candidatesAt(text, unit, becomes, known));
    }
    at = known.end;
  }
  const write = (start: number, pieces: readonly (string | undefined)[]) =>
    pieces.forEach((piece, inside) => {
      units[start + inside] = piece ?? '';
      questions.delete(start + inside);
    });
  for (const [start, end] of findTraditional(text, segments, isAmbiguous))
    write(start, text.slice(start, end).split(''));
  for (let at = 0; own.size > 0 && at < text.length; at++) {
    const found = findLongest(own, text, at);
    const known = covering[at];
    const length = found?.word.length ?? 0;
    if (!found || (known && known.end >= at + length && known.end - known.start > length)) continue;
    write(at, found.becomes);
    at += length - 1;
  }
  return { units, questions, segments };
}

/** The longest reviewed word or phrase that begins here; a character, if there is none. */
function findKnown(text: string, at: number, segments: Segments): Known {
  const word = findLongest(
    reviewed,
    text,
    at,
    (end) => isWord(at, end, segments) || isName(at, end, segments),
  );
  const phrase = findLongestPhrase(text, at, segments);
  if (phrase && phrase.end - at > (word?.word.length ?? 0)) return phrase;
  if (!word) return { start: at, end: at + 1, becomes: [], by: 'word' };
  const end = at + word.word.length;
  // what the review says nothing of, the phrase may
  const becomes =
    phrase?.end === end ? word.becomes.map((piece, unit) => piece ?? phrase.becomes[unit]) : word.becomes;
  return { start: at, end, becomes, by: 'word' };
}

/** Whether three or more characters begin where a word does: 余光中 before 的, which the segmenter cuts otherwise. */
function isName(start: number, end: number, segments: Segments): boolean {
  return end - start > 2 && segments.startOf(start) === start;
}

function findLongestPhrase(text: string, at: number, segments: Segments): Known | undefined {
  if (segments.startOf(at) !== at) return undefined;
  const limit = at + longestPhraseAt(text, at);
  let found: Known | undefined;
  for (let end = segments.endOf(at); end <= limit; end = segments.endOf(end)) {
    const becomes = end - at > 1 ? findPhrase(text.slice(at, end)) : undefined;
    if (becomes) found = { start: at, end, becomes, by: sourceOf(text, at, end, segments) };
    if (end >= text.length) break;
  }
  return found;
}

/** How far a phrase is to be trusted that goes from border to border. */
function sourceOf(text: string, start: number, end: number, { from, endOf }: Segments): Source {
  const isWhole = !HAN.test(text.charAt(start - 1)) && !HAN.test(text.charAt(end));
  if (isWhole || end - start > 2 || endOf(start) === end) return 'word';
  return isLoose(from(start)) || isLoose(from(start + 1)) ? 'loose pair' : 'pair';
}

function judgeUnit(
  text: string,
  at: number,
  { start, end, becomes: known, by }: Known,
  segments: Segments,
): Judgement {
  const character = text.charAt(at);
  const becomes = known[at - start];
  if (becomes === undefined) return convertOne(text, at, segments);
  if (becomes === ASKED) return { becomes: choices.get(character)?.usual ?? character, settled: false };
  if (by === 'word')
    return { becomes, settled: becomes !== '隻' || !mayBeAdverb(character, at + 1, segments) };
  const judged = convertOne(text, at, segments);
  if (becomes === '隻') return judged;
  if (at === start && mayGoOn(character, becomes, segments.from(end))) return { becomes, settled: false };
  if (judged.becomes === becomes) return { becomes, settled: true };
  // a pair that says something else than what is certain without it is a matter for readers
  if (by === 'pair') return judged.settled ? { ...judged, settled: false } : { becomes, settled: true };
  return judged;
}

function candidatesAt(text: string, at: number, becomes: string, known: Known): readonly string[] {
  const listed = choices.get(text.charAt(at))?.candidates ?? [becomes];
  const other = known.becomes[at - known.start];
  return [...new Set([...listed, ...(other === undefined || other === ASKED ? [] : [other])])];
}

function convertOne(text: string, at: number, segments: Segments): Judgement {
  if (SECOND_HALF.test(text.charAt(at))) return { becomes: '', settled: true };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '’' && LATIN.test(text.charAt(at - 1))) return { becomes: character, settled: true };
  const choice = choices.get(character);
  if (choice) return judge(character, choice, at, segments);
  return { becomes: QUOTES[character] ?? traditionalOf(character), settled: true };
}

/** Whether a Simplified character is a Traditional one as well: 后, not 发. */
function isAmbiguous(character: string): boolean {
  return choices.get(character)?.candidates.includes(character) ?? false;
}
