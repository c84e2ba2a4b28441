import type { APIRoute } from 'astro';
import { makeFeed } from '../artefacts/feed.ts';
import { settings } from '../settings.ts';
import { loadHistory } from './_history.ts';
import { loadReport } from './_report.ts';

/** `/feed.xml`: changes of substance. */
export const GET: APIRoute = async () => {
  const edition = { ...settings.edition, site: settings.origin + settings.base };
  const feed = makeFeed(await loadReport(), await loadHistory(), edition);
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
