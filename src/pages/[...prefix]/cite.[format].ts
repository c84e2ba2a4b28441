import type { APIRoute } from 'astro';
import {
  ALL_CITATION_FORMATS,
  CITATION_FORMATS,
  type CitationFormat,
  listCitationItems,
} from '../../views/citation-files.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = async () =>
  (await editionPaths()).flatMap(({ params, props }) =>
    ALL_CITATION_FORMATS.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
  );

/** `/cite.bib`, `/cite.ris`, `/cite.json`: the report for reference managers. */
export const GET: APIRoute<{ edition: LocalEdition; format: CitationFormat }> = ({ props }) => {
  const { type, write } = CITATION_FORMATS[props.format];
  return new Response(write(listCitationItems(props.edition)), { headers: { 'content-type': type } });
};
