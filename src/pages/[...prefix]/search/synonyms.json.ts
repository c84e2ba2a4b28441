import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { makeSentSynonyms } from '../../../views/search-words.ts';
import { editionPaths } from '../../_site.ts';

export const getStaticPaths = editionPaths;

/** `/search/synonyms.json`: what readers say instead of what the text says, fetched when it has not what they typed. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  Response.json(makeSentSynonyms(props.edition.report));
