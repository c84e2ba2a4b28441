import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'links/form',
  level: 'error',
  *check({ page }) {
    for (const { url, target, place } of page?.body.links ?? []) {
      if (target.kind !== 'refused') continue;
      yield {
        ...place,
        message: {
          zh: `链接“${url}”的写法不可用。站内页面和数据文件写相对路径，如 ../04-risk/01-anti-money-laundering.mdx#p1；站外写 https:// 或 mailto:。`,
          en: `Link "${url}" has a form that is not allowed. Write a relative path such as ../04-risk/01-anti-money-laundering.mdx#p1 for a page or a data file of this site, https:// or mailto: otherwise.`,
        },
      };
    }
  },
});
