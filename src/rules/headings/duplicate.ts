import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'headings/duplicate',
  level: 'error',
  *check({ page }) {
    const seen = new Set<string>();
    for (const { text, place } of page?.body.headings ?? []) {
      if (text && seen.has(text)) {
        yield {
          ...place,
          message: {
            zh: `标题“${text}”在本页出现了两次。每个标题应能独自说明内容，请改写其一。`,
            en: `The heading "${text}" stands twice on this page. Each should tell its part from the others; reword one.`,
          },
        };
      }
      seen.add(text);
    }
  },
});
