import { HAN, WIDE_CLOSING, WIDE_PUNCTUATION } from './characters.ts';
import { findPairs } from './parentheses.ts';
import { defineTypographyRule, type Quote, type Slip } from './typography-rule.ts';

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

/** After Han, or before it where nothing else uses the mark. A point may also be a decimal point or part of a name. */
const MARK = new RegExp(
  [
    `(?<=[${HAN}${WIDE_CLOSING}])[,;:?!](?![\\/\\-])`,
    `(?<=[\\p{L}\\p{N}])[,;:?!](?=[${HAN}])`,
    `(?<=[${HAN}])\\.(?![.\\p{N}]|[ ]*[\\p{L}--[${HAN}]])`,
  ].join('|'),
  'gv',
);
const DOTS = new RegExp(`(?<=[${HAN}${WIDE_CLOSING}])\\.{2,}`, 'gv');
const DASHES = new RegExp(`(?<=[${HAN}${WIDE_CLOSING}])-{2,}|-{2,}(?=[${HAN}])`, 'gv');

/** Chinese text has Chinese punctuation; English words, numbers and names keep theirs. */
export default defineTypographyRule('typography/half-width-punctuation', 'chinese', function* (text, quote) {
  for (const { index, 0: mark } of text.matchAll(MARK)) yield slip(quote, index, mark, WIDE[mark] ?? mark);
  for (const { index, 0: dots } of text.matchAll(DOTS)) yield slip(quote, index, dots, '……');
  for (const { index, 0: dashes } of text.matchAll(DASHES)) yield slip(quote, index, dashes, '——');
  for (const index of findNarrowParentheses(text)) {
    const mark = text.charAt(index);
    yield slip(quote, index, mark, WIDE[mark] ?? mark);
  }
});

/** Half-width parentheses beside Han, and those whose partner is wide. */
function* findNarrowParentheses(text: string): Iterable<number> {
  const han = new RegExp(`[${HAN}]`, 'v');
  const wide = new RegExp(`[${HAN}${WIDE_PUNCTUATION}${WIDE_CLOSING}]`, 'v');
  for (const { open, close } of findPairs(text)) {
    const marks = [text.charAt(open), text.charAt(close)];
    if (marks.join('') === '（）') continue;
    const around = [open - 1, open + 1, close - 1, close + 1].map((at) => text.charAt(at)).join('');
    const term = /[\p{L}\p{N}]/v.test(text.charAt(open - 1)) && !han.test(text.slice(open - 1, close)); // f(x)
    const mixed = marks.includes('（') || marks.includes('）');
    if (!mixed && (term || !wide.test(around))) continue;
    if (marks[0] === '(') yield open;
    if (marks[1] === ')') yield close;
  }
}

function slip(quote: Quote, start: number, found: string, expected: string): Slip {
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
