import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeReportData } from '../../views/report-data.ts';
import { editionPaths, loadSite } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/report.json`: the edition for machines. */
export const GET: APIRoute<{ edition: LocalEdition }> = async ({ props: { edition } }) => {
  const { makeBook } = await loadSite();
  return Response.json(makeReportData(edition, await makeBook(edition)));
};
