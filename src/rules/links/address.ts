import { defineRule } from '../rule.ts';
import { outwardLinks } from './outward.ts';

export default defineRule({
  id: 'links/address',
  level: 'error',
  *check(file) {
    for (const { link, url } of outwardLinks(file)) {
      if (url) continue;
      yield {
        ...link.place,
        message: {
          zh: `“${link.url}”不是可用的网址。应为 https://主机/路径，不带用户名、密码；请核对。`,
          en: `"${link.url}" is not an address that can be used. Expected https://host/path without user name or password; check it.`,
        },
      };
    }
  },
});
