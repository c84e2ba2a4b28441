import type { APIRoute } from 'astro';
import { makeFeed } from '../../views/feed.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { editionPaths, loadSite } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/feed.xml`: changes of substance. */
export const GET: APIRoute<{ edition: LocalEdition }> = async ({ props }) => {
  const feed = makeFeed(props.edition, (await loadSite()).history);
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
