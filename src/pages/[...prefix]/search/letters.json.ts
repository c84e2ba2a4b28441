import type { APIRoute } from 'astro';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { makePinyinTable } from '../../../views/search-letters.ts';
import { editionPaths } from '../../_site.ts';

export const getStaticPaths = editionPaths;

/** `/search/letters.json`: pinyin and words of letters, fetched when a reader types letters. */
export const GET: APIRoute<{ edition: LocalEdition }> = ({ props }) =>
  Response.json(makePinyinTable(props.edition.report));
