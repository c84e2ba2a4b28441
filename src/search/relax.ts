import { bareForm } from './match.ts';
import type { NameGroup } from './names.ts';
import { neighbours } from './pairs.ts';
import { formKey } from './stem.ts';
import { formsOfWord, slipsOfWord } from './word-forms.ts';

/**
 * Words of questions that say nothing about the subject, in both scripts. Longer ones first, so that 为什么 is not cut
 * at 什么; single characters only where they are hardly ever part of a word.
 */
const FUNCTION_WORDS =
  /[为為]什[么麼]要?|怎[么麼][办辦]|怎[么麼][样樣]|怎[么麼]回事|是什[么麼]意思|是什[么麼]|什[么麼]是|什[么麼]叫|叫什[么麼]|何[谓謂]|有哪些|有哪几|哪[几幾][种種]|什[么麼][样樣]|有[没沒]有|是不是|[会會]不[会會]|能不能|要不要|可不可以|[该該]怎[么麼]|怎[么麼]|怎[样樣]|如何|什[么麼]|哪些|哪[里裡裏]|哪[个個]|哪家|[为為]何|多少|是否|能否|可否|可以|[应應][该該]|[应應][当當]|需要|想要|[关關][于於]|[对對][于於]|[请請][问問]|一下|做了|靠什[么麼]|[凭憑]什[么麼]|[谁誰][来來]|我想|他[们們]|我[们們]|我的|[的了吗嗎呢吧啊呀谁誰]/g;
const FUNCTION_WORDS_EN =
  /\b(?:what|which|who|whom|whose|how|why|when|where|is|are|was|were|be|been|do|does|did|can|could|should|would|will|may|might|must|has|have|had|get|the|a|an|of|to|in|on|for|by|with|and|or|its|it|their|them|there|about|from|at|as|into|than|that|this|these|those|if|not|so|i|you|we|they|me|my|your|our|us)\b/g;
const QUESTION_EN =
  /^(?:what|who|whom|whose|which|how|why|when|where|is|are|was|were|do|does|did|can|could|should|would|will)$/;
const POSSESSIVE = /(?<=[a-z])'s?(?![a-z])/g;
/** What joins words, and is left at the edge of a part once the words around it are gone. */
const JOINTS =
  /^[在把被跟与與和同对對从從给給向让讓由是有会會能就也都很要去来來不没沒]+|[在把被跟与與和同对對从從给給向让讓由是有会會能就也都很要去来來用不没沒]+$/g;

/** The parts of a query that carry meaning, without function words and the words that stand on every page. */
export function dropFunctionWords(terms: readonly string[], stopWords: readonly string[]): string[] {
  const parts = terms.map(bareForm).flatMap((term) =>
    stopWords
      .reduce((text, word) => dropWord(text, word), term.replace(POSSESSIVE, ''))
      .replace(FUNCTION_WORDS, ' ')
      .replace(FUNCTION_WORDS_EN, ' ')
      .split(' ')
      .map((part) => (part.length > 2 ? part.replace(JOINTS, '') : part)),
  );
  return [...new Set(parts.filter((part) => part.length > 0))];
}

/** Fewer words are looked for as they stand, even if one of them asks: `what matters`. */
const WORDS_OF_QUESTION = 4;

/** Whether words are a question in English: they need not all stand in the answer. */
export function isQuestion([first = '', ...rest]: readonly string[]): boolean {
  return QUESTION_EN.test(first) && rest.length + 1 >= WORDS_OF_QUESTION;
}

function dropWord(text: string, word: string): string {
  if (HAN.test(word)) return text.replaceAll(word, ' ');
  return text === word
    ? ' '
    : text.replace(
        new RegExp(`(?<![a-z])${word.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')}(?![a-z])`, 'g'),
        ' ',
      );
}

const HAN = /\p{Script=Han}/u;

/** The pairs of neighbouring characters of Han in terms; a term of one character, or a number or Latin word, is itself. */
export function pairsOf(terms: readonly string[]): string[] {
  const pairs = terms.flatMap((term) => {
    const characters = [...term];
    if (characters.length < 2 || !HAN.test(term)) return [term];
    return neighbours(characters).filter((pair) => [...pair].every((each) => HAN.test(each)));
  });
  return [...new Set(pairs)];
}

