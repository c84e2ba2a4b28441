import type { APIRoute } from 'astro';
import { makeRobots } from '../views/sitemap.ts';
import { loadSite } from './_site.ts';

/** `/robots.txt`. */
export const GET: APIRoute = async () =>
  new Response(makeRobots((await loadSite()).settings), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
