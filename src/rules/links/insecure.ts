import { defineRule } from '../rule.ts';
import { outwardLinks } from './outward.ts';

export default defineRule({
  id: 'links/insecure',
  level: 'error',
  *check(file) {
    for (const { link, url } of outwardLinks(file)) {
      if (url?.protocol !== 'http:') continue;
      yield {
        ...link.place,
        message: {
          zh: `链接“${link.url}”用的是 http。应为 https://，请改写；对方没有 https 的，换一个来源。`,
          en: `The link "${link.url}" uses http. Expected https://; change it, or take another source where the host has none.`,
        },
      };
    }
  },
});
