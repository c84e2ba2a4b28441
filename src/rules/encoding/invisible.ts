import { defineRule } from '../rule.ts';

/** Ignorable by default (zero-width, bidi control, soft hyphen), control, line and paragraph separators. */
const INVISIBLE =
  /[[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\u{e0000}-\u{e007f}]--[\t\n\r\p{Variation_Selector}]]/gv;
const EMOJI_JOINER =
  /(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})/uy;

export default defineRule({
  id: 'encoding/invisible',
  level: 'error',
  *check({ parsed }) {
    if (!parsed) return;
    const { source, placeAt } = parsed;
    for (const { index, 0: found } of source.matchAll(INVISIBLE)) {
      EMOJI_JOINER.lastIndex = index;
      if ((found === '\ufeff' && index === 0) || EMOJI_JOINER.test(source)) continue;
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        ...placeAt(index),
        message: {
          zh: `这里有看不见的字符 ${code}（零宽字符、方向控制符等），多半是粘贴带来的。正文里不应有，请删去。`,
          en: `Found the invisible character ${code} (zero-width, direction control or the like), mostly a trace of pasting. Expected none; delete it.`,
        },
        fix: { start: index, end: index + found.length, text: '' },
      };
    }
  },
});