/** The characters of Han of words that may be looked for by one of them: more are a text. */
export function charactersOf(parts: readonly string[]): string[] {
  const words = parts.filter((part) => HAN.test(part) && part.length > 1 && part.length <= MOST_CHARACTERS);
  return [...new Set(words.flatMap((word) => [...word].filter((character) => HAN.test(character))))];
}

const MOST_CHARACTERS = 4;

/** What a part of a question may be looked for by, and how much it says beside a whole word. */
export type Piece = {
  readonly text: string;
  readonly share: number;
  /** The part that it is, or a form of: a page that has several of them covers one word. */
  readonly part?: number | undefined;
};

/** Words that stand in questions of any subject. */
const GENERIC: ReadonlySet<string> = new Set(
  'use used uses using make help way thing work works want need fight keep main happen problem problems measure company companies 防止 防范 避免 保护 保障 提高 提升 加强 发展 进行 使用 利用 管理 提供 推动 促进 应对 解决 实现 注意 采取 措施 问题 办法 方法 影响 作用 哪种 东西 带来 存在 面临 出现'.split(
    ' ',
  ),
);

const WHOLE = 1.5;
const WORD = 1;
const SYNONYM = 0.8;
const ANY = 0.4;
const PAIR = 0.35;
/** Pieces that say less are not worth marking. */
export const LOUD = 0.5;

/**
 * The pieces of a question: its parts, their words, other names of what they name, other forms of words of letters,
 * and what stands side by side.
 */
export function piecesOf(
  parts: readonly string[],
  groups: readonly NameGroup[],
  vocabulary: readonly string[] = [],
): Piece[] {
  const pieces = new Map<string, Piece>();
  const add = (text: string, share: number, part?: number) => {
    if (text && !pieces.has(text)) pieces.set(text, { text, share, part });
  };
  const said = parts.join(' ');
  const mentioned = groups.map(({ names, aliases }) => ({
    names,
    phrases: [...names, ...aliases].filter((name) => mentions(said, name)),
  }));
  // of a phrase that has a name, a word by itself says little: climate change
  const inPhrase = new Set(mentioned.flatMap(({ phrases }) => phrases.flatMap(wordsOfPhrase)));
  for (const [at, part] of parts.entries()) {
    add(part, GENERIC.has(part) || isBare(part, parts) || inPhrase.has(part) ? ANY : WHOLE, at);
    for (const word of wordsIn(part)) add(word, GENERIC.has(word) ? ANY : WORD);
  }
  for (const { names, phrases } of mentioned)
    if (phrases.length > 0)
      for (const name of names) add(name, phrases.some((phrase) => phrase.includes(' ')) ? WHOLE : SYNONYM);
  for (const [at, part] of parts.entries()) {
    const forms = formsOfWord(part, vocabulary);
    const known = forms.length > 0 || vocabulary.includes(part);
    for (const form of known ? forms : slipsOfWord(part, vocabulary))
      add(form, GENERIC.has(part) || inPhrase.has(part) ? ANY : SYNONYM, at);
  }
  for (const pair of pairsOf(parts)) add(pair, PAIR);
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (next && !HAN.test(part + next)) add(`${part} ${next}`, WHOLE);
  }
  return [...pieces.values()];
}

function wordsOfPhrase(phrase: string): string[] {
  return HAN.test(phrase) || !phrase.includes(' ') ? [] : phrase.split(' ');
}

/** A character that is left where words were taken away. */
function isBare(part: string, parts: readonly string[]): boolean {
  return parts.length > 1 && part.length === 1;
}

/** Whether a text has a name in it; one of letters as words of its own. */
function mentions(text: string, name: string): boolean {
  if (name.length < 2) return false;
  return HAN.test(name) ? text.includes(name) : ` ${keysOf(text)} `.includes(` ${keysOf(name)} `);
}

/** Words of letters in what their forms have in common. */
function keysOf(text: string): string {
  return text.split(/[ -]/).map(formKey).join(' ');
}

/** Words of two characters and more, where the browser can tell them. */
function wordsIn(part: string): string[] {
  if (!('Segmenter' in Intl)) return [];
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(part);
  return Array.from(segments, ({ segment }) => segment).filter((word) => word.length > 1 && word !== part);
}
