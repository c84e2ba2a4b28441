import type { FileFacts } from '../content/facts.ts';
import type { Place } from '../domain/finding.ts';
import { parseFormer, type Route, routeOfPath } from '../domain/ids.ts';
import { formerlyFrontMatter } from '../domain/schema/page.ts';
import type { ParsedFile } from '../markdown/parse.ts';

/** The addresses of one language, and whose they are: paths from the content folder. */
export type AddressIndex = {
  readonly pages: ReadonlyMap<Route, string>;
  readonly former: ReadonlyMap<Route, readonly string[]>;
};

/** A former address as it is written, and what it means if it means anything. */
export type Former = { readonly written: string; readonly route: Route | undefined; readonly place: Place };

/** Reads the addresses of all pages, by the name of the language's folder. */
export function indexAddresses(entries: Iterable<FileFacts>): Map<string, AddressIndex> {
  const folders = new Map<string, { pages: Map<Route, string>; former: Map<Route, string[]> }>();
  for (const { path, parsed } of entries) {
    const route = routeOfPath(path);
    if (!route || !parsed) continue;
    const [folder = ''] = path.split('/');
    const index = folders.get(folder) ?? { pages: new Map(), former: new Map() };
    folders.set(folder, index);
    index.pages.set(route, path);
    for (const { route: old } of readFormers(parsed))
      if (old) index.former.set(old, [...(index.former.get(old) ?? []), path]);
  }
  return folders;
}

/** The former addresses in a page's front matter; none if they are no list of lines, as the schema asks. */
export function readFormers({ path, frontMatter }: ParsedFile): Former[] {
  const { data } = formerlyFrontMatter.safeParse(frontMatter.data);
  if (!data || !routeOfPath(path)) return [];
  return data.formerly.map((address, index) => ({
    written: address,
    route: parseFormer(address),
    place: frontMatter.placeOf(['formerly', index]),
  }));
}
