import { placesBehindChinese } from './behind-chinese.ts';
import { HAN, WIDE_PUNCTUATION } from './characters.ts';
import { defineTypographyRule, type Quote, type TextFinding } from './typography-rule.ts';

const WIDE = new RegExp(`[${HAN}${WIDE_PUNCTUATION}]`, 'v');

/** A quotation mark of each kind; not an apostrophe, nor the mark of feet and minutes. */
const KINDS = [
  { mark: '"', pattern: /"/g, curly: ['“', '”'] },
  { mark: "'", pattern: /(?<![\p{Script=Latin}\p{N}])'|'(?![\p{Script=Latin}\p{N}])/gv, curly: ['‘', '’'] },
] as const;

/** Quotation marks beside Han are curly. Taken in pairs, from the start of the paragraph. */
export default defineTypographyRule('typography/straight-quotes', 'chinese', function* (text, quote) {
  const isBehindChinese = placesBehindChinese(text);
  const isChinese = (place: number) => isBehindChinese(place) || besideHan(text, place);
  for (const { mark, pattern, curly } of KINDS) {
    const places = findQuotes(text, pattern);
    const paired = places.length % 2 === 0;
    for (const [index, place] of places.entries()) {
      const partner = (paired && places[index % 2 === 0 ? index + 1 : index - 1]) || place;
      if (isChinese(place) || isChinese(partner))
        yield finding(quote, place, mark, paired ? curly[index % 2] : undefined);
    }
  }
});

/** Behind a number, where no quotation is open, a mark means inches, feet or minutes. */
function findQuotes(text: string, pattern: RegExp): number[] {
  const places: number[] = [];
  for (const { index } of text.matchAll(pattern)) {
    const isOpen = places.length % 2 === 1;
    if (isOpen || !/\p{N}/u.test(text.charAt(index - 1))) places.push(index);
  }
  return places;
}

function besideHan(text: string, at: number): boolean {
  return WIDE.test(text.charAt(at - 1)) || WIDE.test(text.charAt(at + 1));
}

function finding(quote: Quote, start: number, found: string, expected: string | undefined): TextFinding {
  return {
    start,
    end: start + 1,
    replacement: expected,
    message: {
      zh: `“${quote(start, start + 1)}”里的 ${found} 是直引号。应为弯引号${expected ?? '“”‘’'}，请改写；确实要用直引号的，在前面加反斜杠。`,
      en: `Found the straight quotation mark ${found} in “${quote(start, start + 1)}”. Expected curly ${expected ?? '“”‘’'}; change it, or put a backslash before one that is meant.`,
    },
  };
}
