import { defineTypographyRule } from './typography-rule.ts';

/** The distance of the block "Halfwidth and Fullwidth Forms" from ASCII. */
const DISTANCE = 0xfee0;

/** Letters and digits are ASCII, never the wide forms, which no search finds. */
export default defineTypographyRule('typography/full-width-letters', 'every', function* (text, quote) {
  for (const { index: start, 0: found } of text.matchAll(
    /[０-９Ａ-Ｚａ-ｚ％＋－＝＠＆／]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％＋－＝＠＆／]*/g,
  )) {
    const end = start + found.length;
    const replacement = [...found]
      .map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - DISTANCE))
      .join('');
    yield {
      start,
      end,
      replacement,
      message: {
        zh: `“${quote(start, end)}”里有全角的字母或数字。应为半角的“${replacement}”，请改写。`,
        en: `Found wide letters or digits in "${quote(start, end)}". Expected "${replacement}"; change them.`,
      },
    };
  }
});
