import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeReportJson } from '../../views/report-json.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = editionPaths;

/** `/report.json`: the edition for machines. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  Response.json(makeReportJson(props.edition));
