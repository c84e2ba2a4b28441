import { isReservedRoute } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';
import { addressesOf } from './address-index.ts';

export default defineRule({
  id: 'formerly/live',
  level: 'error',
  *check({ page, folder }, corpus) {
    for (const { route, written, place } of page?.redirects ?? []) {
      const owner = route && !isReservedRoute(route) && addressesOf(corpus).get(folder)?.pages.get(route);
      if (!owner) continue;
      yield {
        ...place,
        message: {
          zh: `旧网址“${written}”现在是 ${owner} 的网址，不能再转到别处。请删去。`,
          en: `WrittenRedirect address "${written}" is now that of ${owner} and cannot lead elsewhere. Remove it.`,
        },
      };
    }
  },
});
