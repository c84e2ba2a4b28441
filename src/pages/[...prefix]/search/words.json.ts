import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { makeSentNames } from '../../../views/search-words.ts';
import { editionPaths } from '../../_site.ts';

export const getStaticPaths = editionPaths;

/** `/search/words.json`: names, fetched when a reader means to search. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  Response.json(makeSentNames(props.edition.report));
