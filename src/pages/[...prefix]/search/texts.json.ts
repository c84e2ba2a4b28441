import type { APIRoute } from 'astro';
import type { SearchablePage } from '../../../search/page.ts';
import { makeSentTexts } from '../../../views/search-texts.ts';
import { editionPaths } from '../../_site.ts';

export async function getStaticPaths() {
  return (await editionPaths()).flatMap(({ params, props: { edition } }) => {
    const pages = makeSentTexts(edition.report);
    return pages ? [{ params, props: { pages } }] : [];
  });
}

/** `/search/texts.json`: all that can be found, in reports where it is little. */
export const GET: APIRoute<{ pages: readonly SearchablePage[] }> = ({ props }) => Response.json(props.pages);
