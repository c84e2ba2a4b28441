import type { Root } from 'mdast';
import type { FileFacts, FolderFacts } from '../content/facts.ts';
import { folderOfPath, placeId, type Route, routeOfPath, type SectionId } from '../domain/ids.ts';
import { traitsOf } from '../domain/language.ts';
import type { Edition, Origin } from '../domain/report.ts';
import { addressOfLink, joinPath, readLink, type Site } from '../markdown/links.ts';
import type { Target } from './nodes.ts';
import type { PageContext } from './type-nodes.ts';

/** A page of an edition that has a text; sections have an id. */
export type TextPage = Pick<Origin, 'contentPath'> & { readonly route: Route; readonly id?: SectionId };

/** Finds the text of a page as it was parsed, and what its nodes are told by. */
export type PageFinder = (page: TextPage) => { readonly tree: Root; readonly context: PageContext };

/**
 * Makes a finder of the texts of a folder.
 *
 * @param editions all that were linked from it.
 */
export function makePageFinder(
  { files, derived, drawings }: FolderFacts,
  editions: readonly Edition[],
): PageFinder {
  const served = new Map<string, FileFacts>([...derived, ...files]);
  const prefixes = editions.map(({ language, prefix }) => [traitsOf(language).folder, prefix]);
  const site: Site = { base: '', prefixes: Object.fromEntries(prefixes) };
  return ({ contentPath, route, id: section }) => {
    const { parsed, page } = served.get(contentPath) ?? {};
    if (!parsed || !page) throw new Error('there is no text');
    const context = {
      route,
      section,
      fences: page.body.fences,
      drawings,
      targetOf: (written: string) => readTarget(contentPath, written, site),
      pictureAt: (written: string) => joinPath(contentPath, decodeURI(written)) ?? written,
    };
    return { tree: parsed.tree, context };
  };
}

/** @throws if a link leads to no page and no file. */
function readTarget(from: string, written: string, site: Site): Target {
  const link = readLink(from, written);
  if (link.kind === 'external') return { to: 'web', url: written };
  const address = addressOfLink(link, site);
  if (address === undefined) throw new Error(`link to "${written}", which is no page`);
  const isHere = link.kind === 'page' && folderOfPath(link.path) === folderOfPath(from);
  const route = isHere ? routeOfPath(link.path, link.fragment) : undefined;
  return route === undefined ? { to: 'site', address } : { to: 'place', id: placeId(route), address };
}

/** Does something for a page; what fails names it. */
export function atPage<Made>({ contentPath }: TextPage, make: () => Made): Made {
  try {
    return make();
  } catch (cause) {
    throw new Error(`${contentPath}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
