import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'formerly/form',
  level: 'error',
  *check({ page }) {
    for (const { route, written, place } of page?.redirects ?? []) {
      if (route) continue;
      yield {
        ...place,
        message: {
          zh: `旧网址“${written}”的写法不可用。应写“章/节”“章”或“terms/术语”，如 market/competition：小写英文，开头结尾没有 /，不带域名、# 和 .mdx。请改写。`,
          en: `WrittenRedirect address "${written}" has a form that is not allowed. Expected chapter/section, chapter or terms/term, such as market/competition: lower case, no / at its ends, no host, no #, no .mdx. Rewrite it.`,
        },
      };
    }
  },
});
