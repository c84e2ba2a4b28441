import type { NameGroup } from './names.ts';
import { neighbours } from './pairs.ts';

/**
 * Words of questions that say nothing about the subject. Longer ones first, so that 为什么 is not cut at 什么;
 * single characters only where they are hardly ever part of a word.
 */
const FUNCTION_WORDS =
  /为什么要?|怎么办|怎么样|是什么意思|是什么|什么是|什么叫|叫什么|何谓|有哪些|哪几种|什么样|有没有|是不是|会不会|能不能|要不要|可不可以|该怎么|怎么|怎样|如何|什么|哪些|哪里|哪个|哪家|为何|多少|是否|能否|可否|可以|应该|应当|需要|想要|关于|对于|请问|一下|做了|靠什么|凭什么|谁来|我想|他们|我们|[的了吗呢吧啊呀谁]/g;
const FUNCTION_WORDS_EN =
  /\b(what|which|who|whom|whose|how|why|when|where|is|are|was|were|be|do|does|did|can|could|should|would|will|the|a|an|of|to|in|on|for|by|with|and|or|its|it|their|there|about|from|at|as|this|that|these|those|i|you|we|they|my|your)\b/g;

/** The parts of a query that carry meaning, without function words and the words that stand on every page. */
export function dropFunctionWords(terms: readonly string[], everywhere: readonly string[]): string[] {
  const parts = terms.flatMap((term) =>
    everywhere
      .reduce((text, word) => text.replaceAll(word, ' '), term)
      .replace(FUNCTION_WORDS, ' ')
      .replace(FUNCTION_WORDS_EN, ' ')
      .split(' '),
  );
  return [...new Set(parts.filter((part) => part.length > 0))];
}

const HAN = /\p{Script=Han}/u;

/** The pairs of neighbouring characters in terms; a term of one character, or a number or Latin word, is itself. */
export function pairsOf(terms: readonly string[]): string[] {
  const pairs = terms.flatMap((term) => {
    const characters = [...term];
    return characters.length < 2 || !HAN.test(term) ? [term] : neighbours(characters);
  });
  return [...new Set(pairs)];
}

/** What a part of a question may be looked for by, and how much it says beside a whole word. */
export type Piece = { readonly text: string; readonly share: number };

/** Words that stand in questions of any subject. */
const GENERIC: ReadonlySet<string> = new Set(
  '防止 防范 避免 保护 保障 提高 提升 加强 发展 进行 使用 利用 管理 提供 推动 促进 应对 解决 实现 注意 采取 措施 问题 办法 方法 影响 作用 哪种 东西 带来 存在 面临 出现'.split(
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

/** The pieces of a question: its parts, their words, other names of what they name, and neighbouring characters. */
export function piecesOf(parts: readonly string[], groups: readonly NameGroup[]): Piece[] {
  const pieces = new Map<string, number>();
  const add = (text: string, share: number) => {
    if (text && !pieces.has(text)) pieces.set(text, share);
  };
  for (const part of parts) {
    add(part, GENERIC.has(part) ? ANY : WHOLE);
    for (const word of wordsIn(part)) add(word, GENERIC.has(word) ? ANY : WORD);
    for (const { names, aliases } of groups) {
      const named = [...names, ...aliases].some((name) => name.length > 1 && part.includes(name));
      if (named) for (const name of names) add(name, SYNONYM);
    }
  }
  for (const pair of pairsOf(parts)) add(pair, PAIR);
  return Array.from(pieces, ([text, share]) => ({ text, share }));
}

/** Words of two characters and more, where the browser can tell them. */
function wordsIn(part: string): string[] {
  if (!('Segmenter' in Intl)) return [];
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(part);
  return Array.from(segments, ({ segment }) => segment).filter((word) => word.length > 1 && word !== part);
}
