import type { APIRoute } from 'astro';
import { makeSearchWords } from '../../artefacts/search-words.ts';
import { loadReport } from '../_report.ts';

/** `/search/words.json`: names, pinyin and variants, fetched when a reader means to search. */
export const GET: APIRoute = async () => Response.json(makeSearchWords(await loadReport()));
