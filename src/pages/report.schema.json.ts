import type { APIRoute } from 'astro';
import { makeReportDataSchema } from '../views/report-data.ts';

/** `/report.schema.json`: the shape of `report.json`. */
export const GET: APIRoute = () =>
  new Response(makeReportDataSchema(), { headers: { 'content-type': 'application/schema+json' } });
