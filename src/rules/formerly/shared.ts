import { isReservedRoute, type Route } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';
import { addressesOf } from './address-index.ts';

export default defineRule({
  id: 'formerly/shared',
  level: 'error',
  *check({ path, page, folder }, corpus) {
    const { pages, former } = addressesOf(corpus).get(folder) ?? {};
    const before = new Set<Route>();
    for (const { route, written, place } of page?.redirects ?? []) {
      if (!route || isReservedRoute(route) || pages?.has(route)) continue;
      const other = former?.get(route)?.find((claimant) => claimant !== path);
      const again = before.has(route);
      before.add(route);
      if (!other && !again) continue;
      yield {
        ...place,
        message: {
          zh: `旧网址“${written}”在 ${other ?? path} 里也写了。一个旧网址只能转到一页，只写一次；请删去其一。`,
          en: `WrittenRedirect address "${written}" is named in ${other ?? path} too. It can lead to one page only, and is named once; remove one.`,
        },
      };
    }
  },
});
