import { placesBehindChinese } from './behind-chinese.ts';
import { HAN, SPACES, WIDE_CLOSING, WIDE_PUNCTUATION } from './characters.ts';
import { findPairs, type Pair } from './parentheses.ts';
import { defineTypographyRule, type Quote, type TextFinding } from './typography-rule.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

/** Chinese if it follows what is. */
const MARK = /[,;:?!](?![\/\-])/gv;
/** Before Han where nothing else uses the mark. A point may also be a decimal point or part of a name. */
const OTHER_MARK = new RegExp(
  [
    `(?<=[\\p{L}\\p{N}])[,;:?!](?=[${HAN}])`,
    `(?<=[${HAN}])\\.(?:[${SPACES}]+\\.)*(?![.\\p{N}]|[ ]*[\\p{L}--[${HAN}]])`,
  ].join('|'),
  'gv',
);
const DOTS = new RegExp(`(?<=[${HAN}${WIDE_CLOSING}])\\.{2,}`, 'gv');
const DASHES = new RegExp(`(?<=[${HAN}${WIDE_CLOSING}])-{2,}|-{2,}(?=[${HAN}])`, 'gv');

/** Chinese text has Chinese punctuation; English words, numbers and names keep theirs. */
export default defineTypographyRule('typography/half-width-punctuation', 'chinese', function* (text, quote) {
  const isBehindChinese = placesBehindChinese(text);
  for (const { index, 0: mark } of text.matchAll(MARK))
    if (isBehindChinese(index)) yield finding(quote, index, mark, WIDE[mark] ?? mark);
  for (const { index, 0: marks } of text.matchAll(OTHER_MARK))
    if (!isBehindChinese(index)) yield finding(quote, index, marks, WIDE[marks.charAt(0)] ?? marks);
  for (const { index, 0: dots } of text.matchAll(DOTS)) yield finding(quote, index, dots, '……');
  for (const { index, 0: dashes } of text.matchAll(DASHES)) yield finding(quote, index, dashes, '——');
  for (const index of findNarrowParentheses(text)) {
    const mark = text.charAt(index);
    yield finding(quote, index, mark, WIDE[mark] ?? mark);
  }
});

const IS_HAN = new RegExp(`[${HAN}]`, 'v');
const IS_WIDE = new RegExp(`[${HAN}${WIDE_PUNCTUATION}${WIDE_CLOSING}]`, 'v');

/** Half-width parentheses beside Han, those whose partner is wide, and those beside one that should be. */
function* findNarrowParentheses(text: string): Iterable<number> {
  const pairs = findPairs(text);
  const pairAt = new Map(pairs.flatMap((pair) => [[pair.open, pair] as const, [pair.close, pair] as const]));
  const wide = new Set<Pair>();
  for (const seed of pairs)
    for (const waiting = [seed]; waiting.length > 0; ) {
      const pair = waiting.pop();
      if (!pair || wide.has(pair) || !isChinese(text, pair, (at) => wide.has(pairAt.get(at) ?? pair)))
        continue;
      wide.add(pair);
      waiting.push(...around(pair).flatMap((at) => pairAt.get(at) ?? []));
    }
  for (const { open, close } of wide) {
    if (text.charAt(open) === '(') yield open;
    if (text.charAt(close) === ')') yield close;
  }
}

const around = ({ open, close }: Pair) => [open - 1, open + 1, close - 1, close + 1];

function isChinese(text: string, pair: Pair, becomesWide: (at: number) => boolean): boolean {
  const { open, close } = pair;
  if (text.charAt(open) === '（' || text.charAt(close) === '）') return true;
  const isTerm = /[\p{L}\p{N}]/v.test(text.charAt(open - 1)) && !IS_HAN.test(text.slice(open - 1, close)); // f(x)
  return !isTerm && around(pair).some((at) => IS_WIDE.test(text.charAt(at)) || becomesWide(at));
}

function finding(quote: Quote, start: number, found: string, expected: string): TextFinding {
  const end = start + found.length;
  return {
    start,
    end,
    replacement: expected,
    message: {
      zh: `“${quote(start, end)}”里的“${found}”是半角。中文里应为“${expected}”，请改写；确实要用半角的，在前面加反斜杠。`,
      en: `Found the half-width "${found}" in "${quote(start, end)}". Expected "${expected}" in Chinese text; change it, or put a backslash before one that is meant.`,
    },
  };
}
