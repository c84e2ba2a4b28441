import type { APIRoute } from 'astro';
import { makePreviews } from '../../artefacts/previews.ts';
import { loadReport } from '../_report.ts';

export async function getStaticPaths() {
  return [...makePreviews(await loadReport()).keys()].map((group) => ({ params: { group } }));
}

/** `/previews/<first part of the address>.json`: what link previews show, fetched when a reader means to see one. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(makePreviews(await loadReport()).get(params['group'] ?? ''));
