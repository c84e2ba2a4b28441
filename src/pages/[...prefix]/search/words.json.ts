import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { makeSentWords } from '../../../views/search-words.ts';
import { editionPaths } from '../../_site.ts';

export const getStaticPaths = editionPaths;

/** `/search/words.json`: names and variants, fetched when a reader means to search. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  Response.json(makeSentWords(props.edition.report));
