import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'diagrams/text-alternative',
  level: 'error',
  *check({ page }) {
    for (const { title, alt, line, column } of page?.body.fences ?? []) {
      const missing = [...(title ? [] : ['title']), ...(alt ? [] : ['alt'])];
      if (missing.length === 0) continue;
      yield {
        line,
        column,
        message: {
          zh: `这幅图缺少 ${missing.join('、')}。第一行应写成 \`\`\`mermaid title="图题" alt="图里说了什么，供看不见图的读者使用"，都用英文双引号。`,
          en: `The diagram has no ${missing.join(', ')}. Its first line should be \`\`\`mermaid title="caption" alt="what the picture shows, for those who do not see it", in double quotes.`,
        },
      };
    }
  },
});
