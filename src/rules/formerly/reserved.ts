import { isReservedRoute } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'formerly/reserved',
  level: 'error',
  *check({ page }) {
    for (const { route, written, place } of page?.redirects ?? []) {
      if (!route || !isReservedRoute(route)) continue;
      yield {
        ...place,
        message: {
          zh: `“${written}”是留给本站其他页面的地址，不会是哪一页的旧网址。请删去。`,
          en: `"${written}" is kept for other pages of the site, so no page can have had it. Remove it.`,
        },
      };
    }
  },
});
