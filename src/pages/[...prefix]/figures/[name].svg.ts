import type { APIRoute } from 'astro';
import type { PageFigure } from '../../../book/list-figures.ts';
import { makeFigureFile, nameFigure } from '../../../views/figure-files.ts';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { editionPaths, loadSite } from '../../_site.ts';

type Props = { edition: LocalEdition; figure: PageFigure };

export async function getStaticPaths() {
  const { listFigures } = await loadSite();
  return (await editionPaths()).flatMap(({ params, props: { edition } }) =>
    listFigures(edition).map((figure) => ({
      params: { ...params, name: nameFigure(figure) },
      props: { edition, figure },
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { edition, figure } }) =>
  new Response(makeFigureFile(figure, edition), { headers: { 'content-type': 'image/svg+xml' } });
