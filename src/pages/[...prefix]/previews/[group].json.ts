import type { APIRoute } from 'astro';
import { makePreviews, type Preview } from '../../../views/previews.ts';
import { editionPaths } from '../../_site.ts';

export async function getStaticPaths() {
  return (await editionPaths()).flatMap(({ params, props }) =>
    [...makePreviews(props.edition.report)].map(([group, previews]) => ({
      params: { ...params, group },
      props: { previews },
    })),
  );
}

/** `/previews/<first part of the address>.json`: what link previews show, fetched when a reader means to see one. */
export const GET: APIRoute<{ previews: Readonly<Record<string, Preview>> }> = ({ props }) =>
  Response.json(props.previews);
