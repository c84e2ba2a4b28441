import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'headings/duplicate',
  level: 'error',
  *check({ page }) {
    const above: string[] = [];
    const seen = new Set<string>();
    for (const { depth, text, place } of page?.body.headings ?? []) {
      above.length = Math.min(above.length, depth - 1);
      while (above.length < depth - 1) above.push('');
      const key = [...above, text].join('\n');
      above.push(text);
      if (text && seen.has(key)) {
        yield {
          ...place,
          message: {
            zh: `标题“${text}”在同一个标题之下出现了两次。并列的标题应能互相区别，请改写其一。`,
            en: `The heading "${text}" stands twice below the same heading. Each should tell its part from the others beside it; reword one.`,
          },
        };
      }
      seen.add(key);
    }
  },
});
