import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeSitemap } from '../../views/sitemap.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/pages.xml`: the pages of one language, for search engines. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  new Response(makeSitemap(props.edition), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
