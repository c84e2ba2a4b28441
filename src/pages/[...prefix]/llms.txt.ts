import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeLlmsTxt } from '../../views/twins.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/llms.txt`: where the text is to be had as Markdown. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  new Response(makeLlmsTxt(props.edition), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
