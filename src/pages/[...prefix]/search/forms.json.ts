import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { makeSentForms } from '../../../views/search-words.ts';
import { editionPaths } from '../../_site.ts';

export const getStaticPaths = editionPaths;

/** `/search/forms.json`: other ways to write what the text says, fetched when a reader means to search. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  Response.json(makeSentForms(props.edition.report));
