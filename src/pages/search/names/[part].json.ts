import type { APIRoute } from 'astro';
import { makeNameParts } from '../../../artefacts/search-words.ts';
import { loadReport } from '../../_report.ts';

/** `/search/names/0.json`: the names that are not in `words.json`, fetched by what is typed. */
export async function getStaticPaths() {
  const parts = makeNameParts(await loadReport());
  return parts.map((entries, part) => ({ params: { part: String(part) }, props: { entries } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['entries']);
