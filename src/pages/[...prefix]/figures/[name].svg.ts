import type { APIRoute } from 'astro';
import { drawDiagrams } from '../../../diagrams/draw.ts';
import { makeSvgFile } from '../../../diagrams/svg-file.ts';
import { figureFile, routeOfPath } from '../../../domain/ids.ts';
import { allSections, type Figure } from '../../../domain/report.ts';
import { readLink } from '../../../markdown/links.ts';
import type { LocalEdition } from '../../../views/local-edition.ts';
import { editionPaths } from '../../_site.ts';

type Props = { edition: LocalEdition; figure: Figure; contentPath: string };

export async function getStaticPaths() {
  return (await editionPaths()).flatMap(({ params, props: { edition } }) => {
    const { chapters, home, about } = edition.report;
    const pages = [
      ...chapters,
      ...allSections(edition.report),
      ...[home, about].filter((page) => page !== undefined),
    ];
    return pages.flatMap(({ route, contentPath, diagrams }) =>
      diagrams.map((figure, index) => ({
        params: { ...params, name: /([^/]+)\.svg$/.exec(figureFile(route, index + 1))?.[1] },
        props: { edition, figure, contentPath },
      })),
    );
  });
}

/** `/figures/<page>-<number>.svg`: a picture as a file of its own, to look at large and to take away. */
export const GET: APIRoute<Props> = async ({ props: { edition, figure, contentPath } }) => {
  const drawing = (await drawDiagrams([figure.source])).get(figure.source);
  if (!drawing || 'reason' in drawing) throw new Error(`${figure.route} was not drawn`);
  const { title, alt } = figure;
  const addressOf = (target: string) => {
    const link = readLink(contentPath, target);
    if (link.kind === 'external') return target;
    if (link.kind !== 'page') throw new Error(`${figure.route} leads to "${target}", which is no page`);
    return edition.site + (routeOfPath(link.path, link.fragment) ?? '');
  };
  const svg = makeSvgFile(drawing, { title, alt, language: edition.language }, addressOf);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
