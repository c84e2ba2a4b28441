import type { APIRoute } from 'astro';
import type { SearchablePage } from '../../../search/page.ts';
import { makeSearchPages, searchIndexOf } from '../../../views/search-records.ts';
import { editionPaths } from '../../_site.ts';

export async function getStaticPaths() {
  return (await editionPaths()).flatMap(({ params, props: { edition } }) =>
    searchIndexOf(edition.report).kind === 'text'
      ? [{ params, props: { pages: makeSearchPages(edition.report) } }]
      : [],
  );
}

/** `/search/text.json`: all that can be found in a small report, fetched when a reader means to search. */
export const GET: APIRoute<{ pages: readonly SearchablePage[] }> = ({ props }) => Response.json(props.pages);
