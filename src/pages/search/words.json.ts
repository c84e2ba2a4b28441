import type { APIRoute } from 'astro';
import { leaveOutTitles, makeSearchWords } from '../../artefacts/search-words.ts';
import { loadReport } from '../_report.ts';

/** `/search/words.json`: names, pinyin and variants, fetched when a reader means to search. */
export const GET: APIRoute = async () => Response.json(leaveOutTitles(makeSearchWords(await loadReport())));
