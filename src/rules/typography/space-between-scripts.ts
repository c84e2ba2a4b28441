import { OPAQUE } from '../../markdown/prose-runs.ts';
import { HAN, SPACES, WIDE_PUNCTUATION } from './characters.ts';
import { defineTypographyRule } from './typography-rule.ts';

/** Marks of emphasis are not text: a space inside them has a rule of its own. */
const OTHER = String.raw`[[\p{L}\p{N}\p{P}\p{S}]--[${HAN}\p{Extended_Pictographic}${OPAQUE}*_~]]`;
const WIDE = `[${HAN}${WIDE_PUNCTUATION}]`;
const SPACE = `[${SPACES}]+`;

/** Between Han and anything that is not Han, and beside wide punctuation. Between Han and Han a space may mean something. */
const MISPLACED = new RegExp(
  `(?<=${WIDE})${SPACE}(?=${OTHER})|(?<=${OTHER})${SPACE}(?=${WIDE})|(?<=[${WIDE_PUNCTUATION}])${SPACE}(?=[${HAN}])`,
  'gv',
);

/** Nobody types a space between Han and Latin letters or digits, or beside wide punctuation: the page sets it. */
export default defineTypographyRule('typography/space-between-scripts', 'chinese', function* (text, quote) {
  for (const { index: start, 0: space } of text.matchAll(MISPLACED)) {
    const end = start + space.length;
    const found = quote(start, end);
    yield {
      start,
      end,
      replacement: '',
      message: {
        zh: `“${found}”里有空格。汉字与字母、数字、标点之间不打空格，页面会自动留出间距。请删去空格。`,
        en: `Found a space in "${found}". Expected none between Han and letters, digits or punctuation: the page sets that distance. Remove the space.`,
      },
    };
  }
});
