import type { APIRoute } from 'astro';
import { makeSitemapIndex } from '../views/sitemap.ts';
import { loadSite } from './_site.ts';

/** `/sitemap.xml`: where the pages of each language are listed. */
export const GET: APIRoute = async () =>
  new Response(makeSitemapIndex((await loadSite()).editions), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
