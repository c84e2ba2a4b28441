import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'headings/level',
  level: 'error',
  *check({ page }) {
    let above = 1;
    for (const { depth, place } of page?.body.headings ?? []) {
      const expected = '#'.repeat(Math.max(2, Math.min(depth, above + 1)));
      const right = depth > 1 && depth <= above + 1;
      above = depth;
      if (right) continue;
      yield {
        ...place,
        message: {
          zh: `这个标题是 ${'#'.repeat(depth)}，应为 ${expected}。页面的总标题来自文件头的 title，正文从 ## 起，每次只降一级。请改写。`,
          en: `This heading is ${'#'.repeat(depth)}; expected ${expected}. The page's own heading is the title in front matter; the text starts at ## and steps down one level at a time. Change it.`,
        },
      };
    }
  },
});
