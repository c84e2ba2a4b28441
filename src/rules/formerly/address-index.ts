import { type Route, routeOfPath } from '../../domain/ids.ts';
import { oncePerCorpus } from '../rule.ts';

/** The addresses of one language, and whose they are: paths from the content folder. */
export type AddressIndex = {
  readonly pages: ReadonlyMap<Route, string>;
  /** For each former address the pages that claim it, as often as they do. */
  readonly former: ReadonlyMap<Route, readonly string[]>;
};

/** The addresses of all pages, by the name of the language's folder. */
export const addressesOf = oncePerCorpus(({ files }): ReadonlyMap<string, AddressIndex> => {
  const folders = new Map<string, { pages: Map<Route, string>; former: Map<Route, string[]> }>();
  for (const { path, folder, page } of files.values()) {
    const route = routeOfPath(path);
    if (!route || !page) continue;
    const index = folders.get(folder) ?? { pages: new Map(), former: new Map() };
    folders.set(folder, index);
    index.pages.set(route, path);
    for (const { route: old } of page.redirects) {
      if (!old) continue;
      const claimants = index.former.get(old) ?? [];
      index.former.set(old, claimants);
      claimants.push(path);
    }
  }
  return folders;
});
