import type { APIRoute } from 'astro';
import { makeJsonFeed } from '../../views/feed.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { editionPaths, loadSite } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/feed.json`: changes of substance, and what happened since, as a JSON feed. */
export const GET: APIRoute<{ edition: LocalEdition }> = async ({ props }) =>
  new Response(makeJsonFeed(props.edition, (await loadSite()).history), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
