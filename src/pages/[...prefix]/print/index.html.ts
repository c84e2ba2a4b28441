import type { APIRoute } from 'astro';
import { writePrintPage } from '../../../paper/print/write-print-page.ts';
import styles from '../../../styles/print-page.css?inline';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { editionPaths, loadSite } from '../../_site.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<{ edition: LocalEdition }> = async ({ props: { edition } }) => {
  const { makeBook } = await loadSite();
  return new Response(writePrintPage(await makeBook(edition), edition, styles), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};
