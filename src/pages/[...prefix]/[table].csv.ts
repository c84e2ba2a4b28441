import type { APIRoute } from 'astro';
import { summariseClaims } from '../../views/claim-summary.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { makeTable, TABLE_NAMES, type TableName } from '../../views/tables.ts';
import { editionPaths } from '../_site.ts';

export const getStaticPaths = async () =>
  (await editionPaths())
    .filter(({ props }) => summariseClaims(props.edition.report).total > 0)
    .flatMap(({ params, props }) =>
      TABLE_NAMES.map((table) => ({ params: { ...params, table }, props: { ...props, table } })),
    );

/** `/problems.csv`, `/measures.csv`, `/ties.csv`. */
export const GET: APIRoute<{ edition: LocalEdition; table: TableName }> = ({ props: { edition, table } }) =>
  new Response(makeTable(table, edition), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
