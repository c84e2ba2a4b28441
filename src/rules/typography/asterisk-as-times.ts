import { defineRule } from '../rule.ts';

const ENDS_AS_NUMBER = /[\p{N})）]$/u;
const STARTS_AS_NUMBER = /^[\p{N}(（]/u;

export default defineRule({
  id: 'typography/asterisk-as-times',
  level: 'error',
  *check({ page }) {
    for (const { marker, text, before, after, place } of page?.body.emphases ?? []) {
      const opens = ENDS_AS_NUMBER.test(before) && STARTS_AS_NUMBER.test(text);
      const closes = ENDS_AS_NUMBER.test(text) && STARTS_AS_NUMBER.test(after);
      if (!opens && !closes) continue;
      const typed = `${before}${marker}${text}${marker}${after}`.trim();
      const escaped = [...marker].map((sign) => `\\${sign}`).join('');
      yield {
        ...place,
        message: {
          zh: `“${typed}”里数字之间的 ${marker} 成了强调标记，页面上不会显示。乘号应写 ×；确实要显示 ${marker} 的，写成 ${escaped}。`,
          en: `In "${typed}" the ${marker} between digits is taken for emphasis and would not be shown. Write × for times, or ${escaped} for the sign itself.`,
        },
      };
    }
  },
});
