import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'links/empty',
  level: 'error',
  *check({ page }) {
    for (const { visible, place } of page?.body.links ?? []) {
      if (visible) continue;
      yield {
        ...place,
        message: {
          zh: '链接没有文字，读者看不见，也无从知道去处。请在方括号里写上文字。',
          en: 'The link has no text, so nobody sees it or knows where it leads. Write a text between the brackets.',
        },
      };
    }
  },
});
