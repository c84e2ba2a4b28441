import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeManifest } from '../../views/site-files.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/site.webmanifest`: what the site is called. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  new Response(JSON.stringify(makeManifest(props.edition)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
