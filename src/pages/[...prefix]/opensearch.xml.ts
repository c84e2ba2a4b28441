import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeOpenSearch } from '../../views/site-files.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/opensearch.xml`: for the bar of a browser. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  new Response(makeOpenSearch(props.edition), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
