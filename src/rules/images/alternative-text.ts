import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'images/alternative-text',
  level: 'error',
  *check({ page }) {
    for (const { alt, place } of page?.body.pictures ?? []) {
      if (alt) continue;
      yield {
        ...place,
        message: {
          zh: '图片没有替代文字。请在方括号里用一句话说明图上有什么，如 ![茶壶的剖面](teapot.svg)。',
          en: 'The picture has no alternative text. Say in the brackets what it shows, such as ![茶壶的剖面](teapot.svg).',
        },
      };
    }
  },
});
