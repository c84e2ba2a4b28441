import type { APIRoute } from 'astro';
import { makeReportJson } from '../artefacts/report-json.ts';
import { settings } from '../settings.ts';
import { loadReport } from './_report.ts';

/** `/report.json`: the edition for machines. */
export const GET: APIRoute = async () => Response.json(makeReportJson(await loadReport(), settings.base));
