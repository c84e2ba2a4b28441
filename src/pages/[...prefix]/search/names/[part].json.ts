import type { APIRoute } from 'astro';
import type { SentEntry } from '../../../../search/names.ts';
import { makeNameParts } from '../../../../views/search-words.ts';
import { editionPaths } from '../../../_site.ts';

export async function getStaticPaths() {
  return (await editionPaths()).flatMap(({ params, props: { edition } }) =>
    makeNameParts(edition.report).map((entries, part) => ({
      params: { ...params, part: String(part) },
      props: { entries },
    })),
  );
}

/** `/search/names/0.json`: the names that are not in `words.json`, fetched by what is typed. */
export const GET: APIRoute<{ entries: readonly SentEntry[] }> = ({ props }) => Response.json(props.entries);
