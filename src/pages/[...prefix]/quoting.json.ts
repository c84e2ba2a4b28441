import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/quoting.json`: the words of the bar that quotes, fetched when a reader selects something. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props: { edition } }) => {
  const { words } = edition;
  const { copied, copyLink, copyFailed: failed, quoting } = words;
  return Response.json({ ...quoting, copyLink, copied, failed });
};
