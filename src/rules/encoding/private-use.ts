import { defineRule } from '../rule.ts';

/** Characters whose form a font of the writer's decides: Word's bullets, icons. */
const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu;

export default defineRule({
  id: 'encoding/private-use',
  level: 'error',
  *check({ text, parsed }) {
    for (const { index, 0: found } of text?.source.matchAll(PRIVATE) ?? []) {
      if (!text || parsed?.failed.some(({ start, end }) => start <= index && index < end)) continue;
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
      yield {
        ...text.placeAt(index),
        message: {
          zh: `这里有私用区字符 ${code}，读者看到的是方框。多半是 Word 的项目符号或图标，请改成普通的字符；列表写成“- ”加文字。`,
          en: `Found ${code}, a private-use character that readers see as a box: mostly a bullet or an icon of Word. Write a common character; a list as "- " and its words.`,
        },
      };
    }
  },
});
