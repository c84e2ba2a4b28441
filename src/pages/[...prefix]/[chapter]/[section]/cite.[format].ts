import type { APIRoute } from 'astro';
import { splitSectionId } from '../../../../domain/ids.ts';
import { allSections, type Section } from '../../../../domain/report.ts';
import {
  ALL_CITATION_FORMATS,
  CITATION_FORMATS,
  type CitationFormat,
  listCitationItems,
} from '../../../../views/citation-files.ts';
import type { LocalEdition } from '../../../../views/local-edition.ts';
import { editionPaths } from '../../../_site.ts';

export async function getStaticPaths() {
  return (await editionPaths()).flatMap(({ params, props: { edition } }) =>
    allSections(edition.report).flatMap((section) =>
      ALL_CITATION_FORMATS.map((format) => ({
        params: { ...params, ...splitSectionId(section.id), format },
        props: { edition, section, format },
      })),
    ),
  );
}

/** The same of a section and its points. */
export const GET: APIRoute<{ edition: LocalEdition; section: Section; format: CitationFormat }> = ({
  props: { edition, section, format },
}) => {
  const { type, write } = CITATION_FORMATS[format];
  return new Response(write(listCitationItems(edition, section)), { headers: { 'content-type': type } });
};
