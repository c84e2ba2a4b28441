import { defineTypographyRule } from './typography-rule.ts';

/** No wide space (U+3000): paragraphs are not indented by hand. */
export default defineTypographyRule('typography/ideographic-space', 'every', function* (text, quote) {
  for (const { index: start, 0: space } of text.matchAll(/\u3000+/g)) {
    const end = start + space.length;
    yield {
      start,
      end,
      replacement: '',
      message: {
        zh: `“${quote(start, end)}”里有全角空格。段首不用空格缩进，词与词之间也不用空格。请删去。`,
        en: `Found a wide space (U+3000) in "${quote(start, end)}". Expected none: paragraphs are not indented by hand. Remove it.`,
      },
    };
  }
});
