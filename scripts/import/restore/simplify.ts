import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import { readPairs } from '../../../src/conversion/characters.ts';
import { codeOf } from './gbk.ts';

/** The garbler went character by character, so single characters are what is turned back. */
const TO_TRADITIONAL = readPairs(simplified);
const TO_SIMPLIFIED = readPairs(traditional);

/** Characters whose Simplified form depends on the word that they stand in. OpenCC leaves 著 alone. */
const BY_CONTEXT: Readonly<Record<string, string>> = {
  著: '着著',
  乾: '干乾',
  瞭: '了瞭',
  藉: '借藉',
  徵: '征徵',
  麼: '么麽',
  夥: '伙夥',
  覆: '覆复',
  於: '于於',
  餘: '余馀',
  鍾: '钟锺',
  摺: '折摺',
  甦: '苏甦',
  剋: '克剋',
  噁: '恶噁',
  囉: '啰',
  嘮: '唠',
  濛: '蒙',
  矇: '蒙',
};
/** What it costs to take a character for one that the garbler would not have made. */
const UNLIKELY = 3;

const known = new Map<string, string>();

/** The Simplified form of a character where nothing else is known. */
export function simplify(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  const simple = TO_SIMPLIFIED.get(char) ?? char;
  // OpenCC tidies more than the garbler mixed up: 薹 is a Simplified character too, and no 苔 became one
  const kept = simple !== char && isInGb2312(char) && toTraditional(simple) !== char ? char : simple;
  known.set(char, kept);
  return kept;
}

function toTraditional(char: string): string {
  return TO_TRADITIONAL.get(char) ?? char;
}

function isInGb2312(char: string): boolean {
  const code = codeOf(char) ?? 0;
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 255) >= 0xa1;
}

/** A Simplified character that may stand behind a Traditional one, with what it costs to believe so. */
export type Form = { readonly out: string; readonly unit: number; readonly cost: number };

/** All Simplified characters that may stand behind one. */
export function formsOf(char: string): Form[] {
  return [...(BY_CONTEXT[char] ?? simplify(char))].map((out) => ({
    out,
    unit: out.length === 1 ? out.charCodeAt(0) : 0,
    // 着 gave 著, but 了 stayed 了, so that 瞭 is hardly 了
    cost: out === char || out === '着' || toTraditional(out) === char ? 0 : UNLIKELY,
  }));
}

/** Whether words decide what a character becomes. */
export function needsContext(char: string): boolean {
  return (BY_CONTEXT[char]?.length ?? 1) > 1;
}

/** Whether a character is one that the step from Simplified to Traditional made. */
export function isMadeTraditional(char: string): boolean {
  return simplify(char) !== char || char === '著';
}
