import type { APIRoute } from 'astro';
import { makeSentWords } from '../../artefacts/search-words.ts';
import { loadReport } from '../_report.ts';

/** `/search/words.json`: names and variants, fetched when a reader means to search. */
export const GET: APIRoute = async () => Response.json(makeSentWords(await loadReport()));
