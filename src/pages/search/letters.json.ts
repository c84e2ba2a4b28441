import type { APIRoute } from 'astro';
import { makePinyinTable } from '../../artefacts/search-letters.ts';
import { loadReport } from '../_report.ts';

/** `/search/letters.json`: pinyin and words of letters, fetched when a reader types letters. */
export const GET: APIRoute = async () => Response.json(makePinyinTable(await loadReport()));
